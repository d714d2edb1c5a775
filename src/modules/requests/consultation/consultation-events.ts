import type { DeliveryMethod } from '../delivery-method.ts'

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
