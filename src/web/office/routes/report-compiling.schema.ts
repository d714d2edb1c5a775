import { z } from 'zod'
import { day } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { reportTables } from './reporting.schema.ts'

/** 汇总全县年报: the board, 接收和退回, 催报, compiled tables, public pages compared. */

const code = z.string().max(60)
const year = z.coerce.number().int().min(2008).max(2200)
const params = z.strictObject({ year })
const ofUnit = z.strictObject({ unit: code })
const maybeUnit = z.strictObject({ unit: code.optional() })
const cellName = z.string().max(100)
const state = z.enum(['notBegun', 'drafting', 'inReview', 'submitted', 'sentBack', 'accepted', 'published'])
const unitKind = z.enum(['county', 'department', 'township'])
const basis = z.enum(['published', 'accepted', 'file', 'computed', 'missing'])

const boardRow = z.object({
  code: z.string(),
  name: z.string(),
  kind: unitKind,
  kindLabel: z.string(),
  outside: z.boolean(),
  state,
  stateText: z.string(),
  due: z.object({
    dueOn: day,
    what: z.enum(['submit', 'publish']),
    ground: z.string(),
    daysLate: z.number().int(),
    /** still to be done */
    open: z.boolean(),
  }),
  missing: z.boolean(),
  submittedOn: day.nullable(),
  publishedOn: day.nullable(),
  version: z.number().int().nullable(),
  openRemarks: z.number().int(),
  urgings: z.number().int(),
  lastUrgedOn: day.nullable(),
  differences: z.number().int().nullable(),
})

const remark = z.object({ where: z.string(), label: z.string(), text: z.string(), on: day, by: z.string() })

const difference = z.object({
  kind: z.enum(['cell', 'passage']),
  where: z.string(),
  label: z.string(),
  submitted: z.string().nullable(),
  published: z.string().nullable(),
})

export const pageCheck = z.object({
  id: z.string(),
  source: z.enum(['page', 'version']),
  fileName: z.string().nullable(),
  basis: z.string(),
  differences: z.array(difference),
  on: day,
  by: z.string(),
})

const handedIn = z.object({
  unit: z.object({ code: z.string(), name: z.string() }),
  year: z.number().int(),
  state,
  stateText: z.string(),
  /** number of the last event that this view shows */
  seen: z.number().int(),
  submission: z
    .object({
      number: z.number().int(),
      submittedOn: day,
      by: z.string(),
      sm3: z.string(),
      correction: z.string().nullable(),
      overrides: z.array(z.object({ said: z.string(), reason: z.string(), by: z.string() })),
      tables: reportTables,
      parts: z.array(z.object({ number: z.string(), title: z.string(), text: z.string() })),
      findings: z.array(
        z.object({ severity: z.enum(['error', 'warning']), where: z.string(), text: z.string() }),
      ),
    })
    .nullable(),
  /** what is to be changed */
  remarks: z.array(remark),
  rulings: z.array(
    z.object({
      ruling: z.enum(['accepted', 'sentBack']),
      on: day,
      by: z.string(),
      remarks: z.array(z.object({ where: z.string(), label: z.string(), text: z.string() })),
    }),
  ),
  urgings: z.array(z.object({ on: day, by: z.string(), matter: z.string() })),
  pageChecks: z.array(pageCheck),
  /** starts from the compilation of all below; null: there is nothing below */
  compiled: z.boolean().nullable(),
  may: z.object({ rule: z.boolean(), compare: z.boolean(), setScope: z.boolean() }),
  acceptBar: z.string().nullable(),
  sendBackBar: z.string().nullable(),
})

const accountLine = z.object({
  code: z.string(),
  name: z.string(),
  basis,
  basisText: z.string(),
  number: z.number().int().nullable(),
})

