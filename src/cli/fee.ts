/** `gongkai fee --by item --before N --count K` / `--by page --pages P`: 信息处理费. Needs no data folder. */
import { feeByItem, feeByPage, feeCountLimit, type Fee } from '../law/fees/fee.ts'
import { exitStatus, withWrongCalls, WrongCall, type Io } from './io.ts'
import { onlyOptions, parseOptions, type OptionValues } from './options.ts'

const usage = '用法：gongkai fee --by item --before N --count K，或者 gongkai fee --by page --pages P'

/** The fee as JSON: yuan and the bands charged. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const fee = feeOf(readOptions(args))
    io.out(`${JSON.stringify(fee, null, 2)}\n`)
    return exitStatus.done
  })
}

type Given = OptionValues[string]

function readOptions(args: readonly string[]): OptionValues {
  const text = { type: 'string' } as const
  // `--data` is accepted as with every command; nothing of a data folder is needed here
  const { values, positionals } = parseOptions(args, {
    by: text,
    before: text,
    count: text,
    pages: text,
    data: text,
  })
  onlyOptions(positionals)
  return values
}

function feeOf({ by, before, count, pages }: OptionValues): Fee {
  if (by === undefined) throw new WrongCall(`缺少 --by（item 按件，page 按量）。${usage}`)
  if (by !== 'item' && by !== 'page') throw new WrongCall(`--by 只能是 item（按件）或者 page（按量）：${by}`)
  const problems: string[] = []
  const needed = (name: string, value: Given): number => readCount(name, value, problems)
  const refused = (name: string, value: Given): void => {
    if (value !== undefined) problems.push(`--by ${by} 时不能写 --${name}：同一申请只能选用一种收费标准`)
  }
  if (by === 'item') {
    refused('pages', pages)
    const [counted, asked] = [needed('before', before), needed('count', count)]
    if (problems.length > 0) throw new WrongCall(...problems)
    return feeByItem(counted, asked)
  }
  refused('before', before)
  refused('count', count)
  const asked = needed('pages', pages)
  if (problems.length > 0) throw new WrongCall(...problems)
  return feeByPage(asked)
}

function readCount(name: string, value: Given, problems: string[]): number {
  if (value === undefined) {
    problems.push(`缺少 --${name}`)
    return 0
  }
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  if (count <= feeCountLimit) return count
  problems.push(`--${name} 应当是 0 至 ${feeCountLimit} 的整数：${value}`)
  return 0
}
