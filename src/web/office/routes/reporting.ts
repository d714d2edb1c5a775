import type { FastifyInstance } from 'fastify'
import { type Answer, type Desk, done, forbidden, may, refuse } from '../../../modules/desk/index.ts'
import {
  blankForm,
  casesBehind,
  enteredFigureLabels,
  enteredFigures,
  enterFigures,
  importReport,
  isOpenForWriting,
  liveFields,
  frozenReport,
  overridesOfVersion,
  renderReportHtml,
  reportDocument,
  type ReportCheck,
  reportChecks,
  reportDraft,
  type ReportDraft,
  reportPolicy,
  reportRulesOf,
  reportStateText,
  type ReportVersion,
  type YearlyReport,
  writeReportPart,
} from '../../../modules/reporting/index.ts'
import { applicationPolicy } from '../../../modules/requests/index.ts'
import { findUnit, type SignedInAccount, type Unit } from '../../../modules/units/index.ts'
import { renderDocx } from '../../../platform/documents/docx.ts'
import { paths } from '../../shared/paths.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { reportYears } from '../report-lists.ts'
import { reportDueOf } from '../report-standing.ts'
import { reportPartsOf, reportTablesOf } from '../report-view.ts'
import { reportingApi } from './reporting.schema.ts'

const pageSize = 50
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 年度报告. */
export function reportingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '年度报告', reportingApi, {
    'GET /reports': async ({ query }, { desk, account }) => {
      const unit = await unitOf(desk, account, query.unit)
      return unit.kind === 'done' ? done(await reportYears(desk, account, unit.value)) : unit
    },

    'GET /reports/:year': async ({ params, query }, { desk, account }) => {
      const opened = await open(desk, account, params.year, query)
      return opened.kind === 'done' ? done(await viewOf(desk, account, opened.value)) : opened
    },

    'PUT /reports/:year/parts/:part': async ({ params, query, body }, { desk, account }) => {
      const opened = await open(desk, account, params.year, query)
      if (opened.kind !== 'done') return opened
      const { unit, draft } = opened.value
      if (draft.parts[params.part] !== body.seen) {
        return refuse(
          'changedMeanwhile',
          '这一部分刚刚被其他人改过，没有覆盖。请先复制您写的内容，再打开最新的文字核对。',
        )
      }
      return writeReportPart(desk, { ...params, unitCode: unit.code, text: body.text })
    },

    'PUT /reports/:year/figures': async ({ params, query, body }, { desk, account }) =>
      enterFigures(desk, { ...params, unitCode: query.unit ?? account.unit.code, figures: body.figures }),

    'GET /reports/:year/cases': async ({ params, query }, { desk, account }) => {
      const { row, column, version, page = 1 } = query
      const unitCode = query.unit ?? account.unit.code
      const answer = await casesBehind(
        desk,
        { unitCode, year: params.year, row, column, ...(version !== undefined && { version }) },
        { limit: pageSize, offset: (page - 1) * pageSize },
      )
      if (answer.kind !== 'done') return answer
      const { rows, total, elsewhere, basis, keptOn, added } = answer.value
      return done({
        rows: rows.map(({ id, caseNumber, title, stateLabel, outcomeLabel, otherwise, ...days }) => ({
          id,
          caseNumber,
          title,
          stateLabel,
          outcomeLabel,
          receivedOn: days.receivedOn?.toString() ?? null,
          concludedOn: days.concludedOn?.toString() ?? null,
          otherwise,
        })),
        total,
        page,
        pageSize,
        elsewhere,
        basis,
        keptOn,
        added,
      })
    },

    'GET /reports/:year/preview': async ({ params, query }, { desk, account, reply }) => {
      const opened = await open(desk, account, params.year, query)
      if (opened.kind !== 'done') return opened
      const { unit, report, shown } = opened.value
      const page = renderReportHtml(report, printed(office, unit, shown))
      return sendFile(reply, {
        name: `${titleOf(unit, params.year)}.html`,
        mediaType: 'text/html; charset=utf-8',
        bytes: Buffer.from(page),
        inline: true,
      })
    },

    'GET /reports/:year/docx': async ({ params, query }, { desk, account, reply }) => {
      const opened = await open(desk, account, params.year, query)
      if (opened.kind !== 'done') return opened
      const { unit, report, shown } = opened.value
      return sendFile(reply, {
        name: `${savedAs(office, unit, params.year, shown)}.docx`,
        mediaType: docxType,
        bytes: await renderDocx(reportDocument(report, printed(office, unit, shown))),
      })
    },

    'GET /reports/:year/pdf': async ({ params, query }, { desk, account, reply }) => {
      const opened = await open(desk, account, params.year, query)
      if (opened.kind !== 'done') return opened
      const { unit, report, shown } = opened.value
      const { bytes } = await office.pdf(reportDocument(report, printed(office, unit, shown)))
      const name = `${savedAs(office, unit, params.year, shown)}.pdf`
      return sendFile(reply, { name, mediaType: 'application/pdf', bytes })
    },

    'GET /reports/:year/blank': async ({ params, query }, { desk, account, reply }) => {
      const form = await blankForm(desk, { ...params, unitCode: query.unit ?? account.unit.code })
      if (form.kind !== 'done') return form
      return sendFile(reply, {
        name: `${form.value.title}（空白表）.docx`,
        mediaType: docxType,
        bytes: await renderDocx(form.value),
      })
    },

    'POST /reports/:year/import': async ({ params, query }, { desk, account, request }) => {
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      const answer = await importReport(desk, {
        ...params,
        unitCode: query.unit ?? account.unit.code,
        fileName: upload.value.name,
        bytes: upload.value.bytes,
      })
      if (answer.kind !== 'done') return answer
      const { version, report } = answer.value
      return done({
        version,
        findings: report.findings.map(({ severity, text, where }) => ({ severity, text, where })),
      })
    },
  })
}

