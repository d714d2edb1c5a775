import { editsOfCells, type CoveredPiece, type PartEdits } from './cell-masking.ts'
import type { Gathering, PlacedPiece } from './gathering.ts'
import {
  mainPart,
  openPackage,
  relationshipsOf,
  remembering,
  rewritePackage,
  type Package,
} from './package.ts'
import { joined, removalOf } from './part-removal.ts'
import { gatherFile } from './read-file.ts'
import type { FileKind, Mask } from './reading.ts'
import { editsAt } from './text-edits.ts'
import { maskText } from './text-masking.ts'
import { Unreadable } from './unreadable.ts'
import { applyEdits } from './xml-source.ts'

export type Masked = { readonly bytes: Uint8Array } | { readonly refused: string }

/**
 * Writes other signs over texts of a `.docx`, an `.xlsx` or a text file, piece and sign as `readFile` numbers
 * them, and leaves everything else as it was. What it answers has been read again: it shows what was asked for,
 * or it is refused with a reason for the person who asked.
 */
export async function maskFile(bytes: Uint8Array, type: FileKind, masks: readonly Mask[]): Promise<Masked> {
  if (type !== 'DOCX' && type !== 'XLSX' && type !== 'TXT') {
    return { refused: '这种文件不能直接遮盖，请在原来的软件里修改后重新添加' }
  }
  const before = await gatherFile(bytes, type)
  const covered = cover(before.placed(), masks)
  if ('refused' in covered) return covered
  try {
    const written =
      type === 'TXT' ? textFile(bytes, covered.pieces) : await officeFile(bytes, type, before, covered.pieces)
    if ('refused' in written) return written
    const after = await gatherFile(written.bytes, type)
    return shows(before, after, covered.pieces) ? written : { refused: failed }
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
}

const failed = '没有遮盖成功，请在原来的软件里修改后重新添加'

/** The pieces with what they are to read, or why that cannot be. */
function cover(
  pieces: readonly PlacedPiece[],
  masks: readonly Mask[],
): { readonly pieces: readonly CoveredPiece[] } | { readonly refused: string } {
  const covered: CoveredPiece[] = []
  for (const [index, group] of Map.groupBy(masks, ({ piece }) => piece)) {
    const piece = pieces[index]
    if (!piece) return { refused: '要遮盖的文字已经不在文件里，请重新检查' }
    const after = coveredText(piece.text, group)
    if (after === null) return { refused: `${piece.where}：遮盖的位置或者文字不对，请重新检查` }
    if (piece.places.length === 0) return { refused: `${piece.where}：不能直接遮盖，请在原来的软件里删除` }
    if (after !== piece.text) covered.push({ piece, after })
  }
  return { pieces: covered }
}

/** Signs that no document can carry, or that would not be shown as they are. */
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

function coveredText(text: string, masks: readonly Mask[]): string | null {
  const signs = text.split('')
  const done = new Set<number>()
  for (const { from, to, text: signsOver } of masks) {
    const fits = from >= 0 && from < to && to <= text.length && signsOver.length === to - from
    if (!fits || unfit.test(signsOver)) return null
    for (let at = from; at < to; at += 1) {
      const sign = signsOver[at - from] ?? ''
      const changes = sign !== text[at]
      // two masks of one sign must agree; white space at the end of a run would not be kept
      if ((done.has(at) && signs[at] !== sign) || (changes && /\s/.test(sign))) return null
      done.add(at)
      signs[at] = sign
    }
  }
  const after = signs.join('')
  return after.isWellFormed() || !text.isWellFormed() ? after : null
}

function textFile(bytes: Uint8Array, covered: readonly CoveredPiece[]): Masked {
  const lines = covered.flatMap(({ piece, after }) =>
    piece.places.map(({ from, to }) => ({ from, to, before: piece.text, after })),
  )
  const written = maskText(bytes, lines)
  return written === null
    ? { refused: '文件的编码里没有遮盖用的符号，请另存为 UTF-8 后再添加' }
    : { bytes: written }
}

async function officeFile(
  bytes: Uint8Array,
  type: 'DOCX' | 'XLSX',
  before: Gathering,
  covered: readonly CoveredPiece[],
): Promise<Masked> {
  const pack = remembering(await openPackage(bytes))
  if (pack.names.some((name) => /^_xmlsignatures\//i.test(name))) {
    return { refused: '文件带有数字签名，改动后签名会失效，请用没有签名的文件' }
  }
  const edits: PartEdits = new Map()
  for (const { piece, after } of covered) {
    for (const place of piece.places) {
      if (place.as === 'cell' || place.as === 'shared' || place.as === 'bytes') continue
      const own = edits.get(place.part) ?? []
      edits.set(place.part, own)
      own.push(...editsAt(pack.source(place.part), place, piece.text, after))
    }
  }
  const cells = type === 'XLSX' ? editsOfCells(pack, covered, before.placed(), sharedStringsOf(pack)) : null
  for (const [part, own] of cells?.edits ?? []) edits.set(part, [...(edits.get(part) ?? []), ...own])
  const removed =
    cells?.formulasGone === true ? removalOf(pack, calculationOf(pack)) : new Map<string, null>()
  const changed = [...edits].filter(([, own]) => own.length > 0)
  const rewritten = new Map(changed.map(([part, own]) => [part, applyEdits(pack.source(part), own)]))
  return { bytes: rewritePackage(pack, joined(removed, rewritten)) }
}

function sharedStringsOf(pack: Package): string {
  return targetOf(pack, 'sharedStrings') ?? 'xl/sharedStrings.xml'
}

/** The order in which formulas are worked out: a list that must not name a cell without a formula. */
function calculationOf(pack: Package): string[] {
  const chain = targetOf(pack, 'calcChain')
  return chain === undefined ? [] : [chain]
}

function targetOf(pack: Package, type: string): string | undefined {
  return relationshipsOf(pack, mainPart(pack, 'xl/workbook.xml')).find((one) => one.type === type)?.target
}

/** Whether the file now reads as was asked for, and in everything else as before. */
function shows(before: Gathering, after: Gathering, covered: readonly CoveredPiece[]): boolean {
  if (before.unread() !== after.unread()) return false
  const wanted = new Map(covered.map(({ piece, after: text }) => [piece, text]))
  const told = ({ where, hidden }: PlacedPiece, text: string): string => `${where}\n${hidden}\n${text}`
  const expected = before.placed().map((piece) => told(piece, wanted.get(piece) ?? piece.text))
  const found = after.placed().map((piece) => told(piece, piece.text))
  return sameBut(expected, found, formulasOf(covered))
}

/** Formulas may go with what is written over them; everything else must be there, in its order. */
function sameBut(
  expected: readonly string[],
  found: readonly string[],
  covered: ReadonlySet<string>,
): boolean {
  const plain = (texts: readonly string[]): string[] => texts.filter((text) => !isFormula(text))
  const [there, known] = [new Set(found), new Set(expected)]
  const formulas = expected.filter((text) => covered.has(text))
  return (
    plain(expected).join('\0') === plain(found).join('\0') &&
    formulas.every((text) => there.has(text)) &&
    found.every((text) => !isFormula(text) || known.has(text))
  )
}

function isFormula(told: string): boolean {
  return told.slice(0, told.indexOf('\n')).endsWith('的公式')
}

/** Covered formulas whose cells keep them. */
function formulasOf(covered: readonly CoveredPiece[]): Set<string> {
  const cells = covered.filter(({ piece }) => piece.places.some(({ as }) => as === 'cell'))
  const gone = new Set(cells.map(({ piece }) => `${piece.where}的公式`))
  const kept = covered.filter(({ piece }) => piece.where.endsWith('的公式') && !gone.has(piece.where))
  return new Set(kept.map(({ piece, after }) => `${piece.where}\n${piece.hidden}\n${after}`))
}
