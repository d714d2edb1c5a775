import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import {
  type PublishedReport,
  publishedReport,
  publishedReports,
  renderReportHtml,
  reportChanges,
  reportDocument,
  reportFragment,
  reportForReaders,
  reportJsonSchema,
  type ReportOptions,
  type ReportVersion,
  reportVersions,
} from '../../modules/reporting/index.ts'
import { findUnit, listUnits, type Unit } from '../../modules/units/index.ts'
import { renderDocx } from '../../platform/documents/docx.ts'
import { renderXlsx } from '../../platform/documents/xlsx.ts'
import { paths } from '../shared/paths.ts'
import type { Download } from '../shared/view-models.ts'
import type { Portal } from './context.ts'
import { entriesOf } from './entries.ts'
import { figuresPage } from './report-figures.ts'
import { groupUnits } from './unit-models.ts'
import { reportPage } from './views/report-page.ts'
import { reportsPage } from './views/reports-page.ts'
import { unitReportsPage } from './views/unit-reports-page.ts'

/** Files are made anew each time: enough for a person, not for a machine without manners. */
const filesPerMinute = { max: 90, timeWindow: '1 minute' }

const reportParams = z.object({ code: z.string(), year: z.coerce.number().int().min(2008).max(9999) })
const fileParams = reportParams.extend({
  version: z.coerce.number().int().min(1),
  format: z.enum(['docx', 'pdf', 'xlsx', 'json', 'html']),
})

/** 政府信息公开工作年度报告: by year for the whole county, by unit, the report itself, its files. */
export function reportRoutes(server: FastifyInstance, portal: Portal): void {
  const { read } = portal.desk

  server.get('/reports', { config: { keep: true } }, async (request, reply) => {
    const asked = z.object({ year: z.coerce.number().int().optional().catch(undefined) }).parse(request.query)
    const published = await publishedReports(read)
    const years = [...new Set(published.map((report) => report.year))].sort((a, b) => b - a)
    const year = asked.year ?? years[0] ?? portal.desk.today().year - 1
    const ofYear = new Map(published.filter((it) => it.year === year).map((it) => [it.unitCode, it]))
    const groups = groupUnits(await listUnits(read)).map(({ kind, units }) => ({
      kind,
      rows: units.map((unit) => {
        const report = ofYear.get(unit.code)
        return { unitName: unit.name, ...(report ? { report: rowOf(unit, report) } : {}) }
      }),
    }))
    const options = years.map((known) => ({
      label: `${known} 年`,
      href: `${paths.reports}?year=${known}`,
      current: known === year,
    }))
    return portal.send(reply, reportsPage(portal.page(request), { year, years: options, groups }))
  })

  server.get('/reports/schema.json', { config: { keep: true } }, async (_request, reply) =>
    reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(reportJsonSchema())),
  )

  server.get<{ Params: { code: string } }>(
    '/units/:code/reports',
    { config: { keep: true } },
    async (request, reply) => {
      const unit = await findUnit(read, request.params.code)
      if (!unit) return portal.notFound(request, reply)
      const rows = (await publishedReports(read, unit.code)).map((report) => ({
        year: report.year,
        ...rowOf(unit, report),
      }))
      const entries = await entriesOf(portal, unit, 'reports')
      return portal.send(reply, unitReportsPage(portal.page(request), { entries, rows }))
    },
  )

  server.get('/units/:code/reports/:year', { config: { keep: true } }, async (request, reply) => {
    const params = reportParams.safeParse(request.params)
    if (!params.success) return portal.notFound(request, reply)
    return showReport(portal, request, reply, params.data)
  })

  server.get('/units/:code/reports/:year/figures', { config: { keep: true } }, async (request, reply) => {
    const params = reportParams.safeParse(request.params)
    const page = params.success ? await figuresPage(portal, request, params.data) : null
    return page ? portal.send(reply, page) : portal.notFound(request, reply)
  })

  server.get(
    '/units/:code/reports/:year/:version/report.:format',
    { config: { rateLimit: filesPerMinute } },
    async (request, reply) => {
      const params = fileParams.safeParse(request.params)
      const unit = params.success ? await findUnit(read, params.data.code) : null
      if (!params.success || !unit) return portal.notFound(request, reply)
      const { year, version: number, format } = params.data
      const versions = await reportVersions(read, unit.code, year)
      const version = versions.find((known) => known.version === number)
      if (!version) return portal.notFound(request, reply)
      return sendFile(portal, reply, unit, version, format)
    },
  )
}

