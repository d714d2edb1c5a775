import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { type Finding, importReport } from '../modules/reporting/index.ts'
import { exitStatus, type Io, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions, requiredOption, yearOption } from './options.ts'
import { withInstance } from './with-instance.ts'

/**
 * `gongkai import report FILE --unit CODE --year YYYY`: reads a finished yearly report in as that year's
 * published account, and prints what `check` says of it.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      unit: { type: 'string' },
      year: { type: 'string' },
      data: { type: 'string' },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0)
      throw new WrongCall('用法：gongkai import report FILE --unit CODE --year YYYY')
    const unitCode = requiredOption(values, 'unit', '机关代码')
    const year = yearOption(values)
    const bytes = await readBytes(resolve(io.cwd, file))
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const answer = await withInstance(io, data, (instance) =>
      importReport(instance.desk, { unitCode, year, fileName: basename(file), bytes }),
    )
    if (answer.kind === 'issues') throw new WrongCall(answer.issues.map((issue) => issue.text))
    if (answer.kind === 'refused') throw new WrongCall(answer.refusal.text)
    const { report } = answer.value
    const total = report.disclosed.total === null ? '未载明' : `${report.disclosed.total} 条`
    io.out(`已读入：${report.unit.name} ${year} 年度报告（主动公开 ${total}）。\n`)
    for (const finding of report.findings) io.out(`${lineOf(finding)}\n`)
    return exitStatus.done
  })
}

function lineOf(finding: Finding): string {
  return `${finding.severity === 'error' ? '错误' : '提示'} [${finding.rule}] ${finding.text}`
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new WrongCall(missing ? `没有这个文件：${path}` : `文件不能读取：${path}`)
  }
}
