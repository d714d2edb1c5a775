import { type Block, plainOf } from '../../../platform/conversion/index.ts'
import { takeBack } from './back.ts'
import { readDocumentNumber } from './document-number.ts'
import { forceOf } from './force.ts'
import { takeFront } from './front.ts'
import { genreOf } from './genre.ts'
import { kindOf, type KindProposal } from './kind.ts'
import { isoDay, signatureOf } from './signature.ts'
import { summaryOf } from './summary.ts'

export type FactField =
  | 'title'
  | 'documentNumber'
  | 'madeOn'
  | 'issuer'
  | 'genre'
  | 'effectiveOn'
  | 'expiresOn'
  | 'summary'

/** Something read out of a file, to be looked at by a person before it counts. */
export interface Fact {
  readonly field: FactField
  /** as the form takes it: a day is `YYYY-MM-DD` */
  readonly value: string
  /** the words that it was read from */
  readonly passage: string
  /** where they stand: 标题, 版头, 落款 … */
  readonly where: string
}

/** What a document says of itself. */
export interface Recognition {
  readonly facts: readonly Fact[]
  readonly kind: KindProposal | null
  /** the text that goes on the page: the page itself shows title and number */
  readonly body: readonly Block[]
  /** lines of the file that were left out of the body */
  readonly leftOut: readonly string[]
  /** 密级、附注 and the like, which bear on openness */
  readonly marks: readonly string[]
}

/** Reads what a document says of itself out of its blocks, in the order of GB/T 9704. Pure. */
export function recognise(blocks: readonly Block[]): Recognition {
  const front = takeFront(blocks)
  const back = takeBack(front.rest)
  const body = back.rest
  const title = joinLines(front.title)
  const number = front.number === null ? null : readDocumentNumber(front.number)
  const signature = signatureOf(body)
  const under =
    front.under === null
      ? null
      : isoDay(/\d{4}年\d{1,2}月\d{1,2}日/.exec(front.under.replace(/\s/g, ''))?.[0] ?? '')
  const madeOn = signature?.day ?? under
  const text = body.map(plainOf).join('\n')
  const force = forceOf(text, madeOn)
  const summary = summaryOf(body)
  const genre = genreOf(title)
  const issuer = issuerOf(signature?.issuers ?? [], front.head, title)
  const facts: readonly (Fact | null)[] = [
    title === '' ? null : { field: 'title', value: title, passage: front.title.join(' '), where: '标题' },
    number && { field: 'documentNumber', value: number.value, passage: number.passage, where: '文首' },
    madeOn === null
      ? null
      : signature?.day === madeOn
        ? { field: 'madeOn', value: madeOn, passage: signature.passage, where: '落款' }
        : { field: 'madeOn', value: madeOn, passage: front.under ?? '', where: '标题下面' },
    issuer && { field: 'issuer', ...issuer },
    genre && { field: 'genre', value: genre, passage: title, where: '标题' },
    force.effectiveOn && { field: 'effectiveOn', ...force.effectiveOn, where: '正文' },
    force.expiresOn && { field: 'expiresOn', ...force.expiresOn, where: '正文' },
    summary === null ? null : { field: 'summary', value: summary, passage: summary, where: '正文开头' },
  ]
  return {
    facts: facts.filter((fact) => fact !== null),
    kind: kindOf(title, number?.value ?? null, text),
    body,
    leftOut: [...front.taken, ...back.taken],
    marks: [...front.marks, ...(back.note === null ? [] : [back.note])],
  }
}

/** The lines of a title as one; words of Latin letters stay apart. */
function joinLines(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .reduce(
      (whole, line) =>
        /[A-Za-z\d]$/.test(whole) && /^[A-Za-z\d]/.test(line) ? `${whole} ${line}` : whole + line,
      '',
    )
    .replace(/(?<=[\p{Script=Han}）”》])[ \u3000]+(?=[\p{Script=Han}（“《])/gu, '')
    .trim()
}

/** 发文机关: who signs (the first of several leads), who heads the paper, who is named before 关于 in the title. */
function issuerOf(
  signed: readonly string[],
  head: string | null,
  title: string,
): { readonly value: string; readonly passage: string; readonly where: string } | null {
  const [first] = signed
  if (first !== undefined) return { value: first, passage: signed.join('、'), where: '落款' }
  const heading = head?.replace(/\s/g, '').replace(/文件$/, '') ?? ''
  if (heading !== '') return { value: heading, passage: head ?? '', where: '版头' }
  const named = /^(.{3,30}?(?:政府|办公室|委员会|局|办事处))关于/.exec(title)?.[1]
  return named === undefined ? null : { value: named, passage: title, where: '标题' }
}
