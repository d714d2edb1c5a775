import { z } from 'zod'
import { day, idParams } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const settings = z.object({ identityMonths: z.number().int(), caseYears: z.number().int() })
const erased = z.object({ id: z.string(), papers: z.number().int() })

/** 保存期限和清除清单. */
export const retentionApi = defineApi({
  'GET /retention': {
    summary: '清除清单：保存期限届满、可以清除的个人信息',
    answer: z.object({
      settings,
      maySet: z.boolean(),
      rows: z.array(
        z.object({
          id: z.string(),
          caseNumber: z.string(),
          /** null: the person's own */
          unit: z.string().nullable(),
          what: z.enum(['identity', 'person']),
          dueOn: day,
          mayErase: z.boolean(),
        }),
      ),
    }),
  },
  'PUT /retention': {
    summary: '设定全县的保存期限',
    body: z.strictObject({ identityMonths: z.number().int(), caseYears: z.number().int() }),
    answer: settings,
  },
  'POST /applications/:id/erase-identity': {
    summary: '清除身份证明材料（个人信息保护法第四十七条）',
    params: idParams,
    body: z.strictObject({}),
    answer: erased,
  },
  'POST /applications/:id/erase-person': {
    summary: '清除个人信息（档案法实施条例第二十条）',
    params: idParams,
    body: z.strictObject({ handedOver: z.boolean() }),
    answer: erased,
  },
})
