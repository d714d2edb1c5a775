import type { z } from 'zod'

/** A form that no page of ours sends: a field too many, one missing, one twice. A fault of the request. */
class UnreadableForm extends Error {
  readonly statusCode = 400
}

/** What was posted, by its schema. Throws an error that is answered with 400 (never 500) where it does not fit. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new UnreadableForm('a form that is not ours')
  return parsed.data
}
