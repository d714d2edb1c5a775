import { parseArgs } from 'node:util'
import { WrongCall } from './io.ts'

type OptionTypes = Readonly<Record<string, { type: 'string' | 'boolean' }>>
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>

/** Parses a command's words. Throws {@link WrongCall} naming an unknown or unfinished option. */
export function parseOptions(
  args: readonly string[],
  options: OptionTypes,
): { values: OptionValues; positionals: string[] } {
  const parsed = (() => {
    try {
      return parseArgs({ args: withNegatives(args), options, allowPositionals: true, strict: true })
    } catch (error) {
      const name = error instanceof Error ? /'(-[^' ]+)/.exec(error.message)?.[1] : undefined
      throw new WrongCall(name ? `选项 ${name} 有误：没有这个选项，或者缺少它的值。` : '命令的写法有误。')
    }
  })()
  // an empty value is a slip, such as an unset variable of a script: it must not mean the default
  const empty = Object.entries(parsed.values).find(([, value]) => value === '')
  if (empty) throw new WrongCall(`选项 --${empty[0]} 有误：没有这个选项，或者缺少它的值。`)
  return parsed
}

/** `--before -1` is a figure that is too small, not an option of the name -1. */
function withNegatives(args: readonly string[]): string[] {
  return args.reduce<string[]>((words, word) => {
    const option = words.at(-1)
    if (!/^-\d/.test(word) || !/^--[^=]+$/.test(option ?? '')) return [...words, word]
    return [...words.slice(0, -1), `${option}=${word}`]
  }, [])
}

/** For a command that takes options alone. Throws {@link WrongCall} naming the first word too many. */
export function onlyOptions(positionals: readonly string[]): void {
  const [word] = positionals
  if (word !== undefined) throw new WrongCall(`多出了“${word}”：这个命令只有选项。`)
}

/** An option that must be given. */
export function requiredOption(values: OptionValues, name: string, meaning: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new WrongCall(`缺少 --${name}（${meaning}）。`)
  return value
}

/** `--year YYYY`: 2008 (when the 条例 first came into force) or later. */
export function yearOption(values: OptionValues): number {
  const text = requiredOption(values, 'year', '年度，四位数字')
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 2008)
    throw new WrongCall(`--year 应是四位数字的年度，不能是“${text}”。`)
  return year
}
