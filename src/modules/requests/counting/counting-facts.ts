import type { Session } from '../../../platform/database/index.ts'
import { dayOf } from '../../../platform/day.ts'
import type { ApplicantKind } from '../../../law/report/report-rows.ts'
import { selectCountingEntries } from './count-store.ts'

/** How a case stands with the yearly report, and since when the ledger has it so. Nothing personal. */
export interface CountingFacts {
  readonly caseNumber: string
  readonly kind: ApplicantKind
  readonly unitCode: string
  /** the day on which it was entered here, in China */
  readonly enteredOn: string
  readonly imported: boolean
  readonly receivedOn: string | null
  /** the end that counts: answer or withdrawal; null while there is none */
  readonly ended: { readonly on: string; readonly enteredOn: string; readonly withdrawn: boolean } | null
  /** 已拆分: its parts count, it does not */
  readonly split: boolean
  /** 由一件申请拆分而来 */
  readonly part: boolean
}

/** The facts of these cases, by their ids. */
export async function countingFacts(
  session: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CountingFacts>> {
  const byCase = Map.groupBy(await selectCountingEntries(session, ids), (entry) => entry.id)
  return new Map(
    [...byCase].flatMap(([id, entries]): [string, CountingFacts][] => {
      const [first] = entries
      if (first === undefined) return []
      const received = entries.find(({ type, counts }) => counts && type === 'received')
      const end = entries.findLast(
        ({ type, counts }) => counts && (type === 'decided' || type === 'withdrawn'),
      )
      const facts: CountingFacts = {
        caseNumber: first.caseNumber,
        kind: first.kind,
        unitCode: first.unitCode,
        enteredOn: chineseDay(first.enteredAt),
        imported: first.imported,
        receivedOn: received?.on ?? null,
        ended: end
          ? { on: end.on, enteredOn: chineseDay(end.at), withdrawn: end.type === 'withdrawn' }
          : null,
        split: entries.some(({ type }) => type === 'split'),
        part: entries.some(({ type }) => type === 'split_off'),
      }
      return [[id, facts]]
    }),
  )
}

function chineseDay(stamp: string): string {
  return dayOf(Temporal.Instant.from(stamp)).toString()
}
