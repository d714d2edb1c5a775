import { foundCounty } from '../modules/catalogue/index.ts'
import { faultsOfUnit, findCounty } from '../modules/units/index.ts'
import { answered } from './answered.ts'
import { exitStatus, type Io, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions, requiredOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage = '用法：gongkai init --county 代码 名称'

/**
 * `gongkai init --county CODE NAME`: a real instance from nothing, with its county. A folder that already
 * holds an instance is left as it is. A faulty call makes nothing.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      county: { type: 'string' },
      data: { type: 'string' },
    })
    const code = requiredOption(values, 'county', '县的代码')
    const [name, ...rest] = positionals
    if (name === undefined || rest.length > 0) throw new WrongCall(`请给出县政府的名称，一个。${usage}`)
    const faulty = faultsOfUnit({ code, name })
    if (faulty) answered(faulty)

    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    return withInstance(
      io,
      data,
      async ({ desk, database, settings }) => {
        const present = await findCounty(database.read)
        if (present) {
          throw new WrongCall(
            `数据目录 ${settings.dataDir} 里已经有 ${present.name}（${present.code}）的数据，没有改动。新建请另指一个空目录。`,
          )
        }
        const county = answered(await foundCounty(desk, { code, name }))
        io.out(`已在 ${settings.dataDir} 建立 ${county.name}（${county.code}）。\n`)
        return exitStatus.done
      },
      { create: 'real' },
    )
  })
}
