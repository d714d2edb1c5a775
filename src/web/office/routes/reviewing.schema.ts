import { z } from 'zod'
import { choice, day, idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { disclosureState } from './disclosure-content.schema.ts'
import { due, scanView } from './publishing.schema.ts'

/** 审核发布: the steps of an item, and how a unit takes them. */

const version = z.coerce.number().int().min(1)
const step = z.enum(['firstReview', 'secondReview', 'secrecyReview', 'signing'])
const secrecyAnswer = z.enum(['no', 'handled', 'yes'])
const secrecy = z.strictObject({
  stateSecret: secrecyAnswer,
  workSecret: secrecyAnswer,
  tradeSecret: secrecyAnswer,
  privacy: secrecyAnswer,
  security: secrecyAnswer,
})

/** What somebody says who takes a step. */
const spoken = {
  content: z.enum(['passed', 'faulty']).optional(),
  proof: z.enum(['passed', 'faulty']).optional(),
  /** what was looked at: all checks of the step are needed to pass */
  checked: z.array(z.string().max(30)).max(20),
  notes: z
    .array(z.strictObject({ passage: z.string().max(2_000), text: z.string().max(2_000) }))
    .max(200)
    .default([]),
  /** why something is let through in spite of a finding */
  overrides: z
    .array(z.strictObject({ finding: z.string().max(200), reason: z.string().max(2_000) }))
    .max(500)
    .default([]),
  secrecy: secrecy.optional(),
  remarks: z.string().max(4_000),
}

const reviewed = z.object({
  version: z.number().int(),
  state: disclosureState,
  stands: z.string(),
  indexNumber: z.string().nullable(),
  portal: z.string().nullable(),
})
const seen = z.object({ id: z.string(), version: z.number().int() })

const person = z.object({ id: z.string(), name: z.string(), unit: z.string(), roles: z.string() })

/** How a unit reviews. */
const settings = {
  secrecyAfter: z.enum(['submission', 'firstReview', 'secondReview']),
  oneForFirstAndSecond: z.boolean(),
  people: z.partialRecord(step, z.array(z.string().max(64)).max(50)),
  standIns: z
    .array(
      z.strictObject({
        step,
        account: z.string().max(64),
        from: z.string().max(10),
        until: z.string().max(10),
        reason: line,
      }),
    )
    .max(50),
  remindAfter: z.number().int().min(1).max(20),
}
const lent = z
  .array(
    z.strictObject({
      step: z.enum(['firstReview', 'secondReview']),
      account: z.string().max(64),
      until: z.string().max(10),
      reason: line,
    }),
  )
  .max(50)

export const reviewingApi = defineApi({
  'GET /reviews': {
    summary: '等我审核的信息，最急的在前；不能由本人审核的注明原因',
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          columnName: z.string(),
          /** named where it is not his own */
          unitName: z.string().nullable(),
          madeOn: day,
          step,
          stepLabel: z.string(),
          capacity: z.string(),
          afterTheFact: z.boolean(),
          due,
          writers: z.string(),
          barred: z.string().nullable(),
        }),
      ),
    }),
  },
  'POST /disclosures/:id/scan': {
    summary: '发布前检查：按现行规则检查正文和每个附件；查过而没有变动的不重查',
    params: idParams,
    answer: scanView,
  },
  'POST /disclosures/:id/masks': {
    summary: '遮盖检查发现的个人信息：正文、附件里一并遮盖，形成新版本',
    params: idParams,
    body: z.strictObject({
      version,
      findings: z.array(z.string().max(200)).max(2_000),
      /** 全部遮盖: also what the same rules find beyond what was told */
      all: z.boolean().optional(),
    }),
    answer: z.object({
      id: z.string(),
      version: z.number().int(),
      masked: z.number().int(),
      left: z.array(z.string()),
    }),
  },
  'POST /disclosures/:id/review': {
    summary: '审核：通过，或者退回修改并写明原因；签发通过即发布，或者到定好的时间发布',
    params: idParams,
    body: z.strictObject({
      version,
      step,
      verdict: z.enum(['pass', 'sendBack']),
      ...spoken,
      /** sent back: where it goes on once it is mended */
      resumeAt: step.optional(),
      /** signing: ISO moment; '': at once */
      releaseAt: z.string().max(40).optional(),
      displayUntil: z.string().max(10).optional(),
    }),
    answer: reviewed,
  },
  'POST /disclosures/:id/urgent-release': {
    summary: '应急发布：突发事件由签发人一人办理，事后补审',
    params: idParams,
    body: z.strictObject({ version, reason: z.string().max(2_000), ...spoken }),
    answer: reviewed,
  },
  'POST /disclosures/:id/urgent-review': {
    summary: '应急发布的事后审核',
    params: idParams,
    body: z.strictObject({
      version,
      step: z.enum(['firstReview', 'secondReview', 'secrecyReview']),
      verdict: z.enum(['pass', 'object']),
      ...spoken,
    }),
    answer: reviewed,
  },
  'POST /disclosures/:id/referral': {
    summary: '报请有关主管部门或者保密行政管理部门确定（条例第十七条）',
    params: idParams,
    body: z.strictObject({ version, to: line, question: z.string().max(4_000) }),
    answer: seen,
  },
  'POST /disclosures/:id/referral-answer': {
    summary: '登记确定意见',
    params: idParams,
    body: z.strictObject({
      version,
      on: z.string().max(10),
      conclusion: z.enum(['mayPublish', 'afterChanges', 'mayNotPublish']),
      documentNumber: line,
      text: z.string().max(4_000),
    }),
    answer: seen,
  },
  'GET /disclosures/:id/referral-sheet': {
    summary: '报请确定的函，Word 或者 PDF',
    params: idParams,
    query: z.strictObject({ format: z.enum(['docx', 'pdf']) }),
    answer: z.null(),
  },
  'GET /disclosures/:id/approval-sheet': {
    summary: '审批单：全部审核经过，Word 或者 PDF',
    params: idParams,
    query: z.strictObject({ format: z.enum(['docx', 'pdf']) }),
    answer: z.null(),
  },
  'POST /disclosures/:id/call-back': {
    summary: '取消定时发布，回到签发',
    params: idParams,
    body: z.strictObject({ version, reason: z.string().max(2_000) }),
    answer: seen,
  },
  'POST /disclosures/:id/reassessment': {
    summary: '定期评估不公开的信息（条例第十八条）',
    params: idParams,
    body: z.strictObject({
      version,
      openness: z.enum(['proactive', 'onRequest', 'withheld']),
      reason: z.string().max(2_000),
      reassessOn: z.string().max(10),
    }),
    answer: seen,
  },
  'GET /review-settings': {
    summary: '一个单位怎样审核：环节次序、人员、代办、县里派员',
    query: z.strictObject({ unit: z.string().max(60).optional() }),
    answer: z.object({
      unit: choice,
      units: z.array(choice),
      settings: z.object({ ...settings, lent }),
      steps: z.array(z.object({ key: step, label: z.string() })),
      /** of the unit itself */
      people: z.array(person),
      /** whom the county may lend: accounts of other units */
      others: z.array(person),
      maySet: z.boolean(),
      mayLend: z.boolean(),
    }),
  },
  'PUT /review-settings': {
    summary: '设定本单位的审核方式',
    body: z.strictObject({ unit: z.string().max(60), ...settings }),
    answer: z.object({ unit: z.string() }),
  },
  'PUT /review-settings/lent': {
    summary: '县主管部门派员协助一审、二审',
    body: z.strictObject({ unit: z.string().max(60), lent }),
    answer: z.object({ unit: z.string() }),
  },
  'GET /publishing-board': {
    summary: '发布监督：应急发布待补审、到时没发成、缺解读、处罚变动、超期、报请、评估到期',
    answer: z.object({
      rows: z.array(
        z.object({
          kind: z.string(),
          label: z.string(),
          unit: z.string(),
          id: z.string(),
          title: z.string(),
          note: z.string(),
          dueOn: day.nullable(),
          late: z.boolean(),
          ground: z.string(),
        }),
      ),
      kinds: z.array(z.object({ key: z.string(), label: z.string(), count: z.number().int() })),
    }),
  },
  'GET /rescans': {
    summary: '存量检查进行到哪里',
    answer: z.object({
      mayRescan: z.boolean(),
      rows: z.array(
        z.object({
          id: z.string(),
          startedAt: z.string(),
          looked: z.number().int(),
          total: z.number().int(),
          finishedAt: z.string().nullable(),
        }),
      ),
    }),
  },
  'POST /rescans': {
    summary: '按现行规则重新检查已经发布的全部信息（本单位和下属单位）',
    body: z.strictObject({}),
    answer: z.object({ id: z.string(), total: z.number().int() }),
  },
  'GET /publishing-settings': {
    summary: '全县的公开办法：索引号格式、解读期限',
    answer: z.object({ indexPattern: z.string(), interpretationDays: z.number().int(), maySet: z.boolean() }),
  },
  'PUT /publishing-settings': {
    summary: '设定全县的公开办法',
    body: z.strictObject({ indexPattern: line, interpretationDays: z.number().int().min(0).max(60) }),
    answer: z.object({ indexPattern: z.string(), interpretationDays: z.number().int() }),
  },
})

export type ReviewedAnswer = z.input<typeof reviewed>
