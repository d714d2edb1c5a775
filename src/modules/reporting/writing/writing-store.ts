import type { Session } from '../../../platform/database/index.ts'
import type { PromiseState, WritingTables } from './writing-tables.ts'

/** What was answered to a promise of last year's report. */
export interface PromiseAnswer {
  readonly state: PromiseState
  /** what was done, or why it was not */
  readonly text: string
}

/** The answers to last year's promises, by the promise. */
export async function selectPromiseAnswers(
  session: Session,
  unitCode: string,
  year: number,
): Promise<ReadonlyMap<string, PromiseAnswer>> {
  const rows = await session
    .withTables<WritingTables>()
    .selectFrom('report_promise_answers')
    .select(['promise', 'state', 'text'])
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .execute()
  return new Map(rows.map(({ promise, state, text }) => [promise, { state, text }]))
}

export async function upsertPromiseAnswer(
  transaction: Session,
  of: { readonly unitCode: string; readonly year: number; readonly promise: string },
  { state, text }: PromiseAnswer,
): Promise<void> {
  await transaction
    .withTables<WritingTables>()
    .insertInto('report_promise_answers')
    .values({ unit_id: of.unitCode, year: of.year, promise: of.promise, state, text })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'promise']).doUpdateSet({ state, text }))
    .execute()
}
