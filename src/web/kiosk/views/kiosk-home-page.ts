import type { QrCode, UnitHead } from '../../shared/view-models.ts'

export interface KioskTopic {
  /** 居住, 医保, 生育, 低保 */
  name: string
  href: string
  /** two short lines */
  lines: readonly string[]
}

export interface KioskHomeModel {
  unit: UnitHead
  /** `14:20` and the day, in Shanghai */
  time: string
  today: string
  topics: readonly KioskTopic[]
  searchHref: string
  applyHref: string
  statusHref: string
  qr: QrCode
  /** after how many idle seconds everything is cleared */
  idleSeconds: number
}
