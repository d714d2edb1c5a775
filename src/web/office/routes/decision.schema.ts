import { z } from 'zod'
import { outcomes } from '../../../law/report/report-rows.ts'
import { choice, idParams, line, text } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** What an outcome rests on, as it is typed; the act says what is missing. */
export const evidence = z.strictObject({
  searches: z
    .array(z.strictObject({ where: line, how: line, by: line, on: z.string().max(10), result: line }))
    .max(100),
  harm: z.strictObject({ what: text, whom: text, likelihood: text }),
  law: z.strictObject({ name: line, article: line }),
  secrecy: z.strictObject({ basis: line, level: line, period: line }),
  override: text,
  withheld: z.array(z.strictObject({ what: text, exception: line, why: text })).max(100),
  agency: z.strictObject({ name: line, contact: line, unknown: z.boolean() }),
  earlier: z.strictObject({ documentNumber: line, on: z.string().max(10) }),
  channel: text,
})

const step = z.object({ key: z.string(), label: z.string() })
const stepRole = z.enum(['disclosureOfficer', 'disclosureHead', 'unitHead'])
const settings = {
  steps: z
    .array(z.strictObject({ key: line, label: line, role: stepRole, people: z.array(line).max(100) }))
    .max(20),
  standIns: z
    .array(z.strictObject({ step: line, account: line, from: line, until: line, reason: line }))
    .max(200),
}

const work = z.object({
  id: z.string(),
  title: z.string(),
  caseNumber: z.string(),
  description: z.string(),
  lastSeq: z.number().int(),
  today: z.string(),
  facts: z.object({
    lapse: z.enum(['correction', 'fee']).nullable(),
    corrected: z.boolean(),
    correctionBar: z.string().nullable(),
    thirdParty: z.enum(['notAsked', 'waiting', 'agrees', 'partly', 'objects', 'silent']),
  }),
  known: z.array(z.object({ question: z.string(), text: z.string() })),
  earlier: z.array(
    z.object({ caseNumber: z.string(), title: z.string(), on: z.string(), label: z.string() }),
  ),
  agencies: z.array(z.object({ name: z.string(), contact: z.string() })),
  draft: z
    .object({
      outcome: z.enum(outcomes),
      ground: z.string(),
      text: z.string(),
      reasons: z.string(),
      search: z.string(),
      nothingInPost: z.boolean(),
      evidence,
      answers: z.array(z.object({ question: z.string(), answer: z.string(), note: z.string() })),
    })
    .nullable(),
  state: z.enum(['none', 'drafted', 'inReview', 'returned', 'signed']),
  steps: z.array(step.extend({ passed: z.boolean(), current: z.boolean() })),
  /** keys of the steps at which a return may go on */
  resumable: z.array(step),
  returned: z
    .object({
      by: z.string(),
      label: z.string(),
      remarks: z.string(),
      notes: z.array(z.object({ passage: z.string(), text: z.string() })),
    })
    .nullable(),
})

export const decisionApi = defineApi({
  'GET /applications/:id/decision': {
    summary: '拟定答复和审签所用的案情、五问和稿子',
    params: idParams,
    answer: work,
  },
  'GET /applications/:id/decision-letter': {
    summary: '答复文书的全文：按现在的稿子签发，会写成什么样',
    params: idParams,
    answer: z.object({
      id: z.string(),
      title: z.string(),
      paragraphs: z.array(z.object({ place: z.number().int(), text: z.string() })),
    }),
  },
  'GET /applications/:id/decision-sheet': {
    summary: '审查记录，作为 Word 或者 PDF 文件',
    params: idParams,
    query: z.strictObject({ format: z.enum(['docx', 'pdf']) }),
    answer: z.null(),
  },
  'GET /decision-settings': {
    summary: '本单位答复的审签环节',
    query: z.strictObject({ unit: line.optional() }),
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
  'PUT /decision-settings': {
    summary: '设定本单位答复的审签环节',
    body: z.strictObject({ unit: line, ...settings }),
    answer: z.object({ unit: z.string() }),
  },
})
