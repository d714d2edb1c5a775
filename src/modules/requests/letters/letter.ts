import type { Day } from '../../../law/calendar/day.ts'
import { letterRule } from '../../../law/letters/letters.ts'
import type { LetterValues } from '../../../law/letters/letter-fields.ts'
import { letterLabels, type LetterKind, letterKinds } from '../../../law/decision/outcome.ts'
import type { CaseFile } from '../case-file.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import type { FileEvent } from '../file-event.ts'
import { letterEventLabels, type LetterEventDetails } from './letter-events.ts'

/** 草拟 · 已编号 · 已盖章 · 已送出 · 作废 */
export const letterStateLabels = {
  drafted: '草拟',
  numbered: '已编号，待盖章',
  sealed: '已盖章，待送出',
  sent: '已送出',
  voided: '作废',
} as const
export type LetterState = keyof typeof letterStateLabels

/** 文书: one letter of a case, as its entries make it. */
export interface Letter {
  readonly id: string
  readonly kind: LetterKind
  readonly state: LetterState
  /** what the clerk wrote, field by field */
  readonly written: LetterValues
  /** every field as it was issued; null before it has its number */
  readonly issued: LetterValues | null
  /** 文号; '' before it has one, and for kinds without */
  readonly number: string
  /** 成文日期 */
  readonly datedOn: Day | null
  /** the entry with the draft that it tells */
  readonly basis: number | null
  readonly namesOnlineChannel: boolean
  /** the valid letter: the sealed file */
  readonly sealed: { readonly paper: string; readonly hash: string } | null
  /** the day on which it left the house */
  readonly sentOn: Day | null
  readonly sentBy: DeliveryMethod | null
  /** 送达 */
  readonly servedOn: Day | null
  readonly readOn: Day | null
}

/** The letters of a case, in the order in which they were first written. */
export function lettersOf(file: Pick<CaseFile, 'events'>): Letter[] {
  const letters = new Map<string, Letter>()
  const change = (id: string, part: Partial<Letter>): void => {
    const letter = letters.get(id)
    if (letter) letters.set(id, { ...letter, ...part })
  }
  for (const event of file.events) {
    if (event.sentLetter !== undefined) {
      change(event.sentLetter, { state: 'sent', sentOn: event.on, sentBy: methodOf(event) })
    }
    if (event.type === 'paper_read' && event.details !== null) {
      const { paper } = event.details
      const read = [...letters.values()].find(({ sealed }) => sealed?.paper === paper)
      if (read) change(read.id, { readOn: event.on })
    }
    if (!isLetterEvent(event) || event.details === null) continue
    const { letter } = event.details
    if (event.type === 'letter_drafted' && !letters.has(letter)) {
      letters.set(letter, { ...blank, id: letter, kind: event.details.kind, written: event.details.values })
    } else change(letter, changeBy(event))
  }
  return [...letters.values()]
}

type LetterEvent = Extract<FileEvent, { type: keyof LetterEventDetails }>

function isLetterEvent(event: FileEvent): event is LetterEvent {
  return event.type in letterEventLabels
}

/** What an entry makes of its letter. */
function changeBy(event: LetterEvent): Partial<Letter> {
  if (event.details === null) return {}
  switch (event.type) {
    case 'letter_drafted':
      return { written: event.details.values }
    case 'letter_numbered': {
      const { number, values: issued, basis, datedOn, namesOnlineChannel } = event.details
      const on = Temporal.PlainDate.from(datedOn)
      return { state: 'numbered', number, issued, basis, datedOn: on, namesOnlineChannel }
    }
    case 'letter_sealed': {
      const { paper, hash } = event.details
      return { state: 'sealed', sealed: { paper, hash } }
    }
    case 'letter_voided':
      return { state: 'voided' }
    case 'letter_sent':
      return { state: 'sent', sentOn: event.on, sentBy: event.details.method }
    case 'served':
      return { servedOn: event.on }
  }
}

const blank: Omit<Letter, 'id' | 'kind'> = {
  state: 'drafted',
  written: {},
  issued: null,
  number: '',
  datedOn: null,
  basis: null,
  namesOnlineChannel: false,
  sealed: null,
  sentOn: null,
  sentBy: null,
  servedOn: null,
  readOn: null,
}

function methodOf(event: FileEvent): DeliveryMethod | null {
  return event.type === 'decided' ? (event.details?.method ?? null) : null
}

/** The letter with this id; null where the case has none. */
export function letterOf(file: Pick<CaseFile, 'events'>, id: string): Letter | null {
  return lettersOf(file).find((letter) => letter.id === id) ?? null
}

/**
 * Kinds that are written one by one in a case; 送达回证 is made for each letter by itself, 信息更正告知书 out of its own matter.
 */
export const writableKinds: readonly LetterKind[] = letterKinds.filter(
  (kind) => kind !== 'serviceRecord' && kind !== 'recordCorrection',
)

/** Kinds that leave the house with the act that they tell of; the others are sent by themselves. */
export const kindsWithAct: readonly LetterKind[] = letterKinds.filter(
  (kind) =>
    ![
      'receipt',
      'reasonsRequest',
      'consultationNotice',
      'disclosureNotice',
      'recordCorrection',
      'serviceRecord',
    ].includes(kind),
)

/** 《政府信息公开告知书》（杨店公复〔2026〕12号） */
export function letterName({ kind, number }: Pick<Letter, 'kind' | 'number'>): string {
  return `《${letterLabels[kind]}》${number === '' ? '' : `（${number}）`}`
}

/** What each sealed file of the case is, by the id of its paper: who reads a list learns nothing from the name of a scan. */
export function sealedNames(file: Pick<CaseFile, 'events'>): ReadonlyMap<string, string> {
  return new Map(
    lettersOf(file).flatMap((letter) =>
      letter.sealed === null ? [] : [[letter.sealed.paper, letterName(letter)] as const],
    ),
  )
}

/** The sealed letters that went out to the applicant: ids of their papers, and nothing else is his to read. */
export function sealedPapersFor(file: Pick<CaseFile, 'events'>): ReadonlySet<string> {
  const sent = lettersOf(file).filter(
    ({ state, kind }) => state === 'sent' && letterRule(kind).to === 'applicant',
  )
  return new Set(sent.flatMap(({ sealed }) => (sealed === null ? [] : [sealed.paper])))
}
