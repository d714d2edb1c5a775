/** How an answer, or another letter, left the house (送达方式). */
export const deliveryMethods = ['counter', 'mail', 'online', 'email', 'fax'] as const
export type DeliveryMethod = (typeof deliveryMethods)[number]

export const deliveryMethodLabels: Readonly<Record<DeliveryMethod, string>> = {
  counter: '当面送达',
  mail: '邮寄送达',
  online: '网上送达',
  email: '电子邮件送达',
  fax: '传真送达',
}

/** Over the internet (行政复议法第二十二条第二款). */
export function isOnline(method: DeliveryMethod): boolean {
  return method === 'online' || method === 'email'
}
