import { countedCase, remedyResultOfYear, rowsOfYear } from '../../../law/report/counting.ts'
import {
  type ApplicantKind,
  remedyBlockLabels,
  remedyColumnLabels,
  requestColumnLabels,
  type RequestRow,
  requestRowLabels,
} from '../../../law/report/report-rows.ts'
import type { Calendar } from '../../../law/calendar/calendar.ts'
import type { CaseEvent } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { type Remedy, remediesOfApplication } from '../../remedies/index.ts'
import { caseForReport } from '../../requests/index.ts'

/** A cell in which a case counts, and why. */
export interface CasePlace {
  readonly year: number
  /** `requests.granted.naturalPerson` */
  readonly cell: string
  /** 表三 （一）予以公开·自然人 */
  readonly label: string
  /** which event, which day, which rule */
  readonly why: string
  /** only if it is not ended by the end of the year */
  readonly foreseen: boolean
}

/** A case as far as the report looks at it. */
export interface PlacedCase {
  readonly kind: ApplicantKind
  readonly events: readonly CaseEvent[]
  readonly split: boolean
}

/** 计入年报: where a case and its remedies count, for those who may read the case. */
export async function casePlaces(
  desk: Desk,
  applicationId: string,
): Promise<Answer<{ readonly split: boolean; readonly places: readonly CasePlace[] }>> {
  const found = await caseForReport(desk, applicationId)
  if (found.kind !== 'done') return found
  const remedies = await remediesOfApplication(desk.read, applicationId)
  const today = desk.today()
  return done({
    split: found.value.split,
    places: [
      ...placesOfCase(found.value, { calendar: desk.calendar, today }),
      ...placesOfRemedies(remedies, today),
    ].toSorted((one, other) => one.year - other.year),
  })
}

/** In which cells of which years' tables 三 the case counts, oldest year first; none where it does not count. */
export function placesOfCase(
  { kind, events, split }: PlacedCase,
  { calendar, today }: { readonly calendar: Calendar; readonly today: Day },
): CasePlace[] {
  const counted = split ? null : countedCase(events, calendar)
  if (counted === null) return []
  const { receivedOn, conclusion } = counted
  const last = conclusion?.on.year ?? today.year
  const places: CasePlace[] = []
  for (let year = receivedOn.year; year <= last; year += 1) {
    for (const row of rowsOfYear(counted, year)) {
      // the sum of the outcomes: the case stands in its own row
      if (row === 'concluded') continue
      const open = conclusion === null && year === today.year
      places.push({
        year,
        cell: `requests.${row}.${kind}`,
        label: `表三 ${requestRowLabels[row].replace(/（区分处理.*$/, '')}·${requestColumnLabels[kind]}`,
        why: whyOf(row, year),
        foreseen: row === 'carriedOut' && open,
      })
    }
  }
  return places

  function whyOf(row: RequestRow, year: number): string {
    if (row === 'received')
      return `${chineseDate(receivedOn)}收到申请，收到之日在统计期限内（条例第三十一条）。`
    if (row === 'carriedIn') {
      return `${chineseDate(receivedOn)}收到，到${year - 1}年12月31日没有办结，结转到本年。`
    }
    if (row === 'carriedOut') {
      return conclusion === null && year === today.year
        ? `到今天还没有办结：${year}年12月31日前答复的，改计入办理结果；没有答复的，结转下年度。`
        : `到${year}年12月31日没有办结，结转下年度。`
    }
    const on = conclusion ? chineseDate(conclusion.on) : ''
    return conclusion?.withdrawn
      ? `${on}申请人撤回申请，没有作出答复，计入“其他处理”的“其他”。`
      : `${on}送出答复，按答复的办理结果计入；一件申请只计一种结果（国办公开办函〔2021〕30号）。`
  }
}

/** In which cells of table 四 the remedies of the case count, oldest year first. */
export function placesOfRemedies(remedies: readonly Remedy[], today: Day): CasePlace[] {
  return remedies
    .flatMap((remedy) => {
      const { kind, acceptedOn, closedOn } = remedy
      const last = closedOn?.year ?? today.year
      const years = Array.from(
        { length: last - acceptedOn.year + 1 },
        (_none, index) => acceptedOn.year + index,
      )
      return years.flatMap((year): CasePlace[] => {
        const result = remedyResultOfYear({ block: kind, acceptedOn, closedOn, result: remedy.result }, year)
        if (result === null) return []
        const open = closedOn === null && year === today.year
        const why =
          result === 'pending'
            ? open
              ? `${chineseDate(acceptedOn)}受理，到今天没有审结；年底前审结的，改按结果计入。`
              : `${chineseDate(acceptedOn)}受理，到${year}年12月31日没有审结。`
            : `${chineseDate(acceptedOn)}受理，${closedOn ? chineseDate(closedOn) : ''}审结，按审结结果计入。`
        const label = `表四 ${remedyBlockLabels[kind]}·${remedyColumnLabels[result]}`
        return [{ year, cell: `remedies.${kind}.${result}`, label, why, foreseen: open }]
      })
    })
    .toSorted((one, other) => one.year - other.year)
}
