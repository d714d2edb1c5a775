import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Answer, done, refuse } from '../../../modules/desk/index.ts'
import {
  type CellCorrection,
  cellLabel,
  cellNamed,
  confirmOutsideFile,
  correctOutsideCell,
  dropOutsideFile,
  type Finding,
  outsideFile,
  type OutsideFileView,
  outsideOriginal,
  type OutsideUnit,
  outsideUnits,
  reportCells,
  saveOutsideUnit,
  takeOutsideFile,
  type YearlyReport,
} from '../../../modules/reporting/index.ts'
import { unitKindLabels } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import { pageCheckView } from '../handed-in-view.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { reportTablesOf } from '../report-view.ts'
import { type OutsideFileAnswer, reportOutsideApi } from './report-outside.schema.ts'

/** More blocks than any yearly report has. */
const mostBlocks = 2_000

/** Our own words for what the files are, never the sender's. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pdf': 'application/pdf',
}

/** How a browser may show a file that somebody handed in: never with a script, nor with anything from elsewhere. */
const viewed = {
  pdf: { mediaType: 'application/pdf', inline: 'document' },
  html: { mediaType: 'text/html; charset=utf-8', inline: 'foreign' },
  text: { mediaType: 'text/plain; charset=utf-8', inline: 'foreign' },
} as const

/** 未使用本系统的机关. */
export function reportOutsideRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '年度报告：报送文件', reportOutsideApi, {
    'GET /outside-units': async (_input, { desk, account }) => {
      const answer = await outsideUnits(desk, { unitCode: account.unit.code })
      if (answer.kind !== 'done') return answer
      const units = answer.value.map(unitView)
      return done({ units, parent: account.unit.code, thisYear: desk.today().year })
    },

    'POST /outside-units': async ({ body }, { desk, account }) =>
      nothing(await saveOutsideUnit(desk, { ...body, parent: account.unit.code })),

    'GET /outside-units/:code/files/:year': async ({ params }, { desk }) => {
      const answer = await outsideFile(desk, params)
      return answer.kind === 'done' ? done(fileView(answer.value, params.year)) : answer
    },

    'POST /outside-units/:code/files/:year': async ({ params }, { desk, request }) => {
      const file = await oneUpload(request)
      if (file.kind !== 'done') return file
      const { name: fileName, bytes } = file.value
      return nothing(await takeOutsideFile(desk, { ...params, fileName, bytes }))
    },

    'DELETE /outside-units/:code/files/:year': ({ params }, { desk }) => dropOutsideFile(desk, params),

    'POST /outside-units/:code/files/:year/corrections': async ({ params, body }, { desk }) =>
      nothing(await correctOutsideCell(desk, { ...params, ...body })),

    'POST /outside-units/:code/files/:year/confirmation': async ({ params, body }, { desk }) => {
      const answer = await confirmOutsideFile(desk, { ...params, ...body })
      return answer.kind === 'done' ? done({ version: answer.value.version }) : answer
    },

    'GET /outside-units/:code/files/:year/original': async ({ params, query }, { desk }) => {
      const answer = await outsideOriginal(desk, { ...params, fileHash: query.hash })
      if (answer.kind !== 'done') return answer
      const blocks = await answer.value.blocks()
      return done({
        fileName: answer.value.fileName,
        blocks: blocks.slice(0, mostBlocks).map(({ text, cells, picture }) => ({
          text,
          cells: cells && [...cells],
          picture: picture ?? false,
        })),
        cut: blocks.length > mostBlocks,
      })
    },

    'GET /outside-units/:code/files/:year/view': async ({ params, query }, { desk, reply }) => {
      const answer = await outsideOriginal(desk, { ...params, fileHash: query.hash })
      if (answer.kind !== 'done') return answer
      const view = answer.value.view()
      if (view === null) return refuse('notFound', '这种文件浏览器不能直接打开，请下载原件看。')
      const { bytes } = view
      return sendFile(reply, { name: answer.value.fileName, bytes, ...viewed[view.kind] })
    },

    'GET /outside-units/:code/files/:year/download': async ({ params, query }, { desk, reply }) => {
      const answer = await outsideOriginal(desk, { ...params, fileHash: query.hash })
      if (answer.kind !== 'done') return answer
      const { fileName: name, bytes } = answer.value
      const mediaType = mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream'
      return sendFile(reply, { name, mediaType, bytes })
    },
  })
}

function unitView(unit: OutsideUnit): OutsideFileAnswer['unit'] {
  return { ...unit, kindLabel: unitKindLabels[unit.kind] }
}

function fileView(
  { unit, pending, confirmed, pageChecks }: OutsideFileView,
  year: number,
): OutsideFileAnswer {
  return {
    unit: unitView(unit),
    year,
    pending: pending && {
      fileName: pending.fileName,
      fileHash: pending.fileHash,
      sm3: pending.sm3,
      takenOn: pending.takenOn,
      by: pending.by,
      ...reportView(pending.report),
      doubtful: pending.doubtful.map(({ cell, text }) => ({ cell, label: labelOf(cell), text })),
      corrections: pending.corrections.map(correctionView),
      unitName: pending.unitName,
      statedYear: pending.year,
    },
    confirmed: confirmed.toReversed().map((file) => ({
      version: file.version,
      fileName: file.fileName,
      fileHash: file.fileHash,
      sm3: file.sm3,
      confirmedOn: file.confirmedOn,
      by: file.by,
      reason: file.reason,
      correction: file.correction,
      ...reportView(file.report),
      corrections: file.corrections.map(correctionView),
    })),
    pageChecks: pageChecks.map(pageCheckView),
  }
}

function reportView(report: YearlyReport) {
  return {
    tables: reportTablesOf(report),
    others: reportCells
      .filter(({ table }) => table === '其他')
      .map((cell) => ({ cell: cell.name, label: cellLabel(cell), figure: cell.get(report) })),
    parts: report.parts.map(({ number, title, text }) => ({ number, title, text })),
    findings: report.findings.map(({ severity, where, text }: Finding) => ({ severity, where, text })),
  }
}

function correctionView(correction: CellCorrection) {
  return { ...correction, label: labelOf(correction.cell) }
}

function labelOf(name: string): string {
  const cell = cellNamed(name)
  return cell ? cellLabel(cell) : name
}

function nothing(answer: Answer<unknown>): Answer<null> {
  return answer.kind === 'done' ? done(null) : answer
}
