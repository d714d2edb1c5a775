import { z } from 'zod'
import { day, idParams } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { applicationForm, registeredChannel } from './applications.schema.ts'

/** 登记: what helps the clerk who takes an application in. */
export const intakeApi = defineApi({
  'POST /applications/twins': {
    summary: '登记以前查找：同一申请是否已经以另一渠道收到；内容只用于查找，不保存',
    perMinute: 60,
    body: z.strictObject({ form: applicationForm, channel: registeredChannel }),
    answer: z.array(
      z.object({
        id: z.string(),
        caseNumber: z.string(),
        title: z.string(),
        evidence: z.string(),
        /** for the note in it */
        lastSeq: z.number().int(),
        /** 尚未起算 */
        waits: z.boolean(),
      }),
    ),
  },
  'GET /applications/:id/receipt': {
    summary: '接收回执（PDF，不含查询码）',
    params: idParams,
    answer: z.null(),
  },
  'GET /applications/offers': {
    summary: '“这些信息已经公开”的提示起了多少作用：只有次数，没有个人信息',
    query: z.strictObject({ unit: z.string().max(40).optional() }),
    answer: z.object({
      from: day,
      to: day,
      shown: z.number().int(),
      opened: z.number().int(),
      filed: z.number().int(),
      found: z.number().int(),
      notFiled: z.number().int(),
    }),
  },
})
