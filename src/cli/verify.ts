import { exitStatus, type Io, withWrongCalls } from './io.ts'
import { parseOptions } from './options.ts'
import { withInstance } from './with-instance.ts'

/**
 * `gongkai verify`: proves database, files and audit chain whole. One line a fault on standard output,
 * and status 1; otherwise one line that says what was proved.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values } = parseOptions(args, { data: { type: 'string' } })
    return withInstance(
      io,
      typeof values['data'] === 'string' ? values['data'] : undefined,
      async (instance) => {
        const { database, files } = instance
        const chain = await instance.verifyAudit()
        const faults = [
          ...(await database.check()).map((fault) => `数据库：${fault}`),
          ...chain.faults.map((fault) => fault.text),
          ...(await files.damaged()).map((hash) => `文件 ${hash} 的内容与其校验值不符`),
        ]
        for (const fault of faults) io.out(`${fault}\n`)
        if (faults.length > 0) return exitStatus.no
        io.out(`完好：数据库、文件和 ${chain.events} 条审计日志均未被改动。\n`)
        return exitStatus.done
      },
    )
  })
}
