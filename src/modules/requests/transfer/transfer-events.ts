import type { EventTexts } from '../event-texts.ts'
import { sentences } from '../lists/sentences.ts'

/** How the applicant said whether his application may go to the other agency. */
export const consentWays = ['written', 'phone', 'counter', 'online', 'email'] as const
export type ConsentWay = (typeof consentWays)[number]

export const consentWayLabels: Readonly<Record<ConsentWay, string>> = {
  written: '书面',
  phone: '电话',
  counter: '当面',
  online: '网上',
  email: '电子邮件',
}

export const transferLabels = {
  transfer_asked: '询问是否同意转交',
  transfer_answered: '申请人答复是否同意转交',
  transferred: '转交其他机关',
  transferred_in: '由其他机关转来',
} as const

/** What entries of this room say. */
export interface TransferDetails {
  transfer_asked: {
    readonly unitCode: string
    readonly unit: string
    readonly contact: string
    readonly text: string
  }
  transfer_answered: {
    readonly unitCode: string
    readonly unit: string
    readonly consents: boolean
    readonly way: ConsentWay
    /** 通话人、时间，或者书面材料 */
    readonly note: string
  }
  transferred: {
    readonly unitCode: string
    readonly unit: string
    readonly contact: string
    readonly applicationId: string
    readonly number: string
    /** for the applicant alone, who finds it beside this application; the office never shows it */
    readonly queryCode: string
  }
  transferred_in: {
    readonly unitCode: string
    readonly unit: string
    readonly applicationId: string
    readonly number: string
    /** 申请人同意的凭据 */
    readonly consent: string
  }
}

export const transferTexts: EventTexts<TransferDetails> = {
  transfer_asked: ({ unit, contact, text }) =>
    sentences(`您申请的信息由${unit}负责公开${contact === '' ? '' : `（${contact}）`}`, text),
  transfer_answered: ({ unit, consents, way, note }) =>
    sentences(`申请人${consents ? '同意' : '不同意'}把申请转交${unit}（${consentWayLabels[way]}）`, note),
  transferred: ({ unit, contact, number }) =>
    sentences(`经申请人同意，转交${unit}${contact === '' ? '' : `（${contact}）`}，新的申请编号${number}`),
  transferred_in: ({ unit, number, consent }) => sentences(`由${unit}转来，原申请编号${number}`, consent),
}

/** What the applicant reads of the same entries. */
export const transferStatusTexts = {
  transfer_answered: ({ unit, consents, way }: TransferDetails['transfer_answered']): string =>
    consents
      ? `您${consentWayLabels[way]}同意把申请和您的身份信息转交${unit}。`
      : `您${consentWayLabels[way]}表示不同意转交${unit}；仍要这份信息的，请直接向它申请。`,
  transferred: ({ unit, contact, number, queryCode }: TransferDetails['transferred']): string =>
    sentences(
      `经您同意，申请已转交${unit}${contact === '' ? '' : `（${contact}）`}，由它另行登记，期限自它收到之日起算`,
      `新的申请编号${number}，查询码${queryCode}`,
    ),
  transferred_in: ({ unit, number }: TransferDetails['transferred_in']): string =>
    sentences(`经您同意，由${unit}转来，原申请编号${number}`),
}
