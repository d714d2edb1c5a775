import { foundUnit } from '../modules/catalogue/index.ts'
import { unitKindLabels } from '../modules/units/index.ts'
import { answered } from './answered.ts'
import { exitStatus, type Io, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions, requiredOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage = '用法：gongkai unit add 代码 名称 --parent 上级代码 [--kind township|department]'

type Kind = 'township' | 'department'

/** `gongkai unit add CODE NAME --parent CODE [--kind township|department]`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      parent: { type: 'string' },
      kind: { type: 'string' },
      data: { type: 'string' },
    })
    const [verb, code, name, ...rest] = positionals
    if (verb !== 'add' || code === undefined || name === undefined || rest.length > 0) {
      throw new WrongCall(usage)
    }
    const parent = requiredOption(values, 'parent', '上级机关的代码')
    const kind = kindOption(values['kind']) ?? kindOf(name)
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    return withInstance(io, data, async ({ desk }) => {
      const unit = answered(await foundUnit(desk, { code, name, kind, parent }))
      io.out(`已增加 ${unit.name}（${unit.code}，${unitKindLabels[unit.kind]}），上级 ${parent}。\n`)
      return exitStatus.done
    })
  })
}

function kindOption(value: string | boolean | undefined): Kind | null {
  if (value === undefined) return null
  if (value === 'township' || value === 'department') return value
  throw new WrongCall('--kind 只能是 township（乡镇、街道）或 department（县政府部门）。')
}

/** 杨店镇人民政府, 某某街道办事处: a township; anything else is a department. */
export function kindOf(name: string): Kind {
  return /(镇|乡|街道)(人民政府|办事处)?$/.test(name.trim()) ? 'township' : 'department'
}
