import type { QrCode, UnitHead } from '../../shared/view-models.ts'

export interface KioskListModel {
  unit: UnitHead
  time: string
  today: string
  heading: string
  rows: readonly { title: string; href: string; columnName: string; publishedOn: string }[]
  total: number
  previousHref?: string
  nextHref?: string
  /** this list for the phone */
  qr: QrCode
  idleSeconds: number
}
