import type { LetterValues } from '../../../law/letters/letter-fields.ts'
import { letterLabels, type LetterKind } from '../../../law/decision/outcome.ts'
import { type DeliveryMethod, deliveryMethodLabels } from '../delivery-method.ts'
import { sentences } from '../lists/sentences.ts'

/** 文书 in the case file: written, numbered, sealed, sent, served. None of it moves the statutory clock. */
export const letterEventLabels = {
  letter_drafted: '拟写文书',
  letter_numbered: '文书编号',
  letter_sealed: '存入盖章文书',
  letter_voided: '文书作废',
  letter_sent: '送出文书',
  served: '送达',
} as const

export interface LetterEventDetails {
  letter_drafted: { readonly letter: string; readonly kind: LetterKind; readonly values: LetterValues }
  letter_numbered: {
    readonly letter: string
    readonly kind: LetterKind
    /** 文号; '' for kinds that have none */
    readonly number: string
    /** 成文日期, `2026-10-14` */
    readonly datedOn: string
    /** every field as it was issued */
    readonly values: LetterValues
    /** number of the entry with the draft that this letter tells; null for letters that tell no decision */
    readonly basis: number | null
    /** the remedies name the online channel, so that it may be served over the internet (行政复议法第二十二条第二款) */
    readonly namesOnlineChannel: boolean
  }
  letter_sealed: {
    readonly letter: string
    readonly kind: LetterKind
    readonly paper: string
    /** SHA-256 of the sealed file */
    readonly hash: string
    /** sealed by the e-seal service, or uploaded */
    readonly by: 'upload' | 'service'
  }
  letter_voided: { readonly letter: string; readonly number: string; readonly reason: string }
  letter_sent: {
    readonly letter: string
    readonly kind: LetterKind
    readonly method: DeliveryMethod
    readonly trackingNumber: string
    readonly note: string
  }
  served: {
    readonly letter: string
    readonly kind: LetterKind
    readonly method: DeliveryMethod
    readonly trackingNumber: string
    /** who signed for it */
    readonly receiver: string
    readonly note: string
  }
}

const named = (kind: LetterKind, number = ''): string =>
  `《${letterLabels[kind]}》${number === '' ? '' : `（${number}）`}`

/** What these entries say in the 经过. */
export const letterEntryTexts: {
  readonly [Type in keyof LetterEventDetails]: (details: LetterEventDetails[Type]) => string
} = {
  letter_drafted: ({ kind }) => `${named(kind)}。`,
  letter_numbered: ({ kind, number }) => `${named(kind, number)}。`,
  letter_sealed: ({ kind, hash, by }) =>
    `${named(kind)}${by === 'service' ? '，由电子签章服务签章' : ''}。校验值（SHA-256）${hash.slice(0, 12)}…`,
  letter_voided: ({ number, reason }) =>
    sentences(number === '' ? '' : `${number}作废，文号不再使用`, reason),
  letter_sent: ({ kind, method, trackingNumber, note }) =>
    sentences(named(kind), deliveryMethodLabels[method], trackingNumber && `邮件号码${trackingNumber}`, note),
  served: ({ kind, method, trackingNumber, receiver, note }) =>
    sentences(
      named(kind),
      deliveryMethodLabels[method],
      trackingNumber && `邮件号码${trackingNumber}`,
      receiver && `${receiver}签收`,
      note,
    ),
}
