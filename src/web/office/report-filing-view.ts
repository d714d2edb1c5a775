import type { Session } from '../../platform/database/index.ts'
import {
  filingSteps,
  type ReportChanges,
  type ReportFiling,
  reportStateText,
} from '../../modules/reporting/index.ts'
import { selectCaseNumbers } from '../../modules/requests/index.ts'
import type { AnswerOf } from './endpoint.ts'
import { nextStepOf } from './report-next-step.ts'
import { trailOf } from './report-trail.ts'
import type { ReportChangesView, reportFilingApi } from './routes/report-filing.schema.ts'
import type { FilingFacts } from './report-filing-facts.ts'

export type FilingView = AnswerOf<(typeof reportFilingApi)['GET /reports/:year/filing']>

/** More cases than a person looks through: the table has them all. */
const casesShown = 20

/** A report's way, as the office shows it. */
export async function filingViewOf(
  session: Session,
  filing: ReportFiling,
  facts: FilingFacts,
): Promise<FilingView> {
  const { standing, bars, frozen, due, next, steps } = filing
  const { course, ruling } = standing
  const signs = course.at !== null && course.at === steps.at(-1)?.key
  const reviews = bars.review === null
  const place = steps.findIndex(({ key }) => key === course.at)
  const returned = course.returned
  return {
    seen: filing.seen,
    state: standing.state,
    stateText: reportStateText(standing),
    correcting: standing.correcting,
    way: filingSteps({ standing, ...facts }),
    next: nextStepOf(filing, facts),
    days: {
      submitBy: due.submitBy && { on: due.submitBy.on.toString(), ground: due.submitBy.ground },
      publishBy: { on: due.publishBy.on.toString(), ground: due.publishBy.ground },
    },
    due: next && { kind: next.kind, on: next.on.toString(), ground: next.ground, late: next.late },
    review: {
      steps: steps.map(({ key, label }) => ({
        key,
        label,
        passed: course.passed.includes(key),
        current: key === course.at,
      })),
      resumable: reviews ? steps.slice(0, place + 1).map(({ key, label }) => ({ key, label })) : [],
      bar: course.at === null ? null : (bars.review?.text ?? null),
      returned: returned && {
        label: returned.label ?? '',
        by: returned.by,
        on: returned.on,
        remarks: returned.remarks,
        notes: [...returned.notes],
      },
    },
    may: {
      send: bars.send === null,
      recall: bars.recall === null,
      review: reviews && !signs,
      sign: reviews && signs,
      submit: bars.submit === null,
      publish: bars.publish === null,
      reopen: bars.reopen === null,
    },
    correction: {
      needed: standing.submission !== null || standing.version !== null,
      reason: course.reopened?.remarks ?? '',
    },
    frozen: frozen && {
      kind: frozen.kind,
      number: frozen.number,
      on: frozen.on,
      by: frozen.by,
      hash: frozen.contentHash,
      overrides: frozen.overrides.map(({ where, said, reason, by }) => ({ where, said, reason, by })),
    },
    later: filing.later && (await changesView(session, filing.later)),
    corrections: filing.corrections && (await changesView(session, filing.corrections)),
    ruling: ruling && {
      ruling: ruling.ruling,
      on: ruling.on,
      by: ruling.by,
      remarks: [...ruling.remarks],
    },
    trail: trailOf(filing),
  }
}

/** Changes with the cases behind them by their numbers; of documents and remedies only the figures are told. */
async function changesView(session: Session, { cells, parts }: ReportChanges): Promise<ReportChangesView> {
  const shown = cells.map((cell) => ({
    ...cell,
    added: cell.where.startsWith('requests.') ? cell.added.slice(0, casesShown) : [],
    removed: cell.where.startsWith('requests.') ? cell.removed.slice(0, casesShown) : [],
  }))
  const numbers = await selectCaseNumbers(session, [
    ...new Set(shown.flatMap(({ added, removed }) => [...added, ...removed])),
  ])
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, number: numbers.get(id) ?? '' }))
  return {
    cells: shown.map(({ added, removed, ...cell }) => ({
      ...cell,
      added: named(added),
      removed: named(removed),
    })),
    parts: parts.map(({ paragraphs, ...part }) => ({
      ...part,
      paragraphs: paragraphs.map((paragraph) => ({ ...paragraph })),
    })),
  }
}
