import { z } from 'zod'

/** What the steps of an item look at, and what they answered. */

export const check = z.object({
  key: z.string(),
  label: z.string(),
  help: z.string(),
  /** 审: its content; 校: its text */
  of: z.enum(['审', '校']),
})

export const step = z.object({
  step: z.string(),
  label: z.string(),
  /** `done`: passed in this round; `now`: waits for it */
  state: z.enum(['done', 'now', 'later']),
  by: z.string().nullable(),
  at: z.string().nullable(),
  remarks: z.string().nullable(),
})

/** What a step looked at and answered, of any round. */
export const review = z.object({
  step: z.string(),
  label: z.string(),
  /** 代为办理, 县里派员协助; '' by his own role */
  capacity: z.string(),
  oneForBoth: z.boolean(),
  by: z.string(),
  at: z.string(),
  /** the version that he had before his eyes */
  seenVersion: z.number().int(),
  verdict: z.enum(['pass', 'sendBack', 'refer']),
  content: z.enum(['passed', 'faulty']).nullable(),
  proof: z.enum(['passed', 'faulty']).nullable(),
  checked: z.array(z.string()),
  notes: z.array(z.object({ passage: z.string(), text: z.string() })),
  overrides: z.array(
    z.object({ finding: z.string(), where: z.string(), quote: z.string(), reason: z.string() }),
  ),
  /** the five answers, where the step asked for them */
  secrecy: z.array(z.object({ label: z.string(), answer: z.string() })),
  /** released in an emergency: looked at afterwards; `sendBack` is an objection */
  afterTheFact: z.boolean(),
  remarks: z.string(),
})

/** A question of the secrecy form. */
export const secrecyQuestion = z.object({
  key: z.string(),
  label: z.string(),
  help: z.string(),
  ground: z.string(),
})

/** Another content of an item, to be compared with it as it stands. */
export const otherContent = z.object({
  version: z.number().int(),
  title: z.string(),
  body: z.string(),
  content: z.record(z.string(), z.unknown()),
  /** what differs from the item as it stands, beside the text: `before` is the other's */
  changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
})
