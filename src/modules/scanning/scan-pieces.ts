import type { Detection, Surroundings } from './detectors/detection.ts'
import { detect } from './detectors/detect.ts'
import { readTables } from './detectors/named-table.ts'
import { findSensitiveTables } from './detectors/sensitive-list.ts'
import { coveredWords, type Draft, type Gathering, severityOf, shortQuote } from './draft.ts'
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
export function scanPieces(pieces: readonly TextPiece[], scan: PieceScan, gathering: Gathering): void {
  const joined = joinPieces(pieces, readTables(pieces).labels)
  for (const one of detect(joined.surface, scan.surroundings)) {
    const severity = severityOf(scan.rules, one.rule, one.certain)
    if (severity !== null) gathering.add(one.rule, severity, () => draftOf(joined, one, scan))
  }
  gatherWords(joined, scan, gathering)
  gatherLists(pieces, scan, gathering)
}

/** A draft but for its rule and severity. */
type Told = Omit<Draft, 'rule' | 'severity'>

/** Where a stretch of the joined text stands. */
function placed(joined: JoinedText, from: number, to: number, scan: PieceScan) {
  const [first, ...others] = joined.partsOf(from, to)
  if (!first) throw new Error('a finding stands in no piece')
  return { first, others, part: scan.partOf(first.piece), where: scan.whereOf(first.piece) }
}

function draftOf(joined: JoinedText, one: Detection, scan: PieceScan): Told {
  const { first, others, part, where } = placed(joined, one.from, one.to, scan)
  const written = joined.surface.text.slice(one.from, one.to)
  const proposal = maskOf(written, one.cover, scan.rules.masks)
  const share = ({ start, end }: PiecePart): string => proposal?.slice(start - one.from, end - one.from) ?? ''
  const rest = others.map((other) => ({
    index: other.piece.index,
    from: other.from,
    to: other.to,
    proposal: share(other),
  }))
  return {
    part,
    where,
    from: first.from,
    to: first.to,
    quote: shortQuote(proposal ?? coveredWords(written, scan.rules)),
    proposal: proposal === null ? null : share(first),
    ...(rest.length > 0 && proposal !== null && { rest }),
    text: rest.length > 0 ? `${splitText}${texts[one.why]}` : texts[one.why],
  }
}

function gatherWords(joined: JoinedText, scan: PieceScan, gathering: Gathering): void {
  const severity = severityOf(scan.rules, 'wrongWord', true)
  if (severity === null) return
  for (const { from, to, entry, list } of scan.words.match(joined.surface.text)) {
    const { wrong, right, note } = entry
    const should = right === '' ? '' : `应为“${right}”。`
    gathering.add('wrongWord', severity, () => {
      const { first, part, where } = placed(joined, from, to, scan)
      return {
        part,
        where,
        from: first.from,
        to: first.to,
        quote: wrong,
        // where lengths differ nothing can be put in place inside a file
        proposal: right.length === wrong.length ? right : null,
        text: `“${wrong}”可能有误。${should}${note}（词表：${list.name}）`,
      }
    })
  }
}

function gatherLists(pieces: readonly TextPiece[], scan: PieceScan, gathering: Gathering): void {
  for (const { piece, why, words } of findSensitiveTables(pieces, scan.titles)) {
    const rule = why === 'minorList' ? 'minor' : 'sensitiveList'
    const severity = severityOf(scan.rules, rule, rule === 'sensitiveList')
    if (severity === null) continue
    gathering.add(rule, severity, () => ({
      part: scan.partOf(piece),
      where: scan.whereOf(piece),
      from: 0,
      to: piece.text.length,
      quote: shortQuote(`${words}；${piece.text.trim()}`),
      proposal: null,
      text: texts[why],
    }))
  }
}
