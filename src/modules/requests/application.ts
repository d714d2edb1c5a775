import type { Channel } from '../../law/clock/case-event.ts'
import type { Day } from '../../law/calendar/day.ts'
import type { ApplicantKind } from '../../law/report/report-rows.ts'
import type { Particulars } from './applicant.ts'

/** How the application got into the ledger: filed on the portal or at the kiosk, registered by staff, imported. */
export const applicationSources = ['portal', 'kiosk', 'office', 'import'] as const
export type ApplicationSource = (typeof applicationSources)[number]

/**
 * 依申请公开申请: one application as it was filed. It never changes; what happens to it are its events, and
 * due dates, state and report rows are computed from those.
 */
export interface Application {
  readonly id: string
  readonly unitCode: string
  /** 申请编号 as written on receipts and typed by citizens: `yangdian-2026-0007`, or the imported number */
  readonly number: string
  /** 案号 as shown in the office: 杨店公申〔2026〕7号, or the imported number */
  readonly caseNumber: string
  readonly channel: Channel
  /** column of table 三 */
  readonly kind: ApplicantKind
  readonly source: ApplicationSource
  /** the day on which it came in; not yet the day of receipt in law (条例第三十一条) */
  readonly arrivedOn: Day
  /** when it was entered here, `2026-10-14T06:20:00.000Z` */
  readonly enteredAt: string
  /** applicant and request in the clear; null once the case's key has been forgotten */
  readonly particulars: Particulars | null
}

/** A short line for lists out of the description. */
export function titleOf(application: Application): string {
  const text = application.particulars?.requested.description ?? '（个人信息已按规定删除）'
  const line = text.replace(/\s+/gu, ' ').trim()
  const signs = [...line]
  return signs.length <= 40 ? line : `${signs.slice(0, 40).join('')}…`
}

/** 杨店镇 → 杨店公申〔2026〕7号. */
export function caseNumberOf(unitShortName: string, year: number, serial: number): string {
  const stem = unitShortName.replace(/(?<=.{2})(?:镇|乡|街道|县|区|市|局|委员会)$/u, '')
  return `${stem}公申〔${year}〕${serial}号`
}

/** `yangdian-2026-0007`: unit, year, and the serial number within both, without gaps. */
export function numberOf(unitCode: string, year: number, serial: number): string {
  return `${unitCode}-${year}-${String(serial).padStart(4, '0')}`
}

/** A number as somebody typed it: full-width signs, brackets, spaces and capitals do not matter. */
export function normaliseNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[[(【［（]/gu, '〔')
    .replace(/[\])】］）]/gu, '〕')
    .toLowerCase()
}
