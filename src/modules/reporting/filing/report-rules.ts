import { z } from 'zod'

const dayOfYear = z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) })

/** The last days that the county set for one kind of unit; null: none of its own. */
const ownDays = z.object({ submitBy: dayOfYear.nullable(), publishBy: dayOfYear.nullable() })
export type OwnDays = Readonly<z.output<typeof ownDays>>

/** What the county settled for the yearly reports of its units, and by which document. */
export const reportRulesShape = z.object({
  departments: ownDays,
  townships: ownDays,
  /** a unit publishes only what the county accepted; 条例第四十九条 does not ask for it */
  acceptBeforePublishing: z.boolean(),
  /** 失效 of a 规范性文件 is counted with 本年废止件数 of table 二; else it is told beside the table alone */
  expiredWithRepealed: z.boolean().default(true),
  /** the document that says so, with its number */
  document: z.string(),
})
export type ReportRules = Readonly<z.output<typeof reportRulesShape>>

const none: OwnDays = { submitBy: null, publishBy: null }

export const nothingRuled: ReportRules = {
  departments: none,
  townships: none,
  acceptBeforePublishing: false,
  expiredWithRepealed: true,
  document: '',
}
