/**
 * What only foreign programs can witness: that the documents open in LibreOffice, that what poppler reads out of the
 * PDF made there and out of our own is what the document says, to the last sign, page by page the same, and that our
 * own carries its fonts; and that files whose numbers were covered open too, and show the cover. `npm run witness`;
 * the Debian packages are in `witness-packages.txt`. Ends with `N passed, N failed`; exit status 1 after a failure,
 * 2 where a program is missing.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { approvalSheetDocument } from '../src/modules/publishing/sheets/approval-sheet.ts'
import { reportDocument } from '../src/modules/reporting/rendering/report-document.ts'
import { renderDocx } from '../src/platform/documents/docx.ts'
import { attachmentLines, faces, type FaceName, writtenDate } from '../src/platform/documents/form.ts'
import { paragraph, placeCells, type Block, type OfficialDocument } from '../src/platform/documents/model.ts'
import { openFonts } from '../src/platform/documents/pdf-fonts.ts'
import { renderPdf } from '../src/platform/documents/pdf.ts'
import { heavySheet, ordinarySheet } from '../tests/support/example-approval-sheet.ts'
import { exampleLetters } from '../tests/support/example-letters.ts'
import { busyReport, readInReport } from '../tests/support/example-report.ts'
import { coveredFiles, type CoveredFile } from './witness-covered-files.ts'

const conversionLimitMs = 120_000

/** Says what is missing, or null when everything is there. */
function missing(): string | null {
  const programs = ['soffice', 'pdftotext', 'pdffonts']
  const absent = programs.filter((program) => spawnSync(program, ['--help'], { stdio: 'ignore' }).error)
  return absent.length > 0 ? `not installed: ${absent.join(', ')}` : null
}

/** Gives LibreOffice the fonts that our PDF is set in, under the names that the Word file asks for. */
function lendFonts(folder: string): void {
  const fonts = openFonts()
  const names: readonly FaceName[] = ['text', 'title', 'heading1', 'heading2', 'song']
  const lent = names.map((face) => {
    const { name } = faces[face]
    const { bytes, font } = fonts.setIn(face, '公').font
    const ending = bytes.toString('latin1', 0, 4) === 'OTTO' ? 'otf' : 'ttf'
    writeFileSync(join(folder, `${font.postscriptName}.${ending}`), bytes)
    const given = `<edit name="family" mode="assign" binding="strong"><string>${font.familyName}</string></edit>`
    return `<match target="pattern"><test name="family"><string>${name}</string></test>${given}</match>`
  })
  const places = `<dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir>`
  const settings = `<?xml version="1.0"?><fontconfig>${places}${lent.join('')}</fontconfig>`
  writeFileSync(join(folder, 'fonts.conf'), settings)
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
    env: { ...process.env, FONTCONFIG_FILE: join(folder, '..', 'fonts', 'fonts.conf') },
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
  return pagesIn(pdf)
}

function pagesIn(pdf: string): string[] {
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
      case 'attachments':
        return attachmentLines(block.names).join('')
      case 'signature':
        return `${block.unit}${writtenDate(block.date)}`
    }
  }
  return signs(document.blocks.map(said).join(''))
}

/** What the pages do not show as the document has it; null when nothing differs. */
function faultIn(pages: readonly string[], document: OfficialDocument): string | null {
  let found = ''
  for (const [index, page] of pages.entries()) {
    const lines = page.split('\n').map((line) => line.trim())
    if (!lines.includes(`— ${index + 1} —`)) return `page ${index + 1} has no page number`
    if (lines.includes('演示数据') !== document.demonstration) return `page ${index + 1}: 演示数据 is wrong`
    found += lines.filter((line) => !/^(演示数据|— \d+ —)$/.test(line)).join('')
  }
  const expected = textOf(document)
  found = withoutRepeatedHeads(signs(found), document)
  if (found === expected) return null
  let at = 0
  while (at < found.length && found[at] === expected[at]) at += 1
  return `at sign ${at}: expected “${expected.slice(at, at + 30)}”, found “${found.slice(at, at + 30)}”`
}

/** The heads of a table are said once, and stand on every page that it reaches. */
function withoutRepeatedHeads(found: string, { blocks }: OfficialDocument): string {
  let text = found
  for (const block of blocks) {
    if (block.type !== 'table' || block.headerRows === 0) continue
    const cells = placeCells(block).slice(0, block.headerRows).flat()
    const heads = signs(cells.map(({ cell }) => cell.text).join(''))
    const first = text.indexOf(heads) + heads.length
    text = text.slice(0, first) + text.slice(first).replaceAll(heads, '')
  }
  return text
}

