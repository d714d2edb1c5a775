import {
  cellLabel,
  cellNamed,
  type HandedIn,
  type PageCheck,
  type PlaceNote,
  reportStateText,
} from '../../modules/reporting/index.ts'
import { reportTablesOf } from './report-view.ts'
import type { HandedInView, PageCheckView } from './routes/report-compiling.schema.ts'

/** A handed-in report as the client shows it. */
export function handedInView(one: HandedIn): HandedInView {
  const { unit, year, standing, submission, seen } = one
  return {
    unit: { code: unit.code, name: unit.name },
    year,
    state: standing.state,
    stateText: reportStateText(standing),
    seen,
    submission: submission && {
      number: submission.number,
      submittedOn: submission.submittedOn,
      by: submission.by,
      sm3: submission.contentHash,
      correction: submission.correction,
      overrides: submission.overrides.map(({ said, reason, by }) => ({ said, reason, by })),
      tables: reportTablesOf(submission.report),
      parts: submission.report.parts.map(({ number, title, text }) => ({ number, title, text })),
      findings: submission.report.findings.map(({ severity, where, text }) => ({ severity, where, text })),
    },
    remarks: one.remarks.map((remark) => ({ ...noteView(remark), on: remark.on, by: remark.by })),
    rulings: one.rulings.map(({ ruling, on, by, remarks }) => ({
      ruling,
      on,
      by,
      remarks: remarks.map(noteView),
    })),
    urgings: one.urgings.map(({ on, by, matter }) => ({ on, by, matter })),
    pageChecks: one.pageChecks.map(pageCheckView),
    may: { ...one.may },
    acceptBar: one.acceptBar,
    sendBackBar: one.sendBackBar,
  }
}

/** 表三 予以公开 · 自然人 · or 第五部分“培训不够” */
export function placeLabel(where: string): string {
  const cell = cellNamed(where)
  if (cell) return cellLabel(cell)
  const [part = '', ...passage] = where.split('：')
  return passage.length === 0 ? `第${part}部分` : `第${part}部分“${passage.join('：')}”`
}

function noteView({ where, text }: PlaceNote) {
  return { where, label: placeLabel(where), text }
}

export function pageCheckView(check: PageCheck): PageCheckView {
  const { id, source, fileName, basis, on, by } = check
  return {
    id,
    source,
    fileName,
    basis,
    differences: check.differences.map((one) => ({ ...one })),
    on,
    by,
  }
}
