import type { FilePiece, FileTrace, HiddenKind } from '../../platform/office-files/reading.ts'
import { coveredWords, type Draft, gatherDrafts, severityOf, shortQuote } from './draft.ts'
import { hiddenLabels, traceWords } from './finding-words.ts'
import { piecesOfFile } from './pieces.ts'
import type { ScanRules } from './rules.ts'
import type { ScannedFile } from './scan-input.ts'
import { type PieceScan, scanPieces } from './scan-pieces.ts'

/** What is found in one file, and why it could not be checked if it could not. */
export interface FileScan {
  readonly drafts: readonly Draft[]
  readonly unread: string | null
  /** its name with everything personal covered */
  readonly name: string
}

/** A file: its texts, its name, what hides in it, the traces of its makers; and what could not be read. */
export function scanFile(file: ScannedFile, scan: Omit<PieceScan, 'partOf' | 'whereOf'>): FileScan {
  const { rules } = scan
  const { reading } = file
  const name = coveredWords(file.name, rules)
  const whole = {
    part: { kind: 'file', file: file.file, name, piece: null },
    where: `附件“${name}”`,
  } as const
  const hidden = new Map(reading.pieces.map((piece) => [piece.index, piece.hidden]))
  const within: PieceScan = {
    ...scan,
    titles: [...scan.titles, file.name],
    partOf: ({ index }) => ({ ...whole.part, piece: index }),
    whereOf: ({ index, where }) => {
      const kind = hidden.get(index) ?? null
      const label = kind === null ? null : hiddenLabels[kind]
      return `${whole.where} ${coveredWords(where, rules)}${label === null ? '' : `（${label}）`}`
    },
  }
  const unread = unreadReason(file)
  const gathering = gatherDrafts()
  scanPieces(piecesOfFile(reading.pieces), within, gathering)
  return {
    name,
    unread: unread?.reason ?? null,
    drafts: [
      ...(unread ? unreadDraft(unread, whole, rules) : []),
      ...nameDrafts(file.name, name, whole, scan),
      ...hiddenDrafts(reading.pieces, reading.traces, whole, rules),
      ...traceDrafts(reading.traces, whole, rules),
      ...gathering.all(whole),
    ],
  }
}

type Whole = Pick<Draft, 'part' | 'where'>

interface Unread {
  readonly reason: string
  readonly certain: boolean
}

function unreadReason({ reading: { unread, pieces } }: ScannedFile): Unread | null {
  if (unread !== null) return { reason: unread, certain: true }
  if (pieces.some(({ text }) => text.trim() !== '')) return null
  return { reason: '没有可以检查的文字，可能是图片或者扫描件。', certain: false }
}

function unreadDraft({ reason, certain }: Unread, whole: Whole, rules: ScanRules): Draft[] {
  const severity = severityOf(rules, 'unreadable', certain) ?? 'warn'
  return [
    {
      rule: 'unreadable',
      severity,
      ...whole,
      from: null,
      to: null,
      quote: '未能检查',
      proposal: null,
      text: `未能检查：${coveredWords(reason, rules)}请打开附件逐页核对，或者换成能读的格式。`,
    },
  ]
}

/** A name goes out with its file; what is in it cannot be covered in place. */
function nameDrafts(
  written: string,
  covered: string,
  whole: Whole,
  scan: Omit<PieceScan, 'partOf' | 'whereOf'>,
): Draft[] {
  if (written === covered) return []
  const piece = { index: 0, text: written, where: '', row: null, table: null, column: null, heading: false }
  const gathering = gatherDrafts()
  const place = { titles: [], partOf: () => whole.part, whereOf: () => `${whole.where}的文件名` }
  scanPieces([piece], { ...scan, ...place }, gathering)
  return gathering
    .all(whole)
    .filter(({ rule }) => rule !== 'wrongWord')
    .map((draft) => ({
      ...draft,
      from: null,
      to: null,
      proposal: null,
      text: `文件名里有${draft.text}文件名也会公开，请改名后重新上传。`,
    }))
}

const hiddenKinds = Object.keys(hiddenLabels) as HiddenKind[]

/** One finding for each way of hiding: what hides in a sheet of a thousand rows is one thing to look at. */
function hiddenDrafts(
  pieces: readonly FilePiece[],
  traces: readonly FileTrace[],
  whole: Whole,
  rules: ScanRules,
): Draft[] {
  const severity = severityOf(rules, 'hiddenContent', true)
  if (severity === null) return []
  return hiddenKinds.flatMap((kind): Draft[] => {
    const label = hiddenLabels[kind]
    const filled = pieces.filter(({ hidden, text }) => hidden === kind && text.trim() !== '')
    const places = filled.length > 0 ? filled : traces.filter((trace) => trace.kind === kind)
    if (label === null || places.length === 0) return []
    const [first] = filled
    const named = places.slice(0, 3).map(({ where }) => coveredWords(where, rules))
    const list = `${named.filter((where) => where !== '').join('、')}${places.length > 3 ? '等' : ''}`
    return [
      {
        rule: 'hiddenContent',
        severity,
        part: whole.part.kind === 'file' ? { ...whole.part, piece: first?.index ?? null } : whole.part,
        where: whole.where,
        from: null,
        to: null,
        quote: `${label} ${places.length} 处`,
        proposal: '清除',
        text: `有看不见但还在的内容：${label}${list === '' ? '' : `（${list}）`}。请显示出来核对，不需要公开的删去。`,
      },
    ]
  })
}

function traceDrafts(traces: readonly FileTrace[], whole: Whole, rules: ScanRules): Draft[] {
  return traces.flatMap(({ kind, where, text }): Draft[] => {
    if (kind in hiddenLabels) return []
    const words = new Map(Object.entries(traceWords)).get(kind)
    const severity = words && severityOf(rules, words.rule, true)
    if (!words || !severity) return []
    return [
      {
        rule: words.rule,
        severity,
        part: whole.part,
        where: `${whole.where} ${coveredWords(where, rules)}`.trim(),
        from: null,
        to: null,
        quote: shortQuote(`${words.label}：${firstSignOf(text)}`),
        proposal: words.rule === 'fileTrace' || kind === 'location' ? '清除' : null,
        text: words.text,
      },
    ]
  })
}

/** The first sign stays, so that whoever knows the person knows whom it means. */
function firstSignOf(text: string): string {
  const [first = ''] = text.trim()
  return `${first}${'*'.repeat(Math.min(8, Math.max(0, text.trim().length - first.length)))}`
}
