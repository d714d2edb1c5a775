import type { Session } from '../../../platform/database/index.ts'
import { type PlaceNote, type ReportStanding, reportStanding } from '../filing/index.ts'

/** What the county wants changed in a report and was not handed in anew since. */
export interface OpenRemark extends PlaceNote {
  readonly on: string
  readonly by: string
}

/** The remarks of the last return, until the unit hands in anew. */
export function openRemarks({ ruling }: Pick<ReportStanding, 'ruling'>): readonly OpenRemark[] {
  if (ruling?.ruling !== 'sentBack') return []
  return ruling.remarks.map((remark) => ({ ...remark, on: ruling.on, by: ruling.by }))
}

/** The same of one unit and year. */
export async function openRemarksOf(
  session: Session,
  unitCode: string,
  year: number,
): Promise<readonly OpenRemark[]> {
  return openRemarks(await reportStanding(session, unitCode, year))
}
