/**
 * What only foreign programs can witness: that the documents open in LibreOffice, and that what poppler reads
 * out of the PDF made there is what the document says, to the last sign; and that files whose numbers were
 * covered open too, and show the cover. `npm run witness`; the Debian
 * packages are in `witness-packages.txt`. Ends with `N passed, N failed`; exit status 1 after a failure, 2
 * where a program is missing.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { reportDocument } from '../src/modules/reporting/rendering/report-document.ts'
import { renderDocx } from '../src/platform/documents/docx.ts'
import { writtenDate } from '../src/platform/documents/form.ts'
import { placeCells, type Block, type OfficialDocument } from '../src/platform/documents/model.ts'
import { busyReport, readInReport } from '../tests/support/example-report.ts'
import { coveredFiles, type CoveredFile } from './witness-covered-files.ts'

const conversionLimitMs = 120_000

/** Says what is missing, or null when everything is there. */
function missing(): string | null {
  const programs = ['soffice', 'pdftotext', 'fc-list']
  const absent = programs.filter((program) => spawnSync(program, ['--help'], { stdio: 'ignore' }).error)
  if (absent.length > 0) return `not installed: ${absent.join(', ')}`
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout
  return fonts.trim() === '' ? 'no Chinese font installed' : null
}

/** Ends the LibreOffice that is running, and all that it started. */
let endOffice = (): void => {}

/** Runs LibreOffice for at most `conversionLimitMs`, with the settings of this run alone. */
async function convert(folder: string, file: string): Promise<void> {
  const profile = pathToFileURL(join(folder, '..', 'profile')).href
  const options = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, file]
  const office = spawn('soffice', [`-env:UserInstallation=${profile}`, ...options], {
    detached: true,
    stdio: 'ignore',
  })
  endOffice = () => {
    if (office.pid !== undefined && office.exitCode === null) process.kill(-office.pid, 'SIGKILL')
  }
  const limit = setTimeout(endOffice, conversionLimitMs)
  const status = await new Promise<number | null>((resolve, reject) => {
    office.once('exit', resolve)
    office.once('error', reject)
  })
  endOffice = () => {}
  clearTimeout(limit)
  if (status !== 0)
    throw new Error(status === null ? 'LibreOffice took too long' : `LibreOffice ended with ${status}`)
}

/** The text of each page in the order in which it was written. */
async function pagesInLibreOffice(folder: string, bytes: Uint8Array, type = 'docx'): Promise<string[]> {
  const file = join(folder, `document.${type}`)
  const pdf = join(folder, 'document.pdf')
  writeFileSync(file, bytes)
  rmSync(pdf, { force: true })
  await convert(folder, file)
  if (!existsSync(pdf)) throw new Error('LibreOffice could not open the file')
  const text = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' })
  if (text.status !== 0) throw new Error(`pdftotext: ${text.stderr.trim()}`)
  return text.stdout.split('\f').slice(0, -1)
}

/** Signs alone: without white space, and with the look-alikes that fonts put for each other made one. */
const signs = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** Everything that the document says, in reading order. */
function textOf(document: OfficialDocument): string {
  const said = (block: Block): string => {
    switch (block.type) {
      case 'paragraph':
        return `${block.runIn ?? ''}${block.text}`
      case 'table':
        return placeCells(block)
          .flat()
          .map(({ cell }) => cell.text)
          .join('')
      case 'signature':
        return `${block.unit}${writtenDate(block.date)}`
    }
  }
  return signs(document.blocks.map(said).join(''))
}

/** What LibreOffice does not show as the document has it; null when nothing differs. */
async function fault(folder: string, document: OfficialDocument, docx: Uint8Array): Promise<string | null> {
  let found = ''
  try {
    for (const [index, page] of (await pagesInLibreOffice(folder, docx)).entries()) {
      const lines = page.split('\n').map((line) => line.trim())
      if (!lines.includes(`— ${index + 1} —`)) return `page ${index + 1} has no page number`
      if (lines.includes('演示数据') !== document.demonstration) return `page ${index + 1}: 演示数据 is wrong`
      found += lines.filter((line) => !/^(演示数据|— \d+ —)$/.test(line)).join('')
    }
  } catch (error) {
    return String(error)
  }
  const expected = textOf(document)
  found = signs(found)
  if (found === expected) return null
  let at = 0
  while (at < found.length && found[at] === expected[at]) at += 1
  return `at sign ${at}: expected “${expected.slice(at, at + 30)}”, found “${found.slice(at, at + 30)}”`
}

type Check = readonly [name: string, run: (folder: string) => Promise<string | null>]

const fullOptions = {
  demonstration: true,
  contact: { address: '云溪县人民路1号', telephone: '0000-0000000' },
  madeOn: Temporal.PlainDate.from('2026-01-26'),
}
const full = reportDocument(busyReport, fullOptions)
const readIn = reportDocument(readInReport, { demonstration: false })

const checks: readonly Check[] = [
  ['yearly report with every table filled', async (folder) => fault(folder, full, await renderDocx(full))],
  [
    'yearly report read in, figures unknown',
    async (folder) => fault(folder, readIn, await renderDocx(readIn)),
  ],
  [
    'the witness notices a figure that changed',
    async (folder) => {
      const changed = { ...busyReport, proactive: { ...busyReport.proactive, licensing: 31550 } }
      const docx = await renderDocx(reportDocument(changed, fullOptions))
      return (await fault(folder, full, docx))?.includes('expected “21550') ? null : 'it did not'
    },
  ],
  [
    'the witness notices a damaged file',
    async (folder) => {
      const docx = await renderDocx(full)
      return (await fault(folder, full, docx.subarray(0, docx.length / 2))) === null ? 'it did not' : null
    },
  ],
  ...coveredFiles.map(({ name, type, make }): Check => [name, (folder) => coverFault(folder, type, make)]),
]

/** What of a covered number LibreOffice still shows, or of its cover does not; null when nothing. */
async function coverFault(
  folder: string,
  type: string,
  make: () => Promise<CoveredFile>,
): Promise<string | null> {
  const { bytes, shown, gone } = await make()
  const text = signs((await pagesInLibreOffice(folder, bytes, type)).join(''))
  const lacking = shown.filter((one) => !text.includes(signs(one)))
  const left = gone.filter((one) => text.includes(one))
  return (
    [...lacking.map((one) => `${one} is missing`), ...left.map((one) => `${one} is there`)].join(', ') || null
  )
}

async function main(): Promise<number> {
  const lack = missing()
  if (lack !== null) {
    console.error(`witness: ${lack}; the Debian packages are in scripts/witness-packages.txt`)
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-witness-'))
  process.once('exit', () => {
    endOffice()
    rmSync(folder, { recursive: true, force: true })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  let failed = 0
  for (const [index, [name, run]] of checks.entries()) {
    const own = join(folder, String(index))
    mkdirSync(own)
    const wrong = await run(own)
    if (wrong !== null) failed += 1
    console.log(wrong === null ? `ok    ${name}` : `FAIL  ${name}: ${wrong}`)
  }
  console.log(`${checks.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
