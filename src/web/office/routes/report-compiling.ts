import type { FastifyInstance } from 'fastify'
import { type Answer, type Desk, done, forbidden, refuse } from '../../../modules/desk/index.ts'
import {
  acceptReport,
  type BoardRow,
  cellLabel,
  cellNamed,
  columnCell,
  checkReport,
  comparePage,
  type Compilation,
  compileBoard,
  compiledCell,
  handedIn,
  publishedReports,
  renderReportHtml,
  reportDocument,
  reportPolicy,
  sendBackReport,
  setReportScope,
  urgeMissing,
  type UnitAccount,
  type YearlyReport,
} from '../../../modules/reporting/index.ts'
import {
  findUnit,
  listUnits,
  type SignedInAccount,
  type Unit,
  unitKindLabels,
} from '../../../modules/units/index.ts'
import { renderXlsx } from '../../../platform/documents/xlsx.ts'
import { bind } from '../bind.ts'
import { sendDocument, sendFile } from '../file-reply.ts'
import { handedInView, pageCheckView } from '../handed-in-view.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { reportTablesOf } from '../report-view.ts'
import { reportCompilingApi } from './report-compiling.schema.ts'

/** 条例 (2019) came into force in this year: its form of report begins here. */
const firstYear = 2019

const basisTexts = {
  published: '已发布',
  accepted: '已接收',
  file: '报送文件',
  computed: '按办理台账计算',
  missing: '缺，没有计入',
} as const

