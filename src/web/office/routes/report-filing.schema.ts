import { z } from 'zod'
import { choice, day, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { reportState } from './reporting.schema.ts'

/** 年度报告的审签、报送、发布和更正. */

const code = z.string().max(60)
const params = z.strictObject({ year: z.coerce.number().int().min(2008).max(2200) })
const query = z.strictObject({ unit: code.optional() })
/** the last event of the report that the person had before his eyes */
const seen = z.number().int().min(0)
const words = z.string().max(5_000)
const part = z.enum(['一', '二', '三', '四', '五', '六'])

const note = z.object({ where: z.string(), text: z.string() })

const cases = z.array(z.object({ id: z.string(), number: z.string() }))
const changes = z.object({
  cells: z.array(
    z.object({
      where: z.string(),
      label: z.string(),
      before: z.string(),
      after: z.string(),
      added: cases,
      removed: cases,
    }),
  ),
  parts: z.array(
    z.object({
      number: part,
      title: z.string(),
      paragraphs: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
    }),
  ),
})

const dueDay = z.object({ on: day, ground: z.string() })

/** What the one next step is. */
const nextAct = z.enum([
  'figures',
  'prose',
  'checks',
  'send',
  'review',
  'sign',
  'submit',
  'publish',
  'reopen',
  'none',
])

const moved = z.object({ seen })

const dayOfYear = z.strictObject({ month: z.number().int(), day: z.number().int() })
const ownDays = z.strictObject({ submitBy: dayOfYear.nullable(), publishBy: dayOfYear.nullable() })
const rules = z.strictObject({
  departments: ownDays,
  townships: ownDays,
  acceptBeforePublishing: z.boolean(),
  expiredWithRepealed: z.boolean(),
  document: z.string().max(500),
})

const stepRole = z.enum(['disclosureOfficer', 'disclosureHead', 'unitHead'])
const settings = {
  steps: z
    .array(z.strictObject({ key: line, label: line, role: stepRole, people: z.array(line).max(50) }))
    .max(10),
  standIns: z
    .array(
      z.strictObject({ step: line, account: line, from: line, until: line, reason: z.string().max(500) }),
    )
    .max(100),
}

export const reportFilingApi = defineApi({
  'GET /reports/:year/filing': {
    summary: '年度报告走到哪一步：步骤、审签、报送、更正前后对照、期限',
    params,
    query,
    answer: z.object({
      seen,
      state: reportState,
      stateText: z.string(),
      correcting: z.boolean(),
      way: z.array(
        z.object({
          key: z.enum(['figures', 'prose', 'checks', 'review', 'submission', 'publication']),
          label: z.string(),
          state: z.enum(['done', 'current', 'open']),
          text: z.string(),
        }),
      ),
      next: z.object({
        act: nextAct,
        title: z.string(),
        text: z.string(),
        /** the part in which it is done */
        part: part.nullable(),
      }),
      days: z.object({ submitBy: dueDay.nullable(), publishBy: dueDay }),
      due: z
        .object({ kind: z.enum(['submit', 'publish']), on: day, ground: z.string(), late: z.boolean() })
        .nullable(),
      review: z.object({
        steps: z.array(
          z.object({ key: z.string(), label: z.string(), passed: z.boolean(), current: z.boolean() }),
        ),
        /** where the awaited step may send it back to */
        resumable: z.array(choice),
        /** why the awaited step is not this person's; null where it is, or there is none */
        bar: z.string().nullable(),
        returned: z
          .object({
            label: z.string(),
            by: z.string(),
            on: day,
            remarks: z.string(),
            notes: z.array(note),
          })
          .nullable(),
      }),
      may: z.object({
        send: z.boolean(),
        recall: z.boolean(),
        review: z.boolean(),
        sign: z.boolean(),
        submit: z.boolean(),
        publish: z.boolean(),
        reopen: z.boolean(),
      }),
      /** a further submission needs its note: what differs and why; the reason of the correction to begin with */
      correction: z.object({ needed: z.boolean(), reason: z.string() }),
      frozen: z
        .object({
          kind: z.enum(['sent', 'submitted']),
          number: z.number().int().nullable(),
          on: day,
          by: z.string(),
          hash: z.string(),
          overrides: z.array(
            z.object({ where: z.string(), said: z.string(), reason: z.string(), by: z.string() }),
          ),
        })
        .nullable(),
      /** facts that came after it was frozen; null: none */
      later: changes.nullable(),
      /** against what was handed in before; null: nothing was */
      corrections: changes.nullable(),
      ruling: z
        .object({ ruling: z.enum(['accepted', 'sentBack']), on: day, by: z.string(), remarks: z.array(note) })
        .nullable(),
      trail: z.array(
        z.object({
          key: z.string(),
          on: day,
          by: z.string(),
          text: z.string(),
          remarks: z.string(),
          notes: z.array(note),
        }),
      ),
    }),
  },
  'POST /reports/:year/overrides': {
    summary: '放行一项没有通过的校验，写明理由',
    params,
    query,
    body: z.strictObject({ rule: line, where: words, reason: words }),
    answer: z.null(),
  },
  'POST /reports/:year/overrides/withdrawal': {
    summary: '取消放行',
    params,
    query,
    body: z.strictObject({ rule: line, where: words }),
    answer: z.null(),
  },
  'POST /reports/:year/review': {
    summary: '送审',
    params,
    query,
    body: z.strictObject({ seen, note: words }),
    answer: moved,
  },
  'POST /reports/:year/review/recall': {
    summary: '撤回送审',
    params,
    query,
    body: z.strictObject({ seen, reason: words }),
    answer: moved,
  },
  'POST /reports/:year/review/pass': {
    summary: '审核通过',
    params,
    query,
    body: z.strictObject({ seen, remarks: words }),
    answer: moved,
  },
  'POST /reports/:year/review/return': {
    summary: '退回修改，可对表格的格子和段落写意见',
    params,
    query,
    body: z.strictObject({
      seen,
      remarks: words,
      notes: z.array(z.strictObject({ where: words, text: words })).max(100),
      resumeAt: line,
    }),
    answer: moved,
  },
  'POST /reports/:year/review/signature': {
    summary: '签发',
    params,
    query,
    body: z.strictObject({ seen, remarks: words }),
    answer: moved,
  },
  'POST /reports/:year/submission': {
    summary: '报送：签发的报告从此锁定；不是第一次报送的，写明更正说明',
    params,
    query,
    body: z.strictObject({ seen, correction: z.string().max(10_000) }),
    answer: z.object({ number: z.number().int() }),
  },
  'POST /reports/:year/publication': {
    summary: '发布最近一次报送的报告；原来的版本保留',
    params,
    query,
    body: z.strictObject({ seen }),
    answer: z.object({ version: z.number().int(), publishedOn: day, portal: z.string() }),
  },
  'POST /reports/:year/correction': {
    summary: '开始更正：报送或者发布以后重新编制',
    params,
    query,
    body: z.strictObject({ seen, reason: words }),
    answer: moved,
  },
  'GET /report-review-settings': {
    summary: '本单位年度报告的审签环节',
    query,
    answer: z.object({
      unit: choice,
      units: z.array(choice),
      steps: z.array(
        z.object({ key: z.string(), label: z.string(), role: stepRole, people: z.array(z.string()) }),
      ),
      standIns: z.array(
        z.object({
          step: z.string(),
          account: z.string(),
          from: z.string(),
          until: z.string(),
          reason: z.string(),
        }),
      ),
      roles: z.array(choice),
      people: z.array(z.object({ id: z.string(), name: z.string(), roles: z.string() })),
      maySet: z.boolean(),
    }),
  },
  'PUT /report-review-settings': {
    summary: '设定本单位年度报告的审签环节',
    body: z.strictObject({ unit: line, ...settings }),
    answer: z.object({ unit: z.string() }),
  },
  'GET /report-rules': {
    summary: '县里规定的年报日期，发布以前是否须经接收',
    answer: z.object({ rules, maySet: z.boolean() }),
  },
  'PUT /report-rules': {
    summary: '设定县里规定的年报日期',
    body: rules,
    answer: z.null(),
  },
})

export type ReportChangesView = z.input<typeof changes>
export type NextActView = z.input<typeof nextAct>
