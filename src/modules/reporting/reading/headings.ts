import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import { readCell } from './cells.ts'
import type { Block } from './document.ts'
import { requestLabel } from './request-labels.ts'

/** A heading of one of the six parts, where it stands and how it is numbered in print. */
export interface Heading {
  readonly part: ReportPartNumber
  /** the number printed before the title; null where there is none */
  readonly printed: string | null
  readonly title: string
  /** prose that follows the title on the same line */
  readonly rest: string
  readonly block: number
}

interface Pattern {
  readonly part: ReportPartNumber
  /** the official title and the forms in use beside it */
  readonly title: RegExp
  /** enough where the printed number is right */
  readonly hint: RegExp
}

const patterns: readonly Pattern[] = [
  {
    part: '一',
    title: /^(?:总体(?:工作)?(?:情况|概况)|(?:工作)?总体情况|概述|基本情况)/,
    hint: /^[^，。]{0,12}(?:总体|概述|概况|基本情况)/,
  },
  {
    part: '二',
    title: /^(?:主动公开政府信息|政府信息主动公开)(?:的)?(?:工作)?(?:情况)?/,
    hint: /^[^，。]{0,12}主动公开/,
  },
  {
    part: '三',
    title:
      /^(?:收到(?:和|及|、)处理(?:政府)?信息公开申请(?:的)?(?:情况)?|(?:政府信息)?依申请公开(?:政府信息)?(?:工作)?(?:办理)?情况)/,
    hint: /^(?!.*数量)[^，。]{0,16}申请/,
  },
  {
    part: '四',
    title:
      /^(?:因?政府信息公开(?:工作)?(?:被|被申请|被提起|引起的|引发的)?(?:行政)?(?:复议|诉讼)(?:(?:、|，|和|及|与|或)?(?:被)?(?:提起)?(?:行政)?(?:复议|诉讼))?(?:的)?(?:情况)?)/,
    hint: /^[^，。]{0,20}(?:复议|诉讼)/,
  },
  {
    part: '五',
    title:
      /^(?:(?:政府信息公开)?(?:工作)?(?:中)?存在的?(?:主要)?问题(?:(?:及|和|与|以及)(?:下一步)?(?:改进|整改)(?:情况|措施)?)?)/,
    hint: /^[^，。]{0,16}(?:问题|改进|困难|不足|短板)|^存在的?主/,
  },
  {
    part: '六',
    title: /^其[他它](?:需要)?(?:报告|说明)的?(?:其他)?(?:事项|情况)/,
    hint: /^[^，。]{0,10}其[他它]/,
  },
]

const numbered =
  /^(?:第\s*)?([一二三四五六七八九十]|[1-9１-９])\s*(?:部分|章)?\s*(?:[、丶﹑､.．,，:：]|(?<=部分|章)|\s)\s*(\S.*)$/u
const arabic: Readonly<Record<string, string>> = {
  1: '一',
  2: '二',
  3: '三',
  4: '四',
  5: '五',
  6: '六',
  7: '七',
  8: '八',
  9: '九',
}
const order: readonly ReportPartNumber[] = patterns.map((pattern) => pattern.part)

/** （三）: the number of a paragraph within a part, and in some reports that of a part. */
const bracketed = /^[（(]\s*([一二三四五六])\s*[）)]\s*(\S.*)$/u

interface Candidate extends Heading {
  /** 3: official title and right number, 2: right number and a hint, 1: official title, wrong number or none */
  readonly strength: number
}

/** The headings of the six parts, at most one a part, in the order in which they stand. */
export function findHeadings(blocks: readonly Block[]): Heading[] {
  const candidates = withoutContents(
    blocks.flatMap((block, index) => candidatesOf(block, index, blocks[index + 1])),
  )
  const chosen = order.flatMap((part) => {
    const same = candidates.filter((candidate) => candidate.part === part)
    const best = same.reduce((most, { strength }) => Math.max(most, strength), 0)
    return same.filter((candidate) => candidate.strength === best).slice(0, 1)
  })
  return inPlace(chosen)
    .toSorted((one, other) => one.block - other.block)
    .map(({ part, printed, title, rest, block }) => ({ part, printed, title, rest, block }))
}

