import { chineseDate, type Day } from '../../law/calendar/day.ts'
import {
  nextDueOf,
  type ReportDueDays,
  reportDueDays,
  type ReportRules,
  type ReportStanding,
} from '../../modules/reporting/index.ts'
import type { Unit } from '../../modules/units/index.ts'
import type { ReportDueView } from './routes/reporting.schema.ts'

/** When the report of a year is due next (条例第四十九条); of one that is out, when it was to be published. */
export function reportDueOf(
  unit: Pick<Unit, 'kind'>,
  year: number,
  rules: ReportRules,
  standing: Pick<ReportStanding, 'submission' | 'version' | 'ruling' | 'state'>,
  today: Day,
): ReportDueView {
  const days = reportDueDays(unit.kind, year, rules)
  const next = nextDueOf(standing, days, today)
  if (next === null) return dueView({ ...days.publishBy, kind: 'publish', late: false })
  return dueView(next)
}

function dueView({
  on,
  ground,
  kind,
  late,
}: ReportDueDays['publishBy'] & {
  readonly kind: 'submit' | 'publish'
  readonly late: boolean
}): ReportDueView {
  const act = kind === 'submit' ? '报送' : '公布'
  return { dueOn: on.toString(), late, text: `${chineseDate(on)}前${act}`, ground }
}
