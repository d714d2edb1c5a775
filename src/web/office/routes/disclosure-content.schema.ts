import { z } from 'zod'
import { exceptionKeys } from '../../../law/decision/exception.ts'
import { line } from '../common.schema.ts'

/** The parts of an item that both sides name alike. */

export const attachmentRole = z.enum(['attachment', 'picture', 'sealedForm'])

export const disclosureState = z.enum([
  'draft',
  'inReview',
  'scheduled',
  'published',
  'ended',
  'withdrawn',
  'kept',
  'applied',
  'discarded',
])

const lines = z.array(z.string().max(1_000)).max(100)

/** 办事指南, as it is typed. */
const guide = z.strictObject({
  matter: line,
  basis: lines,
  conditions: lines,
  materials: z
    .array(z.strictObject({ name: line, form: line, sample: z.string().max(64).nullable() }))
    .max(100),
  steps: lines,
  timeLimit: line,
  fee: line,
  place: line,
  hours: line,
  phone: line,
})

/** 解读方案, as it is typed. */
const interpretation = z.strictObject({
  exempt: z.string().max(2_000),
  outline: z.string().max(2_000),
  forms: z.array(z.string().max(20)).max(10),
  channels: z.string().max(2_000),
  by: line,
})

/** What a clerk gives of an item; the server checks and cleans it. Days may be empty: the act names them. */
export const content = z.strictObject({
  column: z.string().max(60),
  title: z.string().max(500),
  body: z.string().max(900_000),
  documentNumber: line,
  issuer: line,
  madeOn: z.string().max(10),
  kind: z.enum(['document', 'normativeDocument', 'regulation', 'serviceGuide', 'interpretation']),
  genre: z.string().max(20),
  topic: line,
  keywords: z.array(z.string().max(100)).max(50),
  summary: z.string().max(5_000),
  effectiveOn: z.string().max(10),
  expiresOn: z.string().max(10),
  openness: z.enum(['proactive', 'onRequest', 'withheld']),
  /** what only some items have; left out: as nothing */
  exception: z.enum([...exceptionKeys, '']).default(''),
  duty: z.string().max(30).default(''),
  field: z.string().max(10).default(''),
  /** ISO moment, or '' */
  releaseAt: z.string().max(40).default(''),
  displayUntil: z.string().max(10).default(''),
  interprets: z.string().max(40).default(''),
  interpretation: interpretation.nullable().default(null),
  guide: guide.nullable().default(null),
  /** of a correction: 更正说明 */
  revisionNote: z.string().max(2_000).default(''),
})
