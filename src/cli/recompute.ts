import { recompute } from '../modules/requests/index.ts'
import { exitStatus, type Io, withWrongCalls } from './io.ts'
import { onlyOptions, parseOptions } from './options.ts'
import { withInstance } from './with-instance.ts'

/**
 * `gongkai recompute`: works out anew, from the case files alone, what is kept beside them for speed: which cases are open, where
 * they stand, what the yearly report counts. It may run beside a server.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, { data: { type: 'string' } })
    onlyOptions(positionals)
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    return withInstance(io, data, async ({ desk }) => {
      const { open, counts, standings } = await recompute(desk)
      for (const number of open) io.out(`申请 ${number} 是否办结，原来记错，已按案卷改正。\n`)
      if (counts > 0) io.out(`${counts} 件申请的年报计数与案卷不符，已按案卷改正。\n`)
      io.out(`已按案卷重算：在办申请 ${standings} 件。\n`)
      return exitStatus.done
    })
  })
}