interface Opened {
  readonly unit: Unit
  readonly year: number
  readonly draft: ReportDraft
  /** the published version asked for; null: the report in hand */
  readonly shown: ReportVersion | null
  readonly report: YearlyReport
}

async function open(
  desk: Desk,
  account: SignedInAccount,
  year: number,
  query: { readonly unit?: string | undefined; readonly version?: number | undefined },
): Promise<Answer<Opened>> {
  const unit = await unitOf(desk, account, query.unit)
  if (unit.kind !== 'done') return unit
  if (year > desk.today().year) return refuse('notFound', `${year} 年还没有到。`)
  const draft = await reportDraft(desk, { unitCode: unit.value.code, year })
  if (draft.kind !== 'done') return draft
  const { versions } = draft.value
  const shown = versions.find(({ version }) => version === query.version) ?? null
  if (query.version !== undefined && shown === null) return refuse('notFound', '没有这一版。')
  return done({
    unit: unit.value,
    year,
    draft: draft.value,
    shown,
    report: shown?.report ?? draft.value.frozen?.report ?? draft.value.report,
  })
}

async function unitOf(desk: Desk, account: SignedInAccount, code: string | undefined): Promise<Answer<Unit>> {
  const unit = await findUnit(desk.read, code ?? account.unit.code)
  if (!unit) return refuse('notFound', '没有这个机关。')
  return forbidden(account, reportPolicy.read, unit) ?? done(unit)
}

async function viewOf(desk: Desk, account: SignedInAccount, opened: Opened) {
  const { unit, year, draft, shown, report } = opened
  const { standing, frozen } = draft
  const raw = shown || frozen ? null : draft.parts
  const checks = shown === null ? draft.checks : await checksOfVersion(desk, unit, shown)
  const writable = raw !== null && isOpenForWriting(standing)
  return {
    unit: { code: unit.code, name: unit.name },
    year,
    period: report.period,
    state: standing.state,
    stateText: reportStateText(standing),
    due: standing.version
      ? null
      : reportDueOf(unit, year, await reportRulesOf(desk.read), standing, desk.today()),
    shown: shown && versionOf(shown),
    frozen: frozen && { kind: frozen.kind, number: frozen.number, on: frozen.on, by: frozen.by },
    versions: draft.versions.map(versionOf),
    parts: reportPartsOf(report, checks, raw, shown ? '已发布' : '已锁定', draft.written),
    tables: reportTablesOf(report),
    entered: { ...draft.figures },
    enteredLabels: enteredFigures.map((key) => ({ key, label: enteredFigureLabels[key] })),
    liveFields: liveFields.map(({ name, help, value }) => ({ name, help, value: value(report) })),
    checks: checks.map(checkView),
    may: {
      write: writable && may(account, reportPolicy.write, unit),
      importFile: standing.state === 'notBegun' && may(account, reportPolicy.importFile, unit),
      openCases: may(account, applicationPolicy.read, unit) && report.source === 'events' && !report.compiled,
    },
    portal: standing.version ? paths.report(unit.code, year) : null,
  }
}

async function checksOfVersion(desk: Desk, unit: Unit, { id, year, report }: ReportVersion) {
  return reportChecks({
    report,
    previous: await frozenReport(desk.read, unit.code, year - 1),
    raw: null,
    written: [],
    overrides: await overridesOfVersion(desk.read, id),
  })
}

function checkView({ override, mend, ...check }: ReportCheck) {
  return {
    ...check,
    mend: mend && { ...mend },
    override: override && { reason: override.reason, by: override.by, on: override.on },
  }
}

function versionOf({ version, publishedOn, source, correction, fileName }: ReportVersion) {
  return { version, publishedOn, source, correction, fileName }
}

function titleOf(unit: Unit, year: number): string {
  return `${unit.name}${year}年政府信息公开工作年度报告`
}

/** Without its ending; a report that is not published says so. */
function savedAs(office: Office, unit: Unit, year: number, shown: ReportVersion | null): string {
  return `${titleOf(unit, year)}${shown ? '' : '（未发布）'}${office.demonstration ? '（演示数据）' : ''}`
}

/** What the printed report needs besides its figures. */
function printed(office: Office, { contact }: Unit, shown: ReportVersion | null) {
  return {
    demonstration: office.demonstration,
    contact: { address: contact.address, telephone: contact.phone, email: contact.email },
    ...(shown?.source === 'events' ? { madeOn: Temporal.PlainDate.from(shown.publishedOn) } : {}),
  }
}
