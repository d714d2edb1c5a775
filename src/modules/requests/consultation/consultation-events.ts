import { type DeliveryMethod, deliveryMethodLabels, type EventTexts } from '../file-event.ts'
import { sentences } from '../lists/sentences.ts'

export const consultationLabels = {
  delivery_recorded: '登记送达之日',
  third_party_told: '告知第三方决定公开',
} as const

/** What entries of this room say. */
export interface ConsultationDetails {
  delivery_recorded: {
    /** what was delivered, as the office named it: 第三方某某 */
    readonly what: string
    readonly method: DeliveryMethod
    readonly trackingNumber: string
    readonly note: string
  }
  third_party_told: {
    /** which consultation */
    readonly consultation: string
    readonly consulted: string
    /** 决定公开的政府信息内容 */
    readonly content: string
    readonly reasons: string
    readonly method: DeliveryMethod
    readonly trackingNumber: string
  }
}

export const consultationTexts: EventTexts<ConsultationDetails> = {
  delivery_recorded: ({ what, method, trackingNumber, note }) =>
    sentences(what, proofWords(method, trackingNumber), note),
  third_party_told: ({ consulted, content, reasons, method, trackingNumber }) =>
    sentences(consulted, `决定公开：${content}`, `理由：${reasons}`, proofWords(method, trackingNumber)),
}

/** 邮寄送达，邮件号码… */
export function proofWords(method: DeliveryMethod, trackingNumber: string): string {
  return trackingNumber === ''
    ? deliveryMethodLabels[method]
    : `${deliveryMethodLabels[method]}，邮件号码${trackingNumber}`
}
