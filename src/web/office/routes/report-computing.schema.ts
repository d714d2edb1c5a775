import { z } from 'zod'
import { applicantKinds, requestColumns } from '../../../law/report/report-rows.ts'
import { day, idParams } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 年度报告: what stands behind its figures, the turn of the year, months. */

const params = z.strictObject({ year: z.coerce.number().int().min(2008).max(2200) })
const ofUnit = z.strictObject({ unit: z.string().max(60).optional() })
const monthFigure = z.enum(['licensing', 'penalties', 'coercion', 'chargesWanYuan'])
const kind = z.enum(applicantKinds)

const monthEntry = z.object({
  month: z.number().int(),
  figure: monthFigure,
  value: z.string(),
  on: day,
  by: z.string(),
})

const thing = z.object({
  id: z.string(),
  opens: z.object({ kind: z.enum(['disclosure', 'application']), id: z.string() }).nullable(),
  title: z.string(),
  note: z.string(),
  otherwise: z.string().nullable(),
})

/** where a list behind a figure comes from */
export const listBasis = {
  basis: z.enum(['now', 'kept', 'unkept']),
  keptOn: day.nullable(),
  added: z.number().int(),
}

const note = z.object({ reason: z.string(), on: day, by: z.string() })

export const reportComputingApi = defineApi({
  'GET /applications/:id/report-places': {
    summary: '一件申请计入哪些年度报告的哪一格、为什么',
    params: idParams,
    answer: z.object({
      split: z.boolean(),
      places: z.array(
        z.object({
          year: z.number().int(),
          cell: z.string(),
          label: z.string(),
          why: z.string(),
          foreseen: z.boolean(),
        }),
      ),
    }),
  },
  'GET /reports/:year/behind': {
    summary: '表二、表四和各栏目一个数的明细',
    params,
    query: ofUnit.extend({
      cell: z.string().max(120),
      version: z.coerce.number().int().min(1).max(10_000).optional(),
      after: z.string().max(80).optional(),
    }),
    answer: z.object({
      label: z.string(),
      things: z.array(thing),
      total: z.number().int(),
      next: z.string().nullable(),
      ...listBasis,
    }),
  },
  'GET /reports/:year/turn': {
    summary: '年度衔接：上年结转与上一年度报告、规范性文件现行有效件数的滚动',
    params,
    query: ofUnit,
    answer: z.object({
      known: z.boolean(),
      differences: z.array(
        z.object({ column: z.enum(requestColumns), published: z.number(), computed: z.number() }),
      ),
      cases: z.array(
        z.object({
          id: z.string(),
          caseNumber: z.string(),
          before: kind.nullable(),
          now: kind.nullable(),
          why: z.string(),
        }),
      ),
      casesKept: z.boolean(),
      note: note.nullable(),
      settled: z.boolean(),
      documents: z.object({
        before: z.number().nullable(),
        issued: z.number(),
        repealed: z.number(),
        expired: z.number(),
        inForce: z.number(),
        listed: z.number(),
        items: z.array(z.object({ id: z.string(), title: z.string(), days: z.string() })),
      }),
    }),
  },
  'POST /reports/:year/carry-note': {
    summary: '写明上年结转与上一年度报告不一致的更正说明',
    params,
    query: ofUnit,
    body: z.strictObject({ reason: z.string().max(2_000) }),
    answer: z.null(),
  },
  'GET /reports/:year/months': {
    summary: '月度数据',
    params,
    query: ofUnit,
    answer: z.object({
      entries: z.array(monthEntry),
      sums: z.object({
        licensing: z.string().optional(),
        penalties: z.string().optional(),
        coercion: z.string().optional(),
        chargesWanYuan: z.string().optional(),
      }),
      mayEnter: z.boolean(),
    }),
  },
  'PUT /reports/:year/months': {
    summary: '按月填报行政许可、处罚、强制、收费',
    params,
    query: ofUnit,
    body: z.strictObject({
      entries: z
        .array(
          z.strictObject({
            month: z.number().int(),
            figure: monthFigure,
            value: z.string().max(20).nullable(),
          }),
        )
        .max(100),
    }),
    answer: z.object({ entries: z.array(monthEntry) }),
  },
  'POST /reports/:year/months/import': {
    summary: '导入月度数据（.xlsx、.csv）',
    params,
    query: ofUnit,
    perMinute: 20,
    answer: z.object({ entries: z.array(monthEntry) }),
  },
  'GET /report-months/template': {
    summary: '月度数据的空表',
    answer: z.null(),
  },
})
