import { type Desk, expectDone } from '../../src/modules/desk/index.ts'
import {
  passReview,
  publishReport,
  type ReportSubmission,
  type ReportVersion,
  sendForReview,
  signReport,
  submitReport,
  writeReportPart,
} from '../../src/modules/reporting/index.ts'

/** The three who take a report through their unit. */
export interface ReportPeople {
  readonly officer: Desk
  readonly head: Desk
  readonly leader: Desk
}

/** What part 五 must say somehow. */
export const problems = '（一）主要问题\n培训不够。\n（二）改进情况\n上年的问题已经整改。'

/** 编写第五部分、送审、审核、签发、报送, by the usual steps. */
export async function fileReport(
  { officer, head, leader }: ReportPeople,
  unitCode: string,
  year: number,
  correction?: string,
): Promise<ReportSubmission> {
  const on = { unitCode, year }
  expectDone(await writeReportPart(officer, { ...on, part: '五', text: problems }))
  expectDone(await sendForReview(officer, on))
  expectDone(await passReview(head, { ...on, remarks: '' }))
  expectDone(await signReport(leader, { ...on, remarks: '' }))
  return expectDone(await submitReport(officer, correction === undefined ? on : { ...on, correction }))
}

/** The same, and published. */
export async function fileAndPublish(
  people: ReportPeople,
  unitCode: string,
  year: number,
  correction?: string,
): Promise<ReportVersion> {
  await fileReport(people, unitCode, year, correction)
  return expectDone(await publishReport(people.officer, { unitCode, year }))
}
