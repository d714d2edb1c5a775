/** 科室（内设机构）: an inner body of a unit to which cases are given, with whoever answers for it. */
export interface Section {
  readonly id: string
  readonly unitCode: string
  /** 党政办公室、规划建设办公室 */
  readonly name: string
  /** 负责人 by name; of an account the name of the account */
  readonly person: string
  /** his account, of any role of the unit; null where he has none and answers on paper */
  readonly accountId: string | null
  /** false once it takes no more cases */
  readonly active: boolean
}
