import { z } from 'zod'
import { outcomes } from '../../../law/report/report-rows.ts'
import { day, id, idParams, line, text } from '../common.schema.ts'
import { evidence } from './decision.schema.ts'
import { defineApi } from '../endpoint.ts'

/** The last entry that the person had seen. */
const seen = { lastSeq: z.number().int().min(0) }

/** The sealed letter with which the act leaves the house; without one it is refused. */
const withLetter = { letter: id.optional() }

/** The case after an act. */
const answer = z.object({ id: z.string(), lastSeq: z.number().int() })

const noted = z.strictObject({ ...seen, note: line })
const consultation = z.strictObject({
  ...seen,
  ...withLetter,
  on: day,
  deliveredOn: day.optional(),
  consulted: line,
  contact: line,
  matter: text,
  method: z.enum(['counter', 'mail', 'online', 'email', 'fax']).optional(),
  trackingNumber: line.optional(),
  /** 共同制作机关; only for agencies */
  coMaker: z.boolean().optional(),
})
const count = z.number().int().min(0).max(1_000_000)

function act<const Body extends z.ZodObject>(summary: string, body: Body) {
  return { summary, params: idParams, body, answer }
}

/** Every act on a case: one address each, named as in the case's list of acts. */
export const caseActsApi = defineApi({
  'POST /applications/:id/confirmReceipt': act(
    '确认收到申请（条例第三十一条）',
    z.strictObject({ ...seen, on: day, note: line }),
  ),
  'POST /applications/:id/noteContactFailed': act('登记联系申请人未果（条例第三十一条）', noted),
  'POST /applications/:id/noteSecondCopy': act(
    '登记又收到同一申请：不另立案',
    z.strictObject({
      ...seen,
      on: day,
      channel: z.enum(['counter', 'signedMail', 'ordinaryMail', 'online', 'email', 'fax']),
      note: line,
    }),
  ),
  'POST /applications/:id/review': act('审核（条例第四十五条）', noted),
  'POST /applications/:id/requestCorrection': act(
    '告知补正（条例第三十条）',
    z.strictObject({ ...seen, ...withLetter, on: day, respondBy: day, items: text }),
  ),
  'POST /applications/:id/receiveCorrection': act(
    '登记收到补正（条例第三十条）',
    z.strictObject({ ...seen, on: day, content: text, goodCause: line.optional() }),
  ),
  'POST /applications/:id/sendMessage': act(
    '给申请人留言：指导和释明（条例第三十条）',
    z.strictObject({ ...seen, text }),
  ),
  'POST /applications/:id/checkIdentity': act(
    '登记身份核对（条例第二十九条）',
    z.strictObject({ ...seen, how: z.enum(['original', 'copy', 'online', 'organisation']), note: line }),
  ),
  'POST /applications/:id/consultThirdParty': act('征求第三方意见（条例第三十二条）', consultation),
  'POST /applications/:id/consultAgency': act('征求其他机关意见（条例第三十四条）', consultation),
  'POST /applications/:id/recordConsultationAnswer': act(
    '登记答复意见（条例第三十二条、第三十四条）',
    z.strictObject({
      ...seen,
      on: day,
      consultation: id.optional(),
      answer: z.enum(['agrees', 'objects', 'partly']),
      opinion: text,
    }),
  ),
  'POST /applications/:id/proposeExtension': act(
    '提请延期（条例第三十三条）',
    z.strictObject({ ...seen, workingDays: z.number().int(), reason: text }),
  ),
  'POST /applications/:id/approveExtension': act('同意延期（条例第三十三条）', noted),
  'POST /applications/:id/declineExtension': act('不同意延期（条例第三十三条）', noted),
  'POST /applications/:id/extendDeadline': act(
    '告知申请人延期（条例第三十三条）',
    z.strictObject({ ...seen, ...withLetter, on: day }),
  ),
  'POST /applications/:id/notifyFee': act(
    '送出收费通知（国办函〔2020〕109号）',
    z.strictObject({
      ...seen,
      ...withLetter,
      on: day,
      deliveredOn: day.optional(),
      /** what was filed before is counted from the ledger, not typed */
      fee: z.strictObject({ basis: z.enum(['item', 'page']), count }),
      payment: text,
    }),
  ),
  'POST /applications/:id/recordFeeDelivery': act(
    '登记收费通知送达（国办函〔2020〕109号）',
    z.strictObject({ ...seen, on: day, note: line }),
  ),
  'POST /applications/:id/refundFee': act(
    '登记退还信息处理费',
    z.strictObject({ ...seen, on: day, amountFen: z.number().int().min(0), voucher: line, reason: text }),
  ),
  'POST /applications/:id/recordPayment': act(
    '登记缴费（国办函〔2020〕109号）',
    z.strictObject({ ...seen, on: day, amountFen: z.number().int().min(0), voucher: line }),
  ),
  'POST /applications/:id/decide': act(
    '拟定答复（条例第三十六条至第三十九条）',
    z.strictObject({
      ...seen,
      outcome: z.enum(outcomes),
      ground: line,
      text,
      reasons: text,
      search: text,
      nothingInPost: z.boolean(),
      evidence: evidence.partial(),
      answers: z
        .array(z.strictObject({ question: line, answer: line, note: z.string().max(2_000).optional() }))
        .max(60),
    }),
  ),
  'POST /applications/:id/submitDecision': act('答复送审', noted),
  'POST /applications/:id/passDecision': act(
    '答复审核通过',
    z.strictObject({ ...seen, remarks: z.string().max(5_000) }),
  ),
  'POST /applications/:id/signDecision': act(
    '签发答复',
    z.strictObject({ ...seen, remarks: z.string().max(5_000) }),
  ),
  'POST /applications/:id/returnDecision': act(
    '退回修改答复',
    z.strictObject({
      ...seen,
      remarks: z.string().max(5_000),
      notes: z
        .array(z.strictObject({ passage: z.string().max(5_000), text: z.string().max(5_000) }))
        .max(200),
      resumeAt: line.optional(),
    }),
  ),
  'POST /applications/:id/deliver': act(
    '登记答复送出（条例第三十三条、第三十六条）',
    z.strictObject({
      ...seen,
      ...withLetter,
      on: day,
      method: z.enum(['counter', 'mail', 'online', 'email', 'fax']),
      trackingNumber: line,
      note: line,
    }),
  ),
  'POST /applications/:id/withdraw': act(
    '登记申请人撤回',
    z.strictObject({ ...seen, on: day, reason: text }),
  ),
  'POST /applications/:id/urge': act(
    '督办（条例第四十七条）',
    z.strictObject({ ...seen, matter: text, answerBy: day }),
  ),
  'POST /applications/:id/answerUrging': act('答复督办', z.strictObject({ ...seen, answer: text })),
  'POST /applications/:id/acceptUrging': act('督办办结', noted),
  'POST /applications/:id/archive': act('归档（条例第四十五条）', noted),
})
