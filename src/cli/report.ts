import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Instance } from '../instance.ts'
import {
  compiledReportOf,
  publishedReport,
  renderReportHtml,
  reportDocument,
  reportForReaders,
  reportOf,
  type ReportOptions,
  type YearlyReport,
} from '../modules/reporting/index.ts'
import { findUnit } from '../modules/units/index.ts'
import { renderDocx } from '../platform/documents/docx.ts'
import { renderXlsx } from '../platform/documents/xlsx.ts'
import { exitStatus, type Io, reasonOf, withWrongCalls, WrongCall } from './io.ts'
import { onlyOptions, parseOptions, requiredOption, yearOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const formats = ['json', 'html', 'docx', 'pdf', 'xlsx'] as const
type Format = (typeof formats)[number]

/**
 * `gongkai report --unit CODE --year YYYY --format json|html|docx|pdf|xlsx [--out FILE] [--compiled]`: the yearly
 * report (30号); with `--compiled` the unit and all below it.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      unit: { type: 'string' },
      year: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      compiled: { type: 'boolean' },
      data: { type: 'string' },
    })
    onlyOptions(positionals)
    const unit = requiredOption(values, 'unit', '机关代码')
    const year = yearOption(values)
    const format = formatOption(requiredOption(values, 'format', '格式'))
    const content = await withInstance(io, stringOf(values['data']), async (instance) => {
      const report = await find(instance, unit, year, values['compiled'] === true)
      const options = await optionsFor(instance, unit, year)
      return format === 'pdf' ? printPdf(instance, report, options, io) : render(report, format, options)
    })
    await deliver(content, stringOf(values['out']), io)
    return exitStatus.done
  })
}

async function find(
  instance: Instance,
  unit: string,
  year: number,
  compiled: boolean,
): Promise<YearlyReport> {
  const { read } = instance.database
  const report = compiled ? await compiledReportOf(read, unit, year) : await reportOf(read, unit, year)
  if (!report) throw new WrongCall(`没有代码为“${unit}”的机关。`)
  return report
}

async function optionsFor(instance: Instance, code: string, year: number): Promise<ReportOptions> {
  const { read } = instance.database
  const contact = (await findUnit(read, code))?.contact
  const version = await publishedReport(read, code, year)
  return {
    demonstration: instance.kind === 'demonstration',
    ...(contact
      ? { contact: { address: contact.address, telephone: contact.phone, email: contact.email } }
      : {}),
    ...(version && version.source === 'events'
      ? { madeOn: Temporal.PlainDate.from(version.publishedOn) }
      : {}),
  }
}

async function render(
  report: YearlyReport,
  format: Exclude<Format, 'pdf'>,
  options: ReportOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json': {
      const told = reportForReaders(report)
      return `${JSON.stringify(options.demonstration ? { demonstration: '演示数据', ...told } : told, null, 2)}\n`
    }
    case 'html':
      return renderReportHtml(report, options)
    case 'docx':
      return renderDocx(reportDocument(report, options))
    case 'xlsx':
      return renderXlsx(reportDocument(report, options))
  }
}

/** The PDF; what a person should know of its fonts goes to standard error. */
async function printPdf(
  instance: Instance,
  report: YearlyReport,
  options: ReportOptions,
  io: Io,
): Promise<Uint8Array> {
  const { bytes, missingSigns, unusableFonts } = await instance.pdf(reportDocument(report, options))
  if (missingSigns.length > 0) {
    io.err(
      `所有字体都没有这些字，文件中以“〓”代替：${missingSigns.join(' ')}。可以把含有这些字的字体文件放入数据目录的 fonts 文件夹。`,
    )
  }
  if (unusableFonts.length > 0) {
    io.err(`fonts 文件夹中这些字体打不开，或者不允许嵌入，没有使用：${unusableFonts.join('、')}。`)
  }
  return bytes
}

async function deliver(content: string | Uint8Array, out: string | undefined, io: Io): Promise<void> {
  if (out === undefined) {
    io.out(content)
    return
  }
  const path = resolve(io.cwd, out)
  try {
    await writeFile(path, content)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new WrongCall(`不能写入文件：${path}（${missing ? '没有这个文件夹' : reasonOf(error)}）`)
  }
}

function formatOption(text: string): Format {
  const format = formats.find((known) => known === text)
  if (!format) throw new WrongCall(`--format 只能是 ${formats.join('、')}，不能是“${text}”。`)
  return format
}

function stringOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
