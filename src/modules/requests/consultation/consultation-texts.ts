import { type DeliveryMethod, deliveryMethodLabels } from '../delivery-method.ts'
import type { EventTexts } from '../event-texts.ts'
import { sentences } from '../lists/sentences.ts'
import type { ConsultationDetails } from './consultation-events.ts'

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
