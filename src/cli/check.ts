/**
 * `gongkai check FILE… [--previous FILE] [--json]`: what is wrong in finished yearly reports. Needs no data folder.
 * Reports of one unit for consecutive years are also compared with each other, whatever their order.
 */
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  checkReport,
  type Finding,
  notPreceding,
  precedingReport,
  type ReadReport,
  readReport,
} from '../modules/reporting/index.ts'
import { exitStatus, withWrongCalls, WrongCall, type Io } from './io.ts'

const usage = '用法：gongkai check 文件… [--previous 上一年度的报告] [--json]'

/** No yearly report comes near this size; larger files are not even opened. */
const maximumBytes = 64 * 1024 * 1024

/** One file and what was found in it; the shape of `--json`. */
interface Checked {
  readonly file: string
  readonly readable: boolean
  readonly unit: string | null
  readonly year: number | null
  readonly findings: readonly Finding[]
}

type Readable = ReadReport & { readable: true }

interface Read {
  readonly file: string
  readonly report: ReadReport
}

/** Status 1 where a report has an error or cannot be read, 2 where the call is wrong. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { files, previous, json } = readArguments(args)
    await requireFiles(files, previous, io)
    const before = previous === undefined ? undefined : await readPrevious(previous, io)
    const read: Read[] = []
    for (const file of files) read.push({ file, report: await readFrom(file, io) })
    if (before !== undefined) tellUnfitting(read, before, io)
    const checked = read.map((one) => checkFile(one, read, before, io))
    io.out(json ? `${JSON.stringify(checked, null, 2)}\n` : `${checked.map(describe).join('\n\n')}\n`)
    return checked.some(isBad) ? exitStatus.no : exitStatus.done
  })
}

function readArguments(args: readonly string[]): {
  files: readonly string[]
  previous: string | undefined
  json: boolean
} {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        // `--data` is accepted as with every command; nothing of a data folder is needed here
        options: { previous: { type: 'string' }, json: { type: 'boolean' }, data: { type: 'string' } },
      })
    } catch {
      throw new WrongCall(`不认识的参数。${usage}`)
    }
  })()
  if (parsed.positionals.length === 0) throw new WrongCall(`没有写要检查的文件。${usage}`)
  const { previous, json = false } = parsed.values
  return { files: parsed.positionals, previous, json }
}

/**
 * Where none of the files is there the call is wrong, told before anything is printed; so it is without the
 * `--previous` one. A file missing among others is one that cannot be read: they are still checked.
 */
async function requireFiles(files: readonly string[], previous: string | undefined, io: Io): Promise<void> {
  const faults = await Promise.all(files.map((file) => faultOfPlace(file, io)))
  const missing = faults.filter((fault) => fault !== null)
  const before = previous === undefined ? null : await faultOfPlace(previous, io)
  if (missing.length < files.length && before === null) return
  throw new WrongCall(...missing, ...(before === null ? [] : [before]))
}

async function faultOfPlace(file: string, io: Io): Promise<string | null> {
  const found = await stat(resolve(io.cwd, file)).catch(() => null)
  if (found === null) return `没有这个文件：${file}`
  return found.isFile() ? null : `这不是一个文件：${file}`
}

async function readPrevious(file: string, io: Io): Promise<Readable> {
  const report = await readFrom(file, io)
  if (!report.readable) throw new WrongCall(`上一年度的报告无法读取：${file}。${report.reason}`)
  return report
}

async function readFrom(file: string, io: Io): Promise<ReadReport> {
  const path = resolve(io.cwd, file)
  const misplaced = await faultOfPlace(file, io)
  if (misplaced !== null) return { readable: false, reason: misplaced }
  try {
    if ((await stat(path)).size > maximumBytes) {
      return { readable: false, reason: '文件过大，不像一份年度报告，没有读取。' }
    }
    return await readReport(await readFile(path), { fileName: file })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { readable: false, reason: '文件打不开，请检查读取权限。' }
  }
}

/** Where the `--previous` report comes before none of the files, it says why of each and compares with none. */
function tellUnfitting(read: readonly Read[], previous: Readable, io: Io): void {
  const reasons = read.flatMap(({ file, report }) => {
    const reason = report.readable ? notPreceding(report, previous) : null
    return reason === null ? [] : [`${file}：${reason}`]
  })
  if (reasons.length < read.filter(({ report }) => report.readable).length) return
  for (const reason of reasons) io.err(reason)
}

function checkFile(
  { file, report }: Read,
  all: readonly Read[],
  before: Readable | undefined,
  io: Io,
): Checked {
  if (!report.readable) {
    io.err(report.reason.endsWith(file) ? report.reason : `${file}：${report.reason}`)
    return { file, readable: false, unit: null, year: null, findings: [] }
  }
  const { unitName: unit, year } = report.account
  const others = all.flatMap((one) => (one.report !== report && one.report.readable ? [one.report] : []))
  const given = before !== undefined && notPreceding(report, before) === null ? before : undefined
  const previous = given ?? precedingReport(report, others)
  return { file, readable: true, unit, year, findings: checkReport(report, { previous }) }
}

function isBad({ readable, findings }: Checked): boolean {
  return !readable || findings.some(({ severity }) => severity === 'error')
}

/** The findings of one file for a reader. */
function describe({ file, readable, unit, year, findings }: Checked): string {
  if (!readable) return `${file}\n  无法读取，没有检查。`
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const name = `${unit ?? '单位不明'} ${year === null ? '年度不明' : `${year} 年度`}`
  const verdict =
    findings.length === 0 ? '没有发现问题。' : `错误 ${errors.length} 处，提醒 ${warnings.length} 处。`
  const lines = [...errors, ...warnings].map(
    (finding, index) =>
      `  ${index + 1}. ${finding.severity === 'error' ? '错误' : '提醒'}［${finding.rule}］${finding.text}`,
  )
  return [`${file}（${name}）`, `  ${verdict}`, ...lines].join('\n')
}
