import { readCellStyles, type CellStyle } from './cell-styles.ts'
import { readFurtherParts, type PartKinds } from './further-parts.ts'
import type { Gathering, PlacedPiece } from './gathering.ts'
import { readPackageTraces } from './package-traces.ts'
import { isXmlPart, mainPart, relationshipsOf, rootOf, type Package } from './package.ts'
import { readSharedStrings } from './shared-strings.ts'
import type { SheetCells } from './sheet-cells.ts'
import { readSheet } from './sheet-reading.ts'
import { readSheetParts } from './sheet-parts.ts'
import { noStyles } from './word-styles.ts'
import { readXml } from './xml.ts'

interface NamedSheet {
  readonly name: string
  readonly part: string
  /** `hidden`, or `veryHidden` where only a program can show it again; '' where it is shown */
  readonly state: string
}

interface Workbook {
  readonly part: string
  readonly sheets: readonly NamedSheet[]
  readonly names: readonly { readonly name: string; readonly hidden: boolean; readonly text: string }[]
  readonly from1904: boolean
}

const kinds: PartKinds = new Map([
  ['workbook', null],
  ['sst', null],
  ['styleSheet', null],
  ['worksheet', null],
  ['comments', null],
  ['ThreadedComments', null],
  ['table', null],
  ['pivotCacheDefinition', null],
  ['pivotCacheRecords', null],
  ['externalLink', null],
  ['revisions', { label: '共享工作簿的修订记录', hidden: 'trackedChange', loose: true }],
])

/** Reads an `.xlsx`: every cell of every sheet, remarks, and what lies behind the sheets. */
export function readXlsx(pack: Package, into: Gathering): void {
  const workbook = readWorkbook(pack, mainPart(pack, 'xl/workbook.xml'))
  const labels = new Map<string, string>()
  const cells = readSheets(pack, workbook, labels, into)
  readNames(workbook, into)
  readSheetParts(pack, labels, cells, into)
  readFurtherParts(pack, new Set(), kinds, noStyles, into)
  readPackageTraces(pack, into)
}

function readWorkbook(pack: Package, part: string): Workbook {
  const targets = new Map(relationshipsOf(pack, part).map(({ id, target }) => [id, target]))
  const sheets: NamedSheet[] = []
  const names: { name: string; hidden: boolean; text: string }[] = []
  let from1904 = false
  let inName = false
  readXml(pack.source(part), {
    open(tag) {
      if (tag.name === 's:workbookPr') from1904 = ['1', 'true'].includes(tag.get('date1904') ?? '')
      if (tag.name === 's:sheet') {
        const target = targets.get(tag.get('r:id') ?? '') ?? ''
        sheets.push({ name: tag.get('name') ?? '', part: target, state: tag.get('state') ?? '' })
      }
      inName = tag.name === 's:definedName'
      if (inName) names.push({ name: tag.get('name') ?? '', hidden: tag.get('hidden') === '1', text: '' })
    },
    text(text) {
      const last = names.at(-1)
      if (inName && last) last.text += text
    },
    close() {
      inName = false
    },
  })
  return { part, sheets, names, from1904 }
}

/** Reads the sheets in the order of the workbook, then those that it does not name. */
function readSheets(
  pack: Package,
  workbook: Workbook,
  labels: Map<string, string>,
  into: Gathering,
): Map<string, SheetCells> {
  const strings = textsOf(pack, workbook, into)
  const style = stylesOf(pack, workbook, into)
  const cells = new Map<string, SheetCells>()
  let complete = true
  for (const { name, part, state } of [...workbook.sheets, ...strangers(pack, workbook)]) {
    const hidden = state === 'hidden' || state === 'veryHidden'
    const label = `工作表“${name}”`
    labels.set(part, label)
    if (hidden) into.trace('hiddenSheet', label, state === 'hidden' ? '隐藏' : '深度隐藏')
    const before = into.unread()
    into.attempt(label, () => {
      const source = pack.source(part)
      if (rootOf(source) !== 'worksheet') return
      const sheet = {
        part,
        source,
        label,
        hidden,
        strings: strings.texts,
        style,
        from1904: workbook.from1904,
      }
      cells.set(part, readSheet(sheet, into))
    })
    if (into.unread() !== before) complete = false
  }
  if (complete) readOrphans(strings, into)
  return cells
}

/** Worksheets that stand in the package without being named by the workbook: nobody can see them. */
function strangers(pack: Package, workbook: Workbook): NamedSheet[] {
  const known = new Set(workbook.sheets.map(({ part }) => part.toLowerCase()))
  return pack.names
    .filter((name) => isXmlPart(name) && /\/worksheets\/[^/]+$/i.test(name) && !known.has(name.toLowerCase()))
    .map((part) => ({ name: part.replace(/^.*\//, ''), part, state: 'veryHidden' }))
}

interface SharedTexts {
  readonly part: string
  readonly texts: readonly string[]
}

function textsOf(pack: Package, workbook: Workbook, into: Gathering): SharedTexts {
  const part =
    relationshipsOf(pack, workbook.part).find(({ type }) => type === 'sharedStrings')?.target ??
    'xl/sharedStrings.xml'
  let texts: string[] = []
  into.attempt('共享文字', () => {
    if (pack.has(part)) texts = readSharedStrings(pack.source(part))
  })
  return { part, texts }
}

function stylesOf(pack: Package, workbook: Workbook, into: Gathering): (index: number) => CellStyle {
  const part = relationshipsOf(pack, workbook.part).find(({ type }) => type === 'styles')?.target
  let style: (index: number) => CellStyle = () => ({ shows: 'number', white: false })
  into.attempt('样式', () => {
    if (part !== undefined && pack.has(part)) style = readCellStyles(pack.source(part))
  })
  return style
}

/** Shared strings that no cell shows are left over from something that was deleted. */
function readOrphans({ part, texts }: SharedTexts, into: Gathering): void {
  const used = new Set<number>()
  for (const { places } of into.placed()) {
    for (const place of places) if (place.as === 'cell' && place.shared !== null) used.add(place.shared)
  }
  for (const [shared, text] of texts.entries()) {
    if (used.has(shared) || text.trim() === '') continue
    const places: PlacedPiece['places'] = [
      { as: 'shared', part, shared, from: 0, to: 0, at: 0, length: text.length },
    ]
    into.add({ where: '没有单元格显示的文字', text, hidden: 'hiddenText', row: null, places })
  }
}

/** Names that Excel itself gives to what it filters and prints. */
const builtIn = /^_xlnm\./i

function readNames({ sheets, names }: Workbook, into: Gathering): void {
  const hiddenSheets = sheets
    .filter(({ state }) => state !== '' && state !== 'visible')
    .map(({ name }) => name)
  for (const { name, hidden, text } of names.filter((one) => !builtIn.test(one.name))) {
    const where = `名称“${name}”`
    if (hidden) into.trace('hiddenText', where, text)
    if (hiddenSheets.some((sheet) => text.includes(sheet))) into.trace('hiddenSheet', where, text)
    if (/\d{6}|"[^"]+"/.test(text)) into.add({ where, text, hidden: 'hiddenText', row: null, places: [] })
  }
}