async function showReport(
  portal: Portal,
  request: Parameters<Portal['page']>[0],
  reply: FastifyReply,
  { code, year }: { code: string; year: number },
): Promise<FastifyReply> {
  const { read } = portal.desk
  const unit = await findUnit(read, code)
  const current = unit && (await publishedReport(read, unit.code, year))
  if (!unit || !current) return portal.notFound(request, reply)
  const versions = await reportVersions(read, unit.code, year)
  const others = (await publishedReports(read, unit.code)).filter((report) => report.year !== year)
  const page = reportPage(portal.page(request), {
    entries: await entriesOf(portal, unit, 'reports'),
    year,
    title: titleOf(unit, year),
    publishedOn: current.publishedOn,
    readIn: current.source === 'published',
    content: reportFragment(current.report, optionsOf(portal, unit, current)),
    downloads: downloadsOf(unit, year, current.version),
    corrections: versions.flatMap((version) => correctionOf(unit, version, versions)),
    otherYears: others.map((report) => ({
      label: `${report.year} 年`,
      href: paths.report(unit.code, report.year),
    })),
  })
  return portal.send(reply, page)
}

/** What a version corrected of the one before it; none for the first. */
function correctionOf(unit: Unit, version: ReportVersion, versions: readonly ReportVersion[]) {
  const before = versions.find((one) => one.version === version.version - 1)
  if (version.correction === null || before === undefined) return []
  const changes = reportChanges(
    { report: before.report, cells: null },
    { report: version.report, cells: null },
  )
  return [
    {
      on: version.publishedOn,
      text: version.correction,
      earlierHref: fileHref(unit, version.year, before.version, 'html'),
      changes,
    },
  ]
}

async function sendFile(
  portal: Portal,
  reply: FastifyReply,
  unit: Unit,
  version: ReportVersion,
  format: 'docx' | 'pdf' | 'xlsx' | 'json' | 'html',
): Promise<FastifyReply> {
  const options = optionsOf(portal, unit, version)
  const name = encodeURIComponent(
    `${titleOf(unit, version.year)}${portal.demonstration ? '（演示数据）' : ''}.${format}`,
  )
  reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
  switch (format) {
    case 'docx':
      return reply
        .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        .send(Buffer.from(await renderDocx(reportDocument(version.report, options))))
    case 'pdf': {
      const { bytes } = await portal.pdf(reportDocument(version.report, options))
      return reply.type('application/pdf').send(Buffer.from(bytes))
    }
    case 'xlsx':
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(Buffer.from(await renderXlsx(reportDocument(version.report, options))))
    case 'html':
      return reply.type('text/html; charset=utf-8').send(renderReportHtml(version.report, options))
    case 'json':
      return reply.type('application/json; charset=utf-8').send(
        JSON.stringify({
          $schema: `${portal.basePath}/reports/schema.json`,
          ...(portal.demonstration && { demonstration: '演示数据' }),
          ...reportForReaders(version.report),
        }),
      )
  }
}

function rowOf(
  unit: Unit,
  report: PublishedReport,
): { title: string; href: string; publishedOn: string; readIn: boolean; downloads: Download[] } {
  return {
    title: titleOf(unit, report.year),
    href: paths.report(unit.code, report.year),
    publishedOn: report.publishedOn,
    readIn: report.readIn,
    downloads: downloadsOf(unit, report.year, report.version),
  }
}

function titleOf(unit: Unit, year: number): string {
  return `${unit.name}${year}年政府信息公开工作年度报告`
}

function downloadsOf(unit: Unit, year: number, version: number): Download[] {
  return (['docx', 'pdf', 'xlsx', 'html', 'json'] as const).map((format) => ({
    name: `${titleOf(unit, year)}.${format}`,
    href: fileHref(unit, year, version, format),
    type: format.toUpperCase(),
  }))
}

function fileHref(unit: Unit, year: number, version: number, format: string): string {
  return `${paths.report(unit.code, year)}/${version}/report.${format}`
}

/** What the printed report needs beside its figures: contact of the unit, day of making. */
function optionsOf(portal: Portal, unit: Unit, version: ReportVersion): ReportOptions {
  const { address, phone, email } = unit.contact
  return {
    demonstration: portal.demonstration,
    contact: { address, telephone: phone, email },
    ...(version.source === 'events' ? { madeOn: Temporal.PlainDate.from(version.publishedOn) } : {}),
  }
}
