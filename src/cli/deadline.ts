/** `gongkai deadline [FILE|-]`: case events in, the statutory clock out. Needs no data folder. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCalendar, type Calendar } from '../law/calendar/calendar.ts'
import type { CaseInput } from '../law/clock/case-event.ts'
import { parseCaseInput } from '../law/clock/case-input.ts'
import { runClock } from '../law/clock/clock.ts'
import { CalendarFileError, loadHolidayNotices } from '../platform/calendars.ts'
import { exitStatus, readTextFile, withoutMark, withWrongCalls, WrongCall, type Io } from './io.ts'

const usage = '用法：gongkai deadline [文件|-]（案件事件的 JSON；不写文件或者写“-”时从标准输入读取）'

/** One case gives an object, an array of cases an array. Anything malformed: status 2, nothing on standard output. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const source = sourceOf(args)
    const content =
      source === '-' ? withoutMark(await io.stdin()) : await readTextFile(resolve(io.cwd, source))
    const input = parseJson(content)
    const cases = Array.isArray(input) ? readCases(input) : [readCase(input)]
    const calendar = await shippedCalendar()
    const clocks = cases.map((one) => runClock(one, calendar))
    io.out(Array.isArray(input) ? arrayText(clocks) : `${JSON.stringify(clocks[0], null, 2)}\n`)
    return exitStatus.done
  })
}

/** The file named, or `-`. `--data` is accepted as with every command; nothing of a data folder is needed here. */
function sourceOf(args: readonly string[]): string {
  let positionals: string[]
  try {
    ;({ positionals } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' } },
      allowPositionals: true,
    }))
  } catch {
    throw new WrongCall(`不认识的选项。${usage}`)
  }
  const [source = '-', ...rest] = positionals
  if (rest.length > 0) throw new WrongCall(`只能给出一个文件。${usage}`)
  return source
}

function parseJson(content: string): unknown {
  if (content.trim() === '') throw new WrongCall('输入是空的，应当是案件事件的 JSON。')
  try {
    return JSON.parse(content)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const place = /line (\d+) column (\d+)/.exec(message)
    const fault = place ? `第 ${place[1]} 行第 ${place[2]} 个字符附近有误` : '内容不完整，或者有多余的符号'
    throw new WrongCall(`输入不是有效的 JSON：${fault}。`)
  }
}

function readCase(value: unknown): CaseInput {
  const parsed = parseCaseInput(value)
  if (!parsed.ok) throw new WrongCall(parsed.problems.map((problem) => `案件：${problem}`))
  return parsed.value
}

/** All cases, or every problem of every case. */
function readCases(values: readonly unknown[]): readonly CaseInput[] {
  const cases: CaseInput[] = []
  const problems: string[] = []
  for (const [index, value] of values.entries()) {
    const parsed = parseCaseInput(value)
    if (parsed.ok) cases.push(parsed.value)
    else for (const problem of parsed.problems) problems.push(`第${index + 1}个案件：${problem}`)
  }
  if (problems.length > 0) throw new WrongCall(problems)
  return cases
}

async function shippedCalendar(): Promise<Calendar> {
  try {
    return makeCalendar(await loadHolidayNotices())
  } catch (error) {
    if (error instanceof CalendarFileError) throw new WrongCall(error.message)
    throw error
  }
}

/** One clock a line. */
function arrayText(clocks: readonly unknown[]): string {
  if (clocks.length === 0) return '[]\n'
  return `[\n${clocks.map((clock) => JSON.stringify(clock)).join(',\n')}\n]\n`
}
