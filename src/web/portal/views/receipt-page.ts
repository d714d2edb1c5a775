import type { UnitHead } from '../../shared/view-models.ts'

/** Shown once, right after filing. */
export interface ReceiptPageModel {
  unit: UnitHead
  /** 申请编号 */
  number: string
  /** 查询码: never shown again */
  queryCode: string
  /** `2026-10-14 14:20` in Shanghai */
  submittedAt: string
  description: string
  /** 双方确认之日 is the day of receipt (条例 31); false where the county's guide says 提交成功即确认 */
  needsConfirmation: boolean
  /** the day of receipt and the due day, known at once where no confirmation is needed */
  receivedOn?: string
  dueOn?: string
}
