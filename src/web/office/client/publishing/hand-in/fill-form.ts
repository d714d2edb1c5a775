import type { CallAnswer } from '../../http/call.ts'
import type { Typed } from '../typed.ts'

export type HandedIn = CallAnswer<'POST /disclosures/hand-in'>
export type FactName = HandedIn['facts'][number]['field'] | 'keywords'

/** What the file says of a field, as the form holds it. */
export interface Offer {
  readonly name: FactName
  readonly label: string
  readonly value: string | string[]
  /** for reading */
  readonly shown: string
  readonly passage: string
  readonly where: string
}

const labels: Readonly<Record<FactName, string>> = {
  title: '标题',
  documentNumber: '发文字号',
  madeOn: '成文日期',
  issuer: '发文机关',
  genre: '体裁',
  effectiveOn: '实施日期',
  expiresOn: '有效期至',
  summary: '内容概述',
  keywords: '主题词',
}

/** Everything that the file offers for the form. */
export function offersOf({ facts, keywords }: HandedIn): readonly Offer[] {
  const offers = facts.map(({ field, value, passage, where }): Offer => ({
    name: field,
    label: labels[field],
    value,
    shown: value,
    passage,
    where,
  }))
  if (keywords.length === 0) return offers
  const shown = keywords.join('、')
  return [
    ...offers,
    { name: 'keywords', label: labels.keywords, value: [...keywords], shown, passage: shown, where: '标题' },
  ]
}

/** What the form held when the file came: a value counts as typed unless it is the one that was there by itself. */
export interface Held {
  readonly values: Partial<Typed>
  /** values that nobody typed: a new form's own, and what an earlier file filled in */
  readonly byItself: Partial<Typed>
  readonly touched: (name: FactName) => boolean
}

/** Which offers go in, and which would overwrite what somebody typed. Equal ones are neither. */
export function sortOffers(
  offers: readonly Offer[],
  { values, byItself, touched }: Held,
): { readonly fill: readonly Offer[]; readonly ask: readonly Offer[] } {
  const fill: Offer[] = []
  const ask: Offer[] = []
  for (const offer of offers) {
    const now = wordsOf(values[offer.name])
    if (now === wordsOf(offer.value)) continue
    const isOwn = !touched(offer.name) && now === wordsOf(byItself[offer.name])
    if (now === '' || isOwn) fill.push(offer)
    else ask.push(offer)
  }
  return { fill, ask }
}

export function wordsOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : (value ?? []).join('、')
}

/** The mark at a field that the file filled in. */
export function markOf(offer: Offer): string {
  const quoted = passageOf(offer)
  return quoted === null ? `从文件中识别（${offer.where}），请核对。` : `从文件中识别，请核对。${quoted}`
}

const longestPassage = 60

/** Where a value was read and from which words; null where they say no more than the value. */
export function passageOf({ name, value, passage, where }: Offer): string | null {
  const bare = (text: string): string => text.replace(/\s/g, '')
  if (name === 'genre' || name === 'keywords' || bare(passage) === bare(wordsOf(value))) return null
  const quoted = passage.length > longestPassage ? `${passage.slice(0, longestPassage)}……` : passage
  return `${where}：“${quoted}”`
}