async function wordFault(
  folder: string,
  document: OfficialDocument,
  docx: Uint8Array,
): Promise<string | null> {
  try {
    return faultIn(await pagesInLibreOffice(folder, docx), document)
  } catch (error) {
    return String(error)
  }
}

/** The PDF says what the document says, and carries every font, cut to what it uses, with its signs readable. */
async function pdfFault(folder: string, document: OfficialDocument): Promise<string | null> {
  const pdf = await ownPdf(folder, document)
  const fonts = spawnSync('pdffonts', [pdf], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2)
  const bare = fonts.filter((font) => !/ yes yes yes +\d+ +\d+$/.test(font))
  if (fonts.length === 0 || bare.length > 0) return `fonts not embedded: ${bare.join('; ') || 'none at all'}`
  return faultIn(pagesIn(pdf), document)
}

async function ownPdf(folder: string, document: OfficialDocument): Promise<string> {
  const file = join(folder, 'own.pdf')
  writeFileSync(file, (await renderPdf(document)).bytes)
  return file
}

/** The Word file in LibreOffice and our PDF show the same on each page. */
async function pagesFault(folder: string, document: OfficialDocument): Promise<string | null> {
  const own = pagesIn(await ownPdf(folder, document))
  const word = await pagesInLibreOffice(folder, await renderDocx(document))
  if (own.length !== word.length) return `${own.length} pages, in LibreOffice ${word.length}`
  const at = own.findIndex((page, index) => signs(page) !== signs(word[index] ?? ''))
  return at < 0 ? null : `page ${at + 1} differs from LibreOffice's`
}

type Check = readonly [name: string, run: (folder: string) => Promise<string | null>]

const fullOptions = {
  demonstration: true,
  contact: { address: '云溪县人民路1号', telephone: '0000-0000000' },
  madeOn: Temporal.PlainDate.from('2026-01-26'),
}
const full = reportDocument(busyReport, fullOptions)
const readIn = reportDocument(readInReport, { demonstration: false })

const day = fullOptions.madeOn
const letter: OfficialDocument = {
  title: '政府信息公开告知书',
  unit: '云溪县人民政府办公室',
  date: day,
  demonstration: false,
  blocks: [
    paragraph('title', '云溪县人民政府办公室关于进一步加强基层政府信息公开工作有关事项的通知'),
    paragraph('addressee', '各乡（镇）人民政府，县政府各部门：'),
    ...Array.from({ length: 9 }, (_, index) => [
      paragraph('heading1', `${'一二三四五六七八九'[index]}、总体要求`),
      paragraph(
        'body',
        '坚持“以公开为常态、不公开为例外”；严格落实《中华人民共和国政府信息公开条例》。'.repeat(3),
      ),
    ]).flat(),
    { type: 'attachments', names: ['行政规范性文件清单', '依申请公开办理流程图'] },
    { type: 'signature', unit: '云溪县人民政府办公室', date: day },
  ],
}

const documents = {
  'yearly report with every table filled': full,
  'yearly report read in, figures unknown': readIn,
  'approval sheet of an ordinary item': approvalSheetDocument(ordinarySheet),
  'approval sheet with long lists': approvalSheetDocument(heavySheet),
  'letter with attachments': letter,
}

const checks: readonly Check[] = [
  ...Object.entries(documents).flatMap(([name, document]): Check[] => [
    [`${name}: Word file`, async (folder) => wordFault(folder, document, await renderDocx(document))],
    [`${name}: PDF`, (folder) => pdfFault(folder, document)],
    [`${name}: page by page the same`, (folder) => pagesFault(folder, document)],
  ]),
  // the same text in Word and in our PDF, for every kind of letter
  ...exampleLetters.flatMap(({ kind, document }): Check[] => [
    [`letter ${kind}: Word file`, async (folder) => wordFault(folder, document, await renderDocx(document))],
    [`letter ${kind}: PDF`, (folder) => pdfFault(folder, document)],
  ]),
  [
    'the witness notices a figure that changed',
    async (folder) => {
      const changed = { ...busyReport, proactive: { ...busyReport.proactive, licensing: 31550 } }
      const docx = await renderDocx(reportDocument(changed, fullOptions))
      return (await wordFault(folder, full, docx))?.includes('expected “21550') ? null : 'it did not'
    },
  ],
  [
    'the witness notices a damaged file',
    async (folder) => {
      const docx = await renderDocx(full)
      return (await wordFault(folder, full, docx.subarray(0, docx.length / 2))) === null ? 'it did not' : null
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
  mkdirSync(join(folder, 'fonts'))
  lendFonts(join(folder, 'fonts'))
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
