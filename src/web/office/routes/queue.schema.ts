import { z } from 'zod'
import { day } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** The groups of 今天要办的; `waiting`: somebody else has to act. */
export const queueGroup = z.enum(['overdue', 'today', 'soon', 'later', 'waiting'])

/** One thing to do, of whatever feature. */
export const queueRow = z.object({
  /** unique in the whole queue: `application/0192…` */
  id: z.string(),
  /** feature, for the filter: application, publishing … */
  kind: z.string(),
  kindLabel: z.string(),
  title: z.string(),
  /** case number, document number; null where it has none */
  number: z.string().nullable(),
  /** since when, in words: 9月18日收到 */
  since: z.string().nullable(),
  /** the article that sets the limit */
  ground: z.string().nullable(),
  /** named where it is not the reader's own unit */
  unit: z.string().nullable(),
  group: queueGroup,
  /** 等别人办, and past its day: the office is late, whoever has to act */
  overdue: z.boolean().optional(),
  /** shown red wherever it stands: the county has asked for it */
  urgent: z.boolean().optional(),
  /** 尚未起算: in the queue, though no term runs yet */
  notStarted: z.boolean(),
  dueOn: day.nullable(),
  /** 剩 9 天 · 今天到期 · 逾期 2 天 · 尚未起算 */
  dueText: z.string(),
  /** the date or the reason under it */
  dueNote: z.string().nullable(),
  /** where it stands */
  now: z.string(),
  /** the button: its word, and the office's address (below `/office`) that it leads to */
  action: z.object({ label: z.string(), to: z.string() }),
})

export const queueApi = defineApi({
  'GET /queue': {
    summary: '今天要办的：按法定期限排序的全部待办',
    answer: z.object({
      today: day,
      rows: z.array(queueRow),
      /** how many rows of a group and a feature are not shown here: the list of the feature has them */
      left: z.array(z.object({ kind: z.string(), group: queueGroup, count: z.number().int() })),
      /** the four weeks from this Monday on */
      calendar: z.array(
        z.object({
          day,
          working: z.boolean(),
          /** the holiday for whose sake it is off or worked */
          name: z.string().nullable(),
          kind: z.enum(['weekday', 'weekend', 'holiday', 'makeUp']),
          /** how many rows are due on it */
          due: z.number().int(),
        }),
      ),
      /** the first year in sight whose holiday notice is not out; its days are provisional */
      unannouncedYear: z.number().int().nullable(),
    }),
  },
})

export type QueueRow = z.input<typeof queueRow>
export type QueueGroup = z.output<typeof queueGroup>
