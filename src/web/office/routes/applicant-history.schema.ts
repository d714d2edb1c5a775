import { z } from 'zod'
import { choice, day, id, idParams } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 同一申请人、重复申请、收费台账: what the office knows of an applicant besides the case. */

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '月份应当写作 2026-03')
const unit = z.string().max(60).optional()

const counted = z.object({
  id: z.string(),
  number: z.string(),
  caseNumber: z.string(),
  receivedOn: day,
  channelLabel: z.string(),
  items: z.number().int(),
})

const fen = z.number().int()

export const applicantHistoryApi = defineApi({
  'GET /applications/:id/fee-ledger': {
    summary: '按件计收的台账：同一申请人同一自然月的申请',
    params: idParams,
    answer: z.object({
      /** null while the application is not received in law */
      month: z
        .object({
          month: z.string(),
          monthBy: z.enum(['received', 'arrived']),
          before: z.number().int(),
          /** by whom a joint application is counted; null where one person filed alone */
          jointBy: z.enum(['contact', 'coApplicant']).nullable(),
          applications: z.array(counted),
        })
        .nullable(),
      /** applications under other spellings that may be the same person */
      doubtful: z.number().int(),
    }),
  },
  'GET /applications/:id/repetition': {
    summary: '重复申请、大量反复申请的线索；主管部门只见件数',
    params: idParams,
    answer: z.object({
      sameApplicant: z.number().int(),
      sameWords: z.number().int(),
      earlier: z.array(
        z.object({
          id: z.string(),
          caseNumber: z.string(),
          title: z.string(),
          receivedOn: day.nullable(),
          outcome: z.string(),
          answeredOn: day.nullable(),
          sameApplicant: z.boolean(),
          words: z.string().nullable(),
        }),
      ),
      suggestions: z.array(z.object({ article: z.string(), text: z.string() })),
    }),
  },
  'GET /applications/:id/same-person': {
    summary: '疑似同一申请人的其他写法，和已经合并的',
    params: idParams,
    answer: z.object({
      proposals: z.array(
        z.object({
          applicationId: z.string(),
          caseNumber: z.string(),
          /** masked */
          name: z.string(),
          arrivedOn: day,
          applications: z.number().int(),
          evidence: z.array(z.string()),
        }),
      ),
      joins: z.array(
        z.object({
          joinId: z.string(),
          caseNumbers: z.array(z.string()),
          evidence: z.array(z.string()),
          by: z.string(),
          on: day,
        }),
      ),
      checks: z.array(choice),
    }),
  },
  'POST /applications/:id/joinApplicants': {
    summary: '合并为同一申请人',
    params: idParams,
    body: z.strictObject({ otherId: id, check: z.enum(['identity', 'telephone', 'visit', 'papers']) }),
    answer: z.object({ joinId: z.string() }),
  },
  'POST /applications/:id/partApplicants': {
    summary: '取消合并',
    params: idParams,
    body: z.strictObject({ joinId: id }),
    answer: z.object({ joinId: z.string() }),
  },
  'GET /fees/month': {
    summary: '收费的月度台账：每个申请人一个自然月的申请，姓名已遮盖',
    query: z.strictObject({ unit, month }),
    answer: z.object({
      month: z.string(),
      applications: z.number().int(),
      applicants: z.array(
        z.object({
          name: z.string(),
          kindLabel: z.string(),
          items: z.number().int(),
          applications: z.array(counted),
        }),
      ),
    }),
  },
  'GET /fees/year': {
    summary: '一年的收费通知、缴费、退费，和年度报告第六部分用的合计',
    query: z.strictObject({ unit, year: z.coerce.number().int().min(2000).max(2200) }),
    answer: z.object({
      year: z.number().int(),
      entries: z.array(
        z.object({
          id: z.string(),
          caseNumber: z.string(),
          name: z.string(),
          typeLabel: z.string(),
          on: day,
          basisLabel: z.string(),
          amountFen: fen.nullable(),
          voucher: z.string(),
        }),
      ),
      noticedFen: fen,
      paidFen: fen,
      refundedFen: fen,
      collectedFen: fen,
    }),
  },
  'GET /fees/rule': {
    summary: '收费按哪一天归属自然月',
    answer: z.object({ monthBy: z.enum(['received', 'arrived']), mayChange: z.boolean() }),
  },
  'POST /fees/rule': {
    summary: '设定收费按哪一天归属自然月（县主管部门）',
    body: z.strictObject({ monthBy: z.enum(['received', 'arrived']) }),
    answer: z.object({ monthBy: z.enum(['received', 'arrived']) }),
  },
})
