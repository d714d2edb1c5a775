import { z } from 'zod'

/** Pieces that the schemas of several features share. Pure: the client takes their types. */

/** `2026-10-14` */
export const day = z.iso.date()

/** Ids are ours: whatever is longer or has other signs is none. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** A line of text that somebody types. */
export const line = z.string().max(500)
/** A text of several paragraphs that somebody types. */
export const text = z.string().max(20_000)

export const idParams = z.strictObject({ id })

/** Something to choose, with its name. */
export const choice = z.object({ key: z.string(), label: z.string() })

/** A list as a file: for a spreadsheet program, for any program, for an import. */
export const exportFormat = z.enum(['xlsx', 'csv', 'jsonl'])
export type ExportFormat = z.output<typeof exportFormat>

/** Faults that the person can mend, each at its field. */
export const issuesAnswer = z.object({
  issues: z.array(z.object({ field: z.string(), text: z.string(), ground: z.string().optional() })),
})

/** Not allowed, too late, not there: in words, with the article behind it. */
export const refusalAnswer = z.object({
  refusal: z.object({ code: z.string(), text: z.string(), ground: z.string().optional() }),
})

export type IssuesAnswer = z.output<typeof issuesAnswer>
export type RefusalAnswer = z.output<typeof refusalAnswer>
