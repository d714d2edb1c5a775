import type { Mask } from '../../platform/office-files/reading.ts'
import { type BodyBlock, blocksOf } from './body-blocks.ts'
import { detect } from './detectors/detect.ts'
import type { Surroundings } from './detectors/detection.ts'
import { readTables } from './detectors/named-table.ts'
import type { Finding, RuleKey } from './finding.ts'
import { fits, maskBlocks } from './mask-body.ts'
import { applyMasks, maskOf, type Span } from './masks.ts'
import { joinPieces, piecesOfFile, type TextPiece } from './pieces.ts'
import type { ScanRules } from './rules.ts'
import { type ScanInput, surroundingsOf, type TextPart } from './scan-input.ts'

/** Everything of an item that has a form in which it may go out, in that form. */
export interface MaskedItem {
  readonly texts: readonly { readonly part: TextPart; readonly text: string }[]
  readonly body: string
  /** what is to be covered in each file, for `maskFile` */
  readonly files: readonly { readonly file: string; readonly masks: readonly Mask[] }[]
}

/**
 * 全部脱敏: covers whatever these rules find, also what a report does not list one by one. Wordings are not
 * touched. What is masked already stays as it is; what comes out holds nothing more to cover.
 */
export function maskEverything(input: ScanInput, rules: ScanRules, only?: readonly RuleKey[]): MaskedItem {
  const surroundings = surroundingsOf(input.context)
  const spansOf = (pieces: readonly TextPiece[]): PieceSpan[] => pieceSpans(pieces, rules, surroundings, only)
  return {
    texts: input.texts.map(({ part, text }) => ({ part, text: applyMasks(text, spansOf([onePiece(text)])) })),
    body: maskedBody(input.body, spansOf),
    files: input.files.map(({ file, reading }) => ({
      file,
      masks: spansOf(piecesOfFile(reading.pieces)).map(maskOfSpan),
    })),
  }
}

interface PieceSpan extends Span {
  readonly index: number
}

function maskOfSpan({ index, from, to, proposal }: PieceSpan): Mask {
  return { piece: index, from, to, text: proposal }
}

function onePiece(text: string): TextPiece {
  return { index: 0, text, where: '', row: null, table: null, column: null, heading: false }
}

function maskedBody(body: string, spansOf: (blocks: readonly BodyBlock[]) => PieceSpan[]): string {
  const blocks = blocksOf(body)
  return maskBlocks(body, blocks, spansOf(blocks))
}

function pieceSpans(
  pieces: readonly TextPiece[],
  rules: ScanRules,
  surroundings: Surroundings,
  only: readonly RuleKey[] | undefined,
): PieceSpan[] {
  const joined = joinPieces(pieces, readTables(pieces).labels)
  return detect(joined.surface, surroundings).flatMap(({ rule, cover, from, to }): PieceSpan[] => {
    if (rules.severity[rule] === 'off' || (only && !only.includes(rule))) return []
    const proposal = maskOf(joined.surface.text.slice(from, to), cover, rules.masks)
    if (proposal === null) return []
    return joined.partsOf(from, to).map((part) => ({
      index: part.piece.index,
      from: part.from,
      to: part.to,
      proposal: proposal.slice(part.start - from, part.end - from),
    }))
  })
}

/** What these findings propose for one file, for `maskFile`. */
export function masksOfFile(findings: readonly Finding[], file: string): Mask[] {
  return findings.flatMap(({ part, from, to, proposal, rest = [] }) => {
    if (part.kind !== 'file' || part.file !== file || part.piece === null) return []
    if (from === null || to === null || proposal === null) return []
    return [{ index: part.piece, from, to, proposal }, ...rest].map(maskOfSpan)
  })
}

/** A text part with what these findings propose for it; a finding that no longer fits is left out. */
export function maskText(part: TextPart, text: string, findings: readonly Finding[]): string {
  const spans = findings.flatMap((finding): Span[] => {
    const { from, to, proposal } = finding
    if (finding.part.kind !== part || from === null || to === null || proposal === null) return []
    const span = { from, to, proposal }
    return fits(text, span, finding.rule === 'wrongWord' ? finding.quote : null) ? [span] : []
  })
  return applyMasks(text, spans)
}
