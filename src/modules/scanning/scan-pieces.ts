import type { Detection, Surroundings } from './detectors/detection.ts'
import { detect } from './detectors/detect.ts'
import { readTables } from './detectors/named-table.ts'
import { findSensitiveTables } from './detectors/sensitive-list.ts'
import { coveredWords, type Draft, severityOf, shortQuote } from './draft.ts'
import type { ScannedPart } from './finding.ts'
import { splitText, texts } from './finding-words.ts'
import { maskOf } from './masks.ts'
import { type JoinedText, joinPieces, type PiecePart, type TextPiece } from './pieces.ts'
import type { ScanRules } from './rules.ts'
import type { WordMatcher } from './words/word-matcher.ts'

/** What a scan of pieces goes by. */
export interface PieceScan {
  readonly rules: ScanRules
  readonly surroundings: Surroundings
  readonly words: WordMatcher
  /** titles that say what the pieces are about */
  readonly titles: readonly string[]
  readonly partOf: (piece: TextPiece) => ScannedPart
  readonly whereOf: (piece: TextPiece) => string
}

/** Everything that is found in pieces of text that belong together, in their order. */
export function scanPieces(pieces: readonly TextPiece[], scan: PieceScan): Draft[] {
  const joined = joinPieces(pieces, readTables(pieces).labels)
  return [
    ...detect(joined.surface, scan.surroundings).flatMap((one) => draftOf(joined, one, scan)),
    ...wordDrafts(joined, scan),
    ...listDrafts(pieces, scan),
  ]
}

function draftOf(joined: JoinedText, one: Detection, scan: PieceScan): Draft[] {
  const { rules } = scan
  const severity = severityOf(rules, one.rule, one.certain)
  const [first, ...others] = joined.partsOf(one.from, one.to)
  if (severity === null || !first) return []
  const written = joined.surface.text.slice(one.from, one.to)
  const proposal = maskOf(written, one.cover, rules.masks)
  const share = ({ start, end }: PiecePart): string => proposal?.slice(start - one.from, end - one.from) ?? ''
  const rest = others.map((part) => ({
    index: part.piece.index,
    from: part.from,
    to: part.to,
    proposal: share(part),
  }))
  return [
    {
      rule: one.rule,
      severity,
      part: scan.partOf(first.piece),
      where: scan.whereOf(first.piece),
      from: first.from,
      to: first.to,
      quote: shortQuote(proposal ?? coveredWords(written, rules)),
      proposal: proposal === null ? null : share(first),
      ...(rest.length > 0 && proposal !== null && { rest }),
      text: rest.length > 0 ? `${splitText}${texts[one.why]}` : texts[one.why],
    },
  ]
}

function wordDrafts(joined: JoinedText, scan: PieceScan): Draft[] {
  const severity = severityOf(scan.rules, 'wrongWord', true)
  if (severity === null) return []
  return scan.words.match(joined.surface.text).flatMap(({ from, to, entry, list }): Draft[] => {
    const [first] = joined.partsOf(from, to)
    if (!first) return []
    const { wrong, right, note } = entry
    const should = right === '' ? '' : `应为“${right}”。`
    return [
      {
        rule: 'wrongWord',
        severity,
        part: scan.partOf(first.piece),
        where: scan.whereOf(first.piece),
        from: first.from,
        to: first.to,
        quote: wrong,
        // where lengths differ nothing can be put in place inside a file
        proposal: right.length === wrong.length ? right : null,
        text: `“${wrong}”可能有误。${should}${note}（词表：${list.name}）`,
      },
    ]
  })
}

function listDrafts(pieces: readonly TextPiece[], scan: PieceScan): Draft[] {
  return findSensitiveTables(pieces, scan.titles).flatMap(({ piece, why, words }): Draft[] => {
    const rule = why === 'minorList' ? 'minor' : 'sensitiveList'
    const severity = severityOf(scan.rules, rule, rule === 'sensitiveList')
    if (severity === null) return []
    return [
      {
        rule,
        severity,
        part: scan.partOf(piece),
        where: scan.whereOf(piece),
        from: 0,
        to: piece.text.length,
        quote: shortQuote(`${words}；${piece.text.trim()}`),
        proposal: null,
        text: texts[why],
      },
    ]
  })
}
