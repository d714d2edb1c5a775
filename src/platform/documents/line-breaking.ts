/**
 * Where a line of Chinese text may end (禁则): marks that close stay with what they close, marks that open with
 * what they open, words and numbers whole. Pure: the measures come from whoever sets the type.
 */

/** Marks that no line may begin with. */
export const notFirst =
  '、。，．：；？！’”）〕］｝〉》」』】〗〞…～·,.:;?!)]}%‰℃°′″％＂＇‐–•々〻ー︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞｠､｡｣￠'
/** Marks that no line may end with; a box stands before what it answers. */
export const notLast = '‘“（〔［｛〈《「『【〖〝([{￥¥＄$＃#№§﹙﹛﹝｟｢￡£□■☐☑'

const closing = new Set(notFirst)
const openingMarks = new Set(notLast)
const wordSign = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{M}_@&+/\\=~'-]$/u
const space = /^[ \t\u2000-\u200a\u3000]$/
/** marks inside a number, an address or a time: 1,234.5 · 12:30 · gkb@example.gov.cn */
const innerMark = /^[.,:]$/
const dash = '—'
/** characters of full width are no part of a Western word: １２ may break as 十二 may */
const fullWidth = /^[\uff00-\uffef]$/

/** A stretch of text, as indexes of UTF-16 units: from `start` up to, but without, `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Width of a stretch, in any unit. */
export type Measure = (start: number, end: number) => number

interface Sign extends Stretch {
  readonly text: string
}

/**
 * The text in pieces that no line break may divide, in order and complete. Spaces belong to the piece before
 * them.
 */
export function unbreakablePieces(text: string): Stretch[] {
  const signs = signsOf(text)
  const pieces: { start: number; end: number }[] = []
  for (const [index, sign] of signs.entries()) {
    const last = pieces.at(-1)
    if (last && !mayBreak(signs, index)) last.end = sign.end
    else pieces.push({ start: sign.start, end: sign.end })
  }
  return pieces
}

/** May a line end before the sign at the index? */
function mayBreak(signs: readonly Sign[], index: number): boolean {
  const at = (offset: number): string => signs[index + offset]?.text ?? ''
  const after = at(0)
  if (space.test(after) || closing.has(after)) return false
  // a single — joins what stands around it, —— is one mark and may begin a line
  if (after === dash && (at(-1) === dash || at(1) !== dash)) return false
  let back = -1
  while (space.test(at(back))) back -= 1
  if (openingMarks.has(at(back))) return false
  if (back < -1) return true
  const before = at(-1)
  if (before === dash && at(-2) !== dash) return false
  if (isWord(before) && isWord(after)) return false
  // inside a number or an address; and the serial “1.” stays with what it counts
  const inner = innerMark.test(before) && isWord(at(-2))
  if (inner && (isWord(after) || before === '.')) return false
  // the ending of a file's name stays with it
  return !(before === '.' && isWord(after))
}

function isWord(sign: string): boolean {
  return wordSign.test(sign) && !fullWidth.test(sign)
}

/**
 * The text in lines, in order and complete; a line may end in spaces that reach beyond its width. Only where
 * one piece is wider than a whole line is it divided, between any two signs.
 *
 * @param measure width of a stretch, its trailing spaces left out
 * @param width of the first line, and of those after it
 */
export function breakLines(
  text: string,
  measure: Measure,
  width: { readonly first: number; readonly rest: number },
): Stretch[] {
  const lines: Stretch[] = []
  let start = 0
  let end = 0
  const room = (): number => (lines.length === 0 ? width.first : width.rest) + tolerance
  const finish = (): void => {
    lines.push({ start, end })
    start = end
  }
  for (const piece of unbreakablePieces(text)) {
    if (end > start && measure(start, trimmed(text, piece)) > room()) finish()
    if (measure(start, trimmed(text, piece)) <= room()) {
      end = piece.end
      continue
    }
    for (const sign of signsOf(text.slice(piece.start, piece.end))) {
      const signEnd = piece.start + sign.end
      if (end > start && !space.test(sign.text) && measure(start, signEnd) > room()) finish()
      end = signEnd
    }
  }
  if (end > start || lines.length === 0) finish()
  return lines
}

/** a hundredth of a point: sums of widths are not exact */
const tolerance = 0.01

/** Where the stretch ends without its trailing spaces. */
function trimmed(text: string, { start, end }: Stretch): number {
  let at = end
  while (at > start && space.test(text[at - 1] ?? '')) at -= 1
  return at
}

function signsOf(text: string): Sign[] {
  let at = 0
  return Array.from(text, (sign) => {
    const start = at
    at += sign.length
    return { text: sign, start, end: at }
  })
}
