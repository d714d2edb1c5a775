import { z } from 'zod'
import { line, text } from '../common.schema.ts'

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