/** Without the headings of paragraphs (依申请公开情况): no number of a part before them, and not in its place. */
function inPlace(chosen: readonly Candidate[]): readonly Candidate[] {
  const sure = chosen.filter(({ strength }) => strength > 1)
  if (sure.length < 3) return chosen
  return chosen.filter(
    (one) =>
      one.strength > 1 ||
      one.printed !== null ||
      sure.every((other) => order.indexOf(other.part) < order.indexOf(one.part) === other.block < one.block),
  )
}

function candidatesOf(block: Block, index: number, next: Block | undefined): Candidate[] {
  const line = lineOf(block)
  if (line === null || requestLabel(line, false)?.kind === 'row') return []
  const match = numbered.exec(line)
  const given = match?.[1]?.normalize('NFKC')
  const printed = given === undefined ? null : (arabic[given] ?? given)
  if (match !== null && printed !== null) {
    const body = match[2] ?? ''
    const found = named(body, printed, index)
    if (found.length > 0 || next?.cells !== null || /[，。；：]/.test(body) || body.length > 24) return found
    // a heading that runs on in the next line
    return next.text.length > 24 ? [] : named(`${body}${next.text}`, printed, index)
  }
  const within = bracketed.exec(line)
  if (within !== null) {
    const part = within[1] ?? ''
    const found = named(within[2] ?? '', part, index).filter((one) => one.part === part && one.strength === 3)
    return found.map((one) => ({ ...one, strength: 1 }))
  }
  return named(line, null, index)
}

/** The line of a paragraph, or of a row that holds nothing but a heading. */
function lineOf(block: Block): string | null {
  if (block.cells === null) return block.text.length > 4000 ? null : block.text
  const filled = block.cells.filter((cell) => readCell(cell).kind !== 'blank')
  const line = filled.join(' ')
  const plain = filled.length <= 2 && filled.every((cell) => readCell(cell).kind === 'text')
  return plain && line.length <= 40 ? line : null
}

/** What refers to a note below the page. */
const noteSign = /\s*(?:\[\d{1,2}\]|[*＊①②③])+$/u

function named(given: string, printed: string | null, index: number): Candidate[] {
  const body = given.replace(/^[“”"'\s]+/, '').replace(noteSign, '')
  const tight = body.normalize('NFKC').replace(/\s/g, '')
  return patterns.flatMap((pattern): Candidate[] => {
    const exact = pattern.title.exec(tight)
    const right = printed === pattern.part
    const place = { part: pattern.part, printed, block: index }
    if (exact !== null) {
      const whole = printed !== null || exact[0].length === tight.length
      // a table of contents in one line goes on with the next title
      if (!whole || /^[；;，,、\s]*[二三四五六]、/.test(tight.slice(exact[0].length))) return []
      return [{ ...place, ...cut(body, exact[0].length), strength: right ? 3 : 1 }]
    }
    if (!right || tight.length > 30 || /[。；]/.test(tight) || !pattern.hint.test(tight)) return []
    return [{ ...place, title: body.trim(), rest: '', strength: 2 }]
  })
}

/** Cuts a heading line after its title; what follows on a short line still belongs to the title. */
function cut(body: string, tightLength: number): { title: string; rest: string } {
  let seen = 0
  let end = 0
  for (const character of body) {
    if (seen >= tightLength) break
    if (character.trim() !== '') seen += 1
    end += character.length
  }
  const title = body.slice(0, end).trim()
  const rest = body.slice(end).trim()
  if (rest.length <= 12 && !/[，。；：:]/.test(rest))
    return { title: stripMarks(`${title}${rest}`), rest: '' }
  return { title, rest: rest.replace(/^[。：:，,]\s*/, '') }
}

/** Page numbers and dotted leaders of a table of contents, remarks in brackets. */
function stripMarks(title: string): string {
  return title.replace(/[（(].*$|[.…·]{2,}.*$/, '').trim()
}

/** Drops a table of contents: a heading that another follows at once, and that comes again later. */
function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  const blocks = new Set(candidates.map(({ block }) => block))
  const strongestLater = new Map<ReportPartNumber, number>()
  const kept: Candidate[] = []
  for (const candidate of candidates.toReversed()) {
    const adjacent = blocks.has(candidate.block + 1) || blocks.has(candidate.block - 1)
    const later = strongestLater.get(candidate.part) ?? 0
    if (!(adjacent && later >= candidate.strength)) kept.push(candidate)
    strongestLater.set(candidate.part, Math.max(later, candidate.strength))
  }
  return kept.reverse()
}
