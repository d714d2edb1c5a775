import { z } from 'zod'
import { requestColumns, requestRows } from '../../../law/report/report-rows.ts'
import { choice, day } from '../common.schema.ts'
import { listBasis } from './report-computing.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 年度报告. */

const code = z.string().max(60)
const year = z.coerce.number().int().min(2008).max(2200)
const yearParams = z.strictObject({ year })
const ofUnit = z.strictObject({ unit: code.optional() })
const figure = z.number().nullable()

export const reportState = z.enum([
  'notBegun',
  'drafting',
  'inReview',
  'submitted',
  'sentBack',
  'accepted',
  'published',
])
const source = z.enum(['events', 'published'])

const partNumber = z.enum(['一', '二', '三', '四', '五', '六'])

const requestRow = z.enum(requestRows)
const requestColumn = z.enum(requestColumns)

const issued = z.object({ issued: figure, repealed: figure, inForce: figure })
const remedies = z.object({
  upheld: figure,
  corrected: figure,
  otherResult: figure,
  pending: figure,
  total: figure,
})

/** One line of the checks: failed and to-do ones first. */
const check = z.object({
  /** `failed`: bars handing in; `todo`: somebody must look; `overridden`: let through, with its reason; `passed` */
  state: z.enum(['failed', 'todo', 'overridden', 'passed']),
  rule: z.string(),
  /** names the cell or quotes the passage */
  where: z.string(),
  title: z.string(),
  text: z.string(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  /** how it is mended */
  way: z.string(),
  /** a reason may let it through */
  mayOverride: z.boolean(),
  override: z.object({ reason: z.string(), by: z.string(), on: day }).nullable(),
  /** the part in which it is mended */
  part: partNumber.nullable(),
  /** replaces a passage of what was written: the figure typed by hand by the one that is right */
  mend: z.object({ label: z.string(), from: z.string(), to: z.string() }).nullable(),
})

const part = z.object({
  number: partNumber,
  title: z.string(),
  kind: z.enum(['prose', 'table']),
  /** with its figures filled in */
  text: z.string(),
  /** as written, with live fields */
  raw: z.string(),
  written: z.boolean(),
  state: z.enum(['done', 'todo', 'failed']),
  stateText: z.string(),
})

const version = z.object({
  version: z.number().int(),
  publishedOn: day,
  source,
  correction: z.string().nullable(),
  fileName: z.string().nullable(),
})

/** Tables 二, 三 and 四, and what was disclosed by column. */
export const reportTables = z.object({
  proactive: z.object({
    regulations: issued,
    normativeDocuments: issued,
    licensing: figure,
    penalties: figure,
    coercion: figure,
    chargesWanYuan: z.string().nullable(),
  }),
  disclosed: z.object({ total: figure, byColumn: z.array(z.object({ name: z.string(), count: figure })) }),
  /** seven figures a row */
  requests: z.record(requestRow, z.array(figure)),
  remedies: z.object({
    reconsideration: remedies,
    litigationDirect: remedies,
    litigationAfterReconsideration: remedies,
  }),
})

const entered = z.strictObject({
  licensing: z.string().max(20),
  penalties: z.string().max(20),
  coercion: z.string().max(20),
  chargesWanYuan: z.string().max(20),
  deputies: z.string().max(20),
  committeeMembers: z.string().max(20),
})

/** When the law wants it out, in words. */
const reportDue = z.object({ dueOn: day, late: z.boolean(), text: z.string(), ground: z.string() })

export const reportingApi = defineApi({
  'GET /reports': {
    summary: '年度报告：各年度的状态',
    query: ofUnit,
    answer: z.object({
      unit: z.object({ code: z.string(), name: z.string() }),
      units: z.array(choice),
      mayWrite: z.boolean(),
      mayImport: z.boolean(),
      maySupervise: z.boolean(),
      years: z.array(
        z.object({
          year: z.number().int(),
          state: reportState,
          stateText: z.string(),
          publishedOn: day.nullable(),
          version: z.number().int().nullable(),
          due: reportDue.nullable(),
        }),
      ),
    }),
  },
  'GET /reports/:year': {
    summary: '一个年度的报告：六个部分、表二三四、校验、已发布的版本',
    params: yearParams,
    query: z.strictObject({
      unit: code.optional(),
      /** a published version; without it, the report as it stands now */
      version: z.coerce.number().int().min(1).optional(),
    }),
    answer: z.object({
      unit: z.object({ code: z.string(), name: z.string() }),
      year: z.number().int(),
      period: z.object({ from: day, to: day }),
      state: reportState,
      stateText: z.string(),
      due: reportDue.nullable(),
      /** the published version that is shown; null: the report in hand */
      shown: version.nullable(),
      /** the report in hand no longer moves: it is before the reviewers, or handed in; null: as the events have it now */
      frozen: z
        .object({
          kind: z.enum(['sent', 'submitted']),
          number: z.number().int().nullable(),
          on: day,
          by: z.string(),
        })
        .nullable(),
      versions: z.array(version),
      parts: z.array(part),
      tables: reportTables,
      entered,
      enteredLabels: z.array(choice),
      liveFields: z.array(z.object({ name: z.string(), help: z.string(), value: z.string() })),
      checks: z.array(check),
      may: z.object({
        write: z.boolean(),
        importFile: z.boolean(),
        openCases: z.boolean(),
      }),
      /** its public page, below the site; null: none yet */
      portal: z.string().nullable(),
    }),
  },
  'PUT /reports/:year/parts/:part': {
    summary: '编写一部分；数字可以用数据项插入',
    params: z.strictObject({ year, part: partNumber }),
    query: ofUnit,
    body: z.strictObject({
      text: z.string().max(30_000),
      /** the text that the writer had before his eyes: another's is not overwritten */
      seen: z.string().max(30_000),
    }),
    answer: z.null(),
  },
  'PUT /reports/:year/figures': {
    summary: '填报行政许可、处罚、强制、收费和建议提案的数字',
    params: yearParams,
    query: ofUnit,
    body: z.strictObject({ figures: entered }),
    answer: z.null(),
  },
  'GET /reports/:year/cases': {
    summary: '表三一个格子所数的申请',
    params: yearParams,
    query: z.strictObject({
      unit: code.optional(),
      row: requestRow,
      column: requestColumn,
      version: z.coerce.number().int().min(1).max(10_000).optional(),
      page: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          caseNumber: z.string(),
          title: z.string(),
          receivedOn: day.nullable(),
          stateLabel: z.string(),
          outcomeLabel: z.string().nullable(),
          concludedOn: day.nullable(),
          otherwise: z.string().nullable(),
        }),
      ),
      total: z.number().int(),
      page: z.number().int(),
      pageSize: z.number().int(),
      elsewhere: z.number().int(),
      ...listBasis,
    }),
  },
  'GET /reports/:year/preview': {
    summary: '预览全文（网页）',
    params: yearParams,
    query: z.strictObject({ unit: code.optional(), version: z.coerce.number().int().min(1).optional() }),
    answer: z.null(),
  },
  'GET /reports/:year/docx': {
    summary: '导出 Word 文件',
    params: yearParams,
    query: z.strictObject({ unit: code.optional(), version: z.coerce.number().int().min(1).optional() }),
    answer: z.null(),
  },
  'GET /reports/:year/pdf': {
    summary: '导出 PDF 文件',
    params: yearParams,
    query: z.strictObject({ unit: code.optional(), version: z.coerce.number().int().min(1).optional() }),
    answer: z.null(),
  },
  'GET /reports/:year/blank': {
    summary: '空白表（Word）：只有纸质报告的年度，照原报告填好后读入',
    params: yearParams,
    query: ofUnit,
    answer: z.null(),
  },
  'POST /reports/:year/import': {
    summary: '读入已经发布的年度报告（multipart/form-data，字段 file）',
    params: yearParams,
    query: ofUnit,
    perMinute: 20,
    answer: z.object({
      version: z.number().int(),
      findings: z.array(
        z.object({ severity: z.enum(['error', 'warning']), text: z.string(), where: z.string() }),
      ),
    }),
  },
})

export type ReportDueView = z.input<typeof reportDue>
export type ReportCheckView = z.input<typeof check>
export type ReportPartView = z.input<typeof part>
export type ReportTablesView = z.input<typeof reportTables>