/** 汇总全县年报. */
export function reportCompilingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '年度报告：汇总', reportCompilingApi, {
    'GET /reports/board': async ({ query }, { desk, account }) => {
      const year = query.year ?? desk.today().year - 1
      const unit = await ownUnit(desk, account)
      const rows = await compileBoard(desk, { unitCode: unit.code, year })
      if (rows.kind !== 'done') return rows
      return done({
        unit: { code: unit.code, name: unit.name },
        year,
        years: await yearsOf(desk),
        rows: rows.value.map(rowView),
        urgeBar: urgeBar(rows.value, year, desk.today().year),
      })
    },

    'POST /reports/:year/urgings': async ({ params, body }, { desk, account }) => {
      const answer = await urgeMissing(desk, {
        unitCode: account.unit.code,
        ...params,
        ...(body.codes === undefined ? {} : { codes: body.codes }),
      })
      if (answer.kind !== 'done') return answer
      return done({ urged: [...answer.value.urged], before: [...answer.value.before] })
    },

    'GET /reports/:year/handed-in': async ({ params, query }, { desk, account }) => {
      const answer = await handedIn(desk, { ...params, unitCode: query.unit ?? account.unit.code })
      return answer.kind === 'done' ? done(handedInView(answer.value)) : answer
    },

    'POST /reports/:year/acceptance': async ({ params, query, body }, { desk }) =>
      nothing(await acceptReport(desk, { ...params, unitCode: query.unit, ...body })),

    'POST /reports/:year/return': async ({ params, query, body }, { desk }) =>
      nothing(await sendBackReport(desk, { ...params, unitCode: query.unit, ...body })),

    'PUT /reports/:year/scope': async ({ params, query, body }, { desk, account }) =>
      setReportScope(desk, { ...params, unitCode: query.unit ?? account.unit.code, ...body }),

    'GET /reports/:year/compiled': async ({ params, query }, { desk, account }) => {
      const unit = await compiledUnit(desk, account, params.year, query.unit)
      if (unit.kind !== 'done') return unit
      const now = await office.compilations.look(desk.read, unit.value, params.year)
      if (now.state === 'failed') return notMade()
      return done({
        unit: { code: unit.value.code, name: unit.value.name },
        year: params.year,
        years: await yearsOf(desk),
        units: await compilingUnits(desk, account),
        making: now.state === 'making',
        made: now.made && compilationView(now.made),
      })
    },

    'GET /reports/:year/compiled/cell': async ({ params, query }, { desk, account }) => {
      const cell = cellNamed(query.cell) ?? columnCell(query.cell)
      if (!cell) return refuse('notFound', '年度报告里没有这个格子。')
      const opened = await openCompiled(office, desk, account, params.year, query.unit)
      if (opened.kind !== 'done') return opened
      const { sum, known, units } = compiledCell(opened.value.accounts, cell)
      return done({
        cell: cell.name,
        label: cellLabel(cell),
        sum,
        known,
        units: units.map((one) => ({ ...accountLine(one), figure: one.figure })),
      })
    },

    'GET /reports/:year/compiled/preview': async ({ params, query }, { desk, account, reply }) => {
      const opened = await openCompiled(office, desk, account, params.year, query.unit)
      if (opened.kind !== 'done') return opened
      const { unit, report } = opened.value
      return sendFile(reply, {
        name: `${nameOf(unit, params.year)}.html`,
        mediaType: 'text/html; charset=utf-8',
        bytes: Buffer.from(renderReportHtml(report, printed(office, unit))),
        inline: true,
      })
    },

    'GET /reports/:year/compiled/docx': async ({ params, query }, { desk, account, reply }) => {
      const opened = await openCompiled(office, desk, account, params.year, query.unit)
      if (opened.kind !== 'done') return opened
      const { unit, report } = opened.value
      const document = reportDocument(report, printed(office, unit))
      return sendDocument(office, reply, { document, name: nameOf(unit, params.year), format: 'docx' })
    },

    'GET /reports/:year/compiled/pdf': async ({ params, query }, { desk, account, reply }) => {
      const opened = await openCompiled(office, desk, account, params.year, query.unit)
      if (opened.kind !== 'done') return opened
      const { unit, report } = opened.value
      const document = reportDocument(report, printed(office, unit))
      return sendDocument(office, reply, { document, name: nameOf(unit, params.year), format: 'pdf' })
    },

    'GET /reports/:year/compiled/xlsx': async ({ params, query }, { desk, account, reply }) => {
      const opened = await openCompiled(office, desk, account, params.year, query.unit)
      if (opened.kind !== 'done') return opened
      const { unit, report } = opened.value
      return sendFile(reply, {
        name: `${nameOf(unit, params.year)}${mark(office)}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await renderXlsx(reportDocument(report, printed(office, unit))),
      })
    },

    'GET /reports/:year/compiled/json': async ({ params, query }, { desk, account, reply }) => {
      const opened = await openCompiled(office, desk, account, params.year, query.unit)
      if (opened.kind !== 'done') return opened
      const { unit, report } = opened.value
      const said = office.demonstration ? { demonstration: '演示数据', ...report } : report
      return sendFile(reply, {
        name: `${nameOf(unit, params.year)}${mark(office)}.json`,
        mediaType: 'application/json; charset=utf-8',
        bytes: Buffer.from(`${JSON.stringify(said, null, 2)}\n`),
      })
    },

    'POST /reports/:year/page-checks': async ({ params, query }, { desk, request }) => {
      const page = await oneUpload(request, '请只保存报告所在的网页。')
      if (page.kind !== 'done') return page
      const { name: fileName, bytes } = page.value
      const answer = await comparePage(desk, { ...params, code: query.unit, page: { fileName, bytes } })
      if (answer.kind !== 'done') return answer
      return done({ ...pageCheckView(answer.value), unread: labelsOf(answer.value.unread) })
    },

    'POST /reports/:year/version-checks': async ({ params, query }, { desk }) => {
      const answer = await comparePage(desk, { ...params, code: query.unit })
      if (answer.kind !== 'done') return answer
      return done({ ...pageCheckView(answer.value), unread: labelsOf(answer.value.unread) })
    },
  })
}

function rowView(row: BoardRow) {
  return { ...row, due: { ...row.due }, kindLabel: unitKindLabels[row.kind] }
}

function urgeBar(rows: readonly BoardRow[], year: number, thisYear: number): string | null {
  if (year >= thisYear) return `${year} 年还没有过完，次年才报送这一年的报告。`
  return rows.some(({ missing }) => missing) ? null : '都已经报送，没有需要催报的机关。'
}

async function ownUnit(desk: Desk, account: SignedInAccount): Promise<Unit> {
  const unit = await findUnit(desk.read, account.unit.code)
  if (!unit) throw new Error(`the unit of ${account.username} is not there`)
  return unit
}

async function yearsOf(desk: Desk): Promise<number[]> {
  const thisYear = desk.today().year
  const out = await publishedReports(desk.read)
  const years = new Set([thisYear, thisYear - 1, ...out.map(({ year }) => year)])
  return [...years].filter((year) => year >= firstYear).sort((one, other) => other - one)
}

/** The units that this person may compile: those with others below them. */
async function compilingUnits(desk: Desk, account: SignedInAccount) {
  const units = (await listUnits(desk.read)).filter(({ path }) => path.startsWith(account.unit.path))
  return units
    .filter(({ path, code }) => units.some((one) => one.code !== code && one.path.startsWith(path)))
    .map(({ code, shortName }) => ({ key: code, label: shortName }))
}

interface OpenedCompilation extends Compilation {
  readonly unit: Unit
}

/** The unit whose compiled report somebody may open. */
async function compiledUnit(
  desk: Desk,
  account: SignedInAccount,
  year: number,
  code: string | undefined,
): Promise<Answer<Unit>> {
  const unit = await findUnit(desk.read, code ?? account.unit.code)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(account, reportPolicy.seeBoard, unit)
  if (refused) return refused
  return year > desk.today().year ? refuse('notFound', `${year} 年还没有到。`) : done(unit)
}

/** The compilation as it is now, waited for; the server answers others meanwhile. */
async function openCompiled(
  { compilations }: Office,
  desk: Desk,
  account: SignedInAccount,
  year: number,
  code: string | undefined,
): Promise<Answer<OpenedCompilation>> {
  const unit = await compiledUnit(desk, account, year, code)
  if (unit.kind !== 'done') return unit
  const made = await compilations.whole(desk.read, unit.value, year)
  if (made === null) return notMade()
  return done({ ...made, unit: unit.value, report: { ...made.report, findings: sumFindings(made.report) } })
}

function notMade(): Answer<never> {
  return refuse('notNow', '这一次没有汇总出来（用时太长，或者中断了）。请过一会儿再打开这一页。')
}

function sumFindings(report: YearlyReport) {
  return checkReport(report).filter(({ rule }) => /^(requests|remedies)\./.test(rule))
}

function compilationView({ report, accounts, at, hash }: Compilation) {
  return {
    at,
    hash,
    tables: reportTablesOf(report),
    fees: report.feesCollectedYuan,
    suggestions: { ...report.suggestions },
    accounts: accounts.map(accountLine),
    findings: sumFindings(report).map(({ severity, where, text }) => ({ severity, where, text })),
  }
}

function accountLine({ code, name, basis, number }: Omit<UnitAccount, 'report'>) {
  return { code, name, basis, basisText: basisTexts[basis], number }
}

function labelsOf(cells: readonly string[]): string[] {
  return cells.flatMap((name) => {
    const cell = cellNamed(name)
    return cell ? [cellLabel(cell)] : []
  })
}

function nothing(answer: Answer<unknown>): Answer<null> {
  return answer.kind === 'done' ? done(null) : answer
}

function nameOf(unit: Unit, year: number): string {
  return `${unit.name}${year}年政府信息公开工作年度报告（汇总）`
}

function mark({ demonstration }: Office): string {
  return demonstration ? '（演示数据）' : ''
}

function printed({ demonstration }: Office, { contact }: Unit) {
  const { address, phone: telephone, email } = contact
  return { demonstration, contact: { address, telephone, email } }
}
