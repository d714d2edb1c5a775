import { channelFrom, type ReceiptAnswers, receiptStepsOf } from '../../../../law/clock/receipt-questions.ts'
import type { CallInput } from '../http/call.ts'

type Body = CallInput<'POST /applications'>['body']
export type CoApplicant = NonNullable<Body['coApplicants']>[number]

/** The registration as it is typed: days may still be empty, fields that are not drawn are absent. */
export interface Registration extends ReceiptAnswers {
  readonly arrivedOn?: string | undefined
  readonly signedOn?: string | undefined
  readonly confirmedOn?: string | undefined
  /** as somebody types or pastes it */
  readonly systemReceivedAt?: string | undefined
  readonly note?: string | undefined
  /** 口头申请: read back and confirmed */
  readonly readBack?: boolean | undefined
  readonly form: Partial<Body['form']>
  readonly coApplicants?: readonly Partial<CoApplicant>[] | undefined
}

export const emptyForm: Body['form'] = {
  applicantIs: 'naturalPerson',
  name: '',
  idKind: '',
  idNumber: '',
  workplace: '',
  organisationName: '',
  organisationKind: '',
  creditCode: '',
  legalRepresentative: '',
  contactName: '',
  phone: '',
  email: '',
  fax: '',
  address: '',
  postcode: '',
  description: '',
  documentName: '',
  yearFrom: '',
  yearTo: '',
  carrier: '',
  delivery: '',
}

/** Handed over today in writing, by a citizen: the most common case. What was not seen yet is not answered. */
export function emptyRegistration(today: string): Registration {
  return {
    way: 'counter',
    writing: 'written',
    arrivedOn: today,
    signedOn: today,
    confirmedOn: today,
    form: emptyForm,
  }
}

/** What is still to be answered before it can be sent, as the question says it; null where nothing is. */
export function missingAnswer(typed: Registration): 'writing' | 'signedFor' | 'addressee' | 'contact' | null {
  const open = receiptStepsOf(typed).find(
    (step) =>
      (step === 'writing' || step === 'signedFor' || step === 'addressee' || step === 'contact') &&
      typed[step] === undefined,
  )
  return open === 'writing' || open === 'signedFor' || open === 'addressee' || open === 'contact'
    ? open
    : null
}

/** What is sent: only the answers to the questions that stand, and which of them is still open. */
export function bodyOf(typed: Registration, today: string): Body {
  const channel = channelFrom(typed)
  const unanswered = missingAnswer(typed)
  const steps = receiptStepsOf(typed)
  const asked = (step: (typeof steps)[number]): boolean => steps.includes(step)
  const { signedOn, confirmedOn, note } = typed
  const moment = asked('systemReceivedAt') ? (readMoment(typed.systemReceivedAt ?? '') ?? '') : null
  const arrivedOn = (asked('signedOn') ? signedOn : typed.arrivedOn) ?? today
  const coApplicants = (typed.coApplicants ?? []).map(({ name = '', idKind = '', idNumber = '' }) => ({
    name,
    idKind,
    idNumber,
  }))
  return {
    channel: channel === null || channel === 'online' ? 'ordinaryMail' : channel,
    arrivedOn: moment?.slice(0, 10) || arrivedOn,
    ...(unanswered === null ? {} : { unanswered }),
    ...(asked('signedOn') && signedOn ? { signedOn } : {}),
    ...(asked('confirmedOn') && confirmedOn ? { confirmedOn } : {}),
    ...(moment === null ? {} : { systemReceivedAt: moment }),
    ...(asked('contact') && note ? { note } : {}),
    ...(asked('contact') && typed.contact === 'unreachable' ? { unreachable: true } : {}),
    ...(typed.way === 'counter' && typed.writing === 'oral'
      ? { oral: { readBack: typed.readBack === true } }
      : {}),
    ...(typed.way === 'post' && typed.addressee === 'other' ? { addressedElsewhere: true } : {}),
    ...(coApplicants.length > 0 ? { coApplicants } : {}),
    form: { ...emptyForm, ...typed.form },
  }
}

/** A moment as mail programs write it, `2026年10月14日 9:05`, `2026/10/14 09:05:33`: `2026-10-14T09:05`; null: none. */
export function readMoment(text: string): string | null {
  const found =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\D{1,12}?(\d{1,2})\s*[:：时点]\s*(\d{1,2})/u.exec(
      text.normalize('NFKC'),
    )
  if (!found) return null
  const [, year = '', ...rest] = found
  const [month = '', date = '', hour = '', minute = ''] = rest.map((part) => part.padStart(2, '0'))
  const afternoon = /下午|晚上/u.test(found[0]) && Number(hour) < 12
  return `${year}-${month}-${date}T${afternoon ? String(Number(hour) + 12) : hour}:${minute}`
}
