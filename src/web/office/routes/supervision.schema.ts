import { z } from 'zod'
import { day } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const list = z.enum(['late', 'soon', 'urged', 'answered'])

export const supervisionApi = defineApi({
  'GET /supervision': {
    summary: '逾期与督办：各单位逾期、临近期限、督办待答复、督办已答复的申请',
    query: z.object({
      list: list.default('late'),
      unit: z.string().max(64).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    answer: z.object({
      today: day,
      /** working days within which a day counts as near */
      soonDays: z.number().int(),
      units: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          open: z.number().int(),
          late: z.number().int(),
          soon: z.number().int(),
          urged: z.number().int(),
          answered: z.number().int(),
        }),
      ),
      rows: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          caseNumber: z.string(),
          unit: z.string(),
          now: z.string(),
          limitLabel: z.string(),
          article: z.string(),
          dueOn: day.nullable(),
          workingDaysLate: z.number().int(),
          workingDaysLeft: z.number().int().nullable(),
          urging: z
            .object({
              state: z.enum(['open', 'answered', 'accepted']),
              answerBy: day,
              late: z.boolean(),
              answer: z.string().nullable(),
            })
            .nullable(),
          /** what the reader can do about it; null where nothing */
          action: z.object({ label: z.string(), to: z.string() }).nullable(),
        }),
      ),
      total: z.number().int(),
      page: z.number().int(),
      pageSize: z.number().int(),
    }),
  },
  'GET /reminder-settings': {
    summary: '提前几个工作日提醒',
    answer: z.object({ days: z.array(z.number().int()), maySet: z.boolean() }),
  },
  'PUT /reminder-settings': {
    summary: '设定提前几个工作日提醒',
    body: z.strictObject({ days: z.array(z.number().int()).max(10) }),
    answer: z.object({ days: z.array(z.number().int()) }),
  },
})