const compiled = z.object({
  unit: z.object({ code: z.string(), name: z.string() }),
  year: z.number().int(),
  years: z.array(z.number().int()),
  units: z.array(z.object({ key: z.string(), label: z.string() })),
  /** a newer one is being made */
  making: z.boolean(),
  /** null: none yet */
  made: z
    .object({
      at: z.string(),
      hash: z.string(),
      tables: reportTables,
      fees: z.number().nullable(),
      suggestions: z.object({ deputies: z.number().nullable(), committeeMembers: z.number().nullable() }),
      accounts: z.array(accountLine),
      findings: z.array(
        z.object({ severity: z.enum(['error', 'warning']), where: z.string(), text: z.string() }),
      ),
    })
    .nullable(),
})

const sent = { params, query: maybeUnit, answer: z.null() }

export const reportCompilingApi = defineApi({
  'GET /reports/board': {
    summary: '全县年度报告进度：每个机关的状态、期限、意见、催报',
    query: z.strictObject({ year: year.optional() }),
    answer: z.object({
      unit: z.object({ code: z.string(), name: z.string() }),
      year: z.number().int(),
      years: z.array(z.number().int()),
      rows: z.array(boardRow),
      /** why nobody can be urged now; null: it can be done */
      urgeBar: z.string().nullable(),
    }),
  },
  'POST /reports/:year/urgings': {
    summary: '催报：所有没有报送的机关，或者只催其中几个',
    params,
    body: z.strictObject({ codes: z.array(code).max(5_000).optional() }),
    answer: z.object({ urged: z.array(z.string()), before: z.array(z.string()) }),
  },
  'GET /reports/:year/handed-in': {
    summary: '一个机关报送的报告、主管部门的意见、催报和页面核对',
    params,
    query: maybeUnit,
    answer: handedIn,
  },
  'POST /reports/:year/acceptance': {
    summary: '接收报送的报告',
    params,
    query: ofUnit,
    body: z.strictObject({ seen: z.number().int() }),
    answer: z.null(),
  },
  'POST /reports/:year/return': {
    summary: '退回报送的报告，意见写在格子或者段落上',
    params,
    query: ofUnit,
    body: z.strictObject({
      seen: z.number().int(),
      remarks: z.array(z.strictObject({ where: z.string().max(600), text: z.string().max(2_000) })).max(200),
    }),
    answer: z.null(),
  },
  'PUT /reports/:year/scope': {
    summary: '编制口径：只含本机关，或者从全部下级的汇总开始',
    params,
    query: maybeUnit,
    body: z.strictObject({ compiled: z.boolean() }),
    answer: z.null(),
  },
  'GET /reports/:year/compiled': {
    summary: '汇总报告：表二三四，计入、计算和缺少的机关；正在汇总的，过一会儿再取',
    params,
    query: maybeUnit,
    answer: compiled,
  },
  'GET /reports/:year/compiled/cell': {
    summary: '汇总报告一个格子里各机关的数字',
    params,
    query: z.strictObject({ unit: code.optional(), cell: cellName }),
    answer: z.object({
      cell: z.string(),
      label: z.string(),
      sum: z.string().nullable(),
      known: z.string(),
      units: z.array(accountLine.extend({ figure: z.string().nullable() })),
    }),
  },
  'GET /reports/:year/compiled/preview': { summary: '预览汇总报告（网页）', ...sent },
  'GET /reports/:year/compiled/docx': { summary: '导出汇总报告 Word 文件', ...sent },
  'GET /reports/:year/compiled/pdf': { summary: '导出汇总报告 PDF 文件', ...sent },
  'GET /reports/:year/compiled/xlsx': { summary: '导出汇总报告 Excel 文件', ...sent },
  'GET /reports/:year/compiled/json': { summary: '导出汇总报告 JSON 文件', ...sent },
  'POST /reports/:year/page-checks': {
    summary: '核对公开页面：另存的网页与报送的报告逐格逐段比较（multipart/form-data，字段 file）',
    params,
    query: ofUnit,
    perMinute: 20,
    answer: pageCheck.extend({ unread: z.array(z.string()) }),
  },
  'POST /reports/:year/version-checks': {
    summary: '核对本系统里已发布的版本与报送的报告',
    params,
    query: ofUnit,
    body: z.strictObject({}),
    answer: pageCheck.extend({ unread: z.array(z.string()) }),
  },
})

export type HandedInView = z.input<typeof handedIn>
export type PageCheckView = z.input<typeof pageCheck>
