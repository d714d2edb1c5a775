import { z } from 'zod'
import { choice, day } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 审计日志: read alone; there is no act that changes it. */

const event = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  actorKind: z.enum(['account', 'citizen', 'system']),
  unit: z.string().nullable(),
  act: z.string(),
  actLabel: z.string(),
  object: z.object({ kind: z.string(), id: z.string(), label: z.string() }),
  changes: z.array(
    z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** hash of the event; the next one holds it */
  hash: z.string(),
})

export const auditApi = defineApi({
  'GET /audit/events': {
    summary: '审计日志：谁、何时、办了什么、对哪一件、改动前后；最近的在前',
    query: z.strictObject({
      unit: z.string().max(60).optional(),
      /** an act's name, or a group of acts: `disclosure.` */
      act: z.string().max(60).optional(),
      objectKind: z.string().max(40).optional(),
      objectId: z.string().max(100).optional(),
      from: day.optional(),
      to: day.optional(),
      /** only events before this number */
      before: z.coerce.number().int().min(1).optional(),
    }),
    answer: z.object({
      events: z.array(event),
      /** number to go on from; null: that was all */
      next: z.number().int().nullable(),
      units: z.array(choice),
      acts: z.array(z.object({ key: z.string(), label: z.string(), acts: z.array(choice) })),
    }),
  },
  'POST /audit/verification': {
    summary: '校验审计链和它所附的每一条记录',
    perMinute: 6,
    answer: z.object({
      events: z.number().int(),
      faults: z.array(z.object({ seq: z.number().int().nullable(), text: z.string() })),
      /** more were found than are told */
      more: z.number().int(),
      at: z.string(),
      milliseconds: z.number().int(),
    }),
  },
})

export type AuditEventView = z.input<typeof event>
