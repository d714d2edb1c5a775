import { type Day, isAfter } from '../../../law/calendar/day.ts'
import { separationKey } from '../../../law/decision/five-questions.ts'
import { partyKey } from '../../../law/clock/proceeding.ts'
import type { Desk } from '../../desk/index.ts'
import { type CaseFile, draftOf, proceedingOf } from '../case-file.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import type { DecisionDraft, FileEvent } from '../file-event.ts'

/**
 * `waiting`: its 15 working days run · `answered` · `late`: answered after them · `silent`: they are over without an
 * answer · `closed`: the case ended first.
 */
export type ConsultationStanding = 'waiting' | 'answered' | 'late' | 'silent' | 'closed'

/** A consultation that was made. */
export interface ConsultationView {
  readonly id: string
  /** number of the entry by which it was made */
  readonly seq: number
  readonly kind: 'third_party' | 'agency'
  /** 共同制作机关 (条例第三十四条): its silence is consent; another agency's is not */
  readonly coMaker: boolean
  /** who was asked; null once the personal data were erased, or in an imported case */
  readonly consulted: string | null
  readonly on: Day
  readonly method: DeliveryMethod | null
  readonly trackingNumber: string
  /** null while nobody knows it: the 15 working days are then counted from the day on which the letter went out */
  readonly deliveredOn: Day | null
  /** the 15th working day after delivery */
  readonly lastDay: Day
  readonly answeredOn: Day | null
  readonly answer: string | null
  readonly opinion: string
  readonly standing: ConsultationStanding
  /** what silence means, or has meant: 逾期未答复，视为同意公开 */
  readonly meaning: string
  /** 第三方不同意 and is to be told before anything is released (条例第三十二条) */
  readonly toldOn: Day | null
}

type Asked = Extract<FileEvent, { type: 'third_party_consulted' | 'agency_consulted' }>

/** Every consultation of the case, with where it stands today. */
export function consultationsOf(
  file: Pick<CaseFile, 'events'>,
  desk: Pick<Desk, 'calendar' | 'today'>,
): ConsultationView[] {
  const { consultations, ending } = proceedingOf(file, desk)
  const passed = passedBetween(file)
  return consultations.map(({ id, kind, on, lastDay }) => {
    const agency = kind === 'agency'
    const asked = passed.asked.get(`${kind} ${id}`)
    const reply = passed.replies.get(`${kind} ${id}`)
    const answer = reply?.event && 'answer' in reply.event ? (reply.event.answer ?? null) : null
    const over = isAfter(desk.today(), lastDay)
    const unanswered =
      ending === null ? (over ? 'silent' : 'waiting') : isAfter(ending.on, lastDay) ? 'silent' : 'closed'
    const standing = reply === undefined ? unanswered : isAfter(reply.on, lastDay) ? 'late' : 'answered'
    const coMaker = agency && (asked?.type !== 'agency_consulted' || asked.details?.coMaker !== false)
    const told = passed.told.get(id)
    const event = asked?.event
    return {
      id,
      seq: asked?.seq ?? 0,
      kind,
      coMaker,
      consulted: asked?.details?.consulted ?? null,
      on,
      method: asked?.details?.method ?? null,
      trackingNumber: asked?.details?.trackingNumber ?? '',
      deliveredOn: (event && 'deliveredOn' in event ? event.deliveredOn : undefined) ?? null,
      lastDay,
      answeredOn: reply?.on ?? null,
      answer,
      opinion: opinionOf(reply),
      standing,
      meaning: meaningOf(kind, coMaker, standing),
      toldOn: agency ? null : (told?.on ?? null),
    }
  })
}

/** What passed between the office and those whom it asked: who was asked first, who answered first, who was told last. */
interface Passed {
  readonly asked: ReadonlyMap<string, Asked>
  readonly replies: ReadonlyMap<string, FileEvent>
  readonly told: ReadonlyMap<string, FileEvent>
}

function passedBetween({ events }: Pick<CaseFile, 'events'>): Passed {
  const asked = new Map<string, Asked>()
  const replies = new Map<string, FileEvent>()
  const told = new Map<string, FileEvent>()
  for (const entry of events) {
    const { event } = entry
    if (isAsked(entry) && event !== null && 'id' in event) putFirst(asked, partyKey(event), entry)
    else if (event?.type === 'third_party_answered' || event?.type === 'agency_answered') {
      putFirst(replies, partyKey(event), entry)
    } else if (entry.type === 'third_party_told' && entry.details !== null) {
      told.set(entry.details.consultation, entry)
    }
  }
  return { asked, replies, told }
}

function isAsked(entry: FileEvent): entry is Asked {
  return entry.type === 'third_party_consulted' || entry.type === 'agency_consulted'
}

function putFirst<Entry>(entries: Map<string, Entry>, key: string, entry: Entry): void {
  if (!entries.has(key)) entries.set(key, entry)
}

function opinionOf(reply: FileEvent | undefined): string {
  if (reply?.type !== 'third_party_answered' && reply?.type !== 'agency_answered') return ''
  return reply.details?.opinion ?? ''
}

/** 条例第三十二条: silence is no consent. 条例第三十四条: silence of a co-maker is. */
function meaningOf(kind: ConsultationView['kind'], coMaker: boolean, standing: ConsultationStanding): string {
  if (standing === 'answered' || standing === 'closed') return ''
  const late = standing === 'late' || standing === 'silent'
  const word = standing === 'late' ? '逾期才答复' : '逾期未答复'
  if (kind === 'third_party') {
    return late
      ? `第三方${word}：由本机关依照条例决定是否公开，不等于同意（条例第三十二条）。`
      : '逾期未答复的，由本机关依照条例决定，不等于同意（条例第三十二条）。'
  }
  if (coMaker) {
    return late
      ? `共同制作机关${word}：视为同意公开（条例第三十四条）。`
      : '逾期未答复的，视为同意公开（条例第三十四条）。'
  }
  return late
    ? `其他机关${word}：由本机关自行决定。`
    : '不是共同制作机关的，逾期未答复不等于同意，由本机关决定。'
}

/** Third parties who object, in whole or in part, and have not been told that the office discloses all the same. */
export function objectorsNotTold(
  file: Pick<CaseFile, 'events'>,
  desk: Pick<Desk, 'calendar' | 'today'>,
): ConsultationView[] {
  return consultationsOf(file, desk).filter(
    ({ kind, answer, toldOn }) =>
      kind === 'third_party' && (answer === 'objects' || answer === 'partly') && toldOn === null,
  )
}

const theirPart = separationKey({ outcome: 'refused.thirdParty', ground: '' })

/**
 * Whether the draft gives away what a third party objects to. Partial disclosure does not where the five questions were
 * answered so that his part stays withheld, he agreed to the part given, or it concerns him no more.
 */
export function disclosesAgainstObjection({ outcome, answers = [] }: DecisionDraft): boolean {
  if (outcome !== 'partial') return outcome === 'granted'
  return !answers.some(({ question, answer }) =>
    question === 'thirdParty'
      ? answer === 'partly' || answer === 'maskable'
      : question === theirPart && answer === 'yes',
  )
}

/** Whether the answer as drafted discloses something. */
export function draftDiscloses(file: Pick<CaseFile, 'events'>): boolean {
  const outcome = draftOf(file)?.outcome
  return outcome === 'granted' || outcome === 'partial'
}
