import { z } from 'zod'
import {
  remedyBlocks,
  remedyColumns,
  reportParts,
  requestColumns,
  requestRows,
} from '../../law/report/report-rows.ts'

/** Whole numbers; null: unknown, in a report that was read in and does not state it. */
const figure = z.int().nonnegative().nullable()
const day = z.iso.date()

const issued = z.strictObject({
  issued: figure.describe('本年制发件数'),
  repealed: figure.describe('本年废止件数'),
  inForce: figure.describe('现行有效件数'),
})

/** Every key of a closed list, each of the same shape. */
function keyed<Key extends string, Shape extends z.ZodType>(
  keys: readonly Key[],
  shape: Shape,
): z.ZodObject<Record<Key, Shape>> {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, shape])) as Record<Key, Shape>)
}

/** 年度报告 as JSON (contracts: `gongkai report --format json`): the form that other systems may rely on. */
export const reportShape = z.strictObject({
  $schema: z.string().optional(),
  demonstration: z.literal('演示数据').optional().describe('只在演示系统中出现'),
  unit: z.strictObject({ code: z.string(), name: z.string().describe('机关全称') }),
  year: z.int(),
  period: z.strictObject({ from: day, to: day }).describe('统计期限'),
  proactive: z
    .strictObject({
      regulations: issued.describe('规章'),
      normativeDocuments: issued.describe('行政规范性文件'),
      licensing: figure.describe('行政许可'),
      penalties: figure.describe('行政处罚'),
      coercion: figure.describe('行政强制'),
      chargesWanYuan: z.string().nullable().describe('行政事业性收费（万元），十进制文本'),
    })
    .describe('二、主动公开政府信息情况'),
  disclosed: z
    .strictObject({ total: figure, byColumn: z.record(z.string(), figure) })
    .describe('主动公开信息条数，合计和按栏目'),
  requests: z
    .strictObject({
      columns: z.array(z.enum(requestColumns)).length(requestColumns.length),
      rows: keyed(requestRows, z.array(figure).length(requestColumns.length)),
    })
    .describe('三、收到和处理政府信息公开申请情况；每行七个数，次序同 columns'),
  remedies: keyed(remedyBlocks, keyed(remedyColumns, figure)).describe(
    '四、政府信息公开行政复议、行政诉讼情况',
  ),
  source: z.enum(['events', 'published']).describe('events：由办理记录计算；published：读入的已公布报告'),
  feesCollectedYuan: z.number().nonnegative().nullable().describe('收取的信息处理费（元）'),
  suggestions: z.strictObject({
    deputies: figure.describe('承办人大代表建议'),
    committeeMembers: figure.describe('承办政协委员提案'),
  }),
  carryNote: z
    .strictObject({ reason: z.string(), on: day, text: z.string() })
    .optional()
    .describe('上年结转与上年报告不一致的更正说明'),
  opening: z.string().optional().describe('第一部分以前的文字'),
  parts: z.array(
    z.strictObject({
      number: z.enum(reportParts.map(({ number }) => number)),
      title: z.string(),
      text: z.string().describe('段落以换行分隔'),
    }),
  ),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(['error', 'warning']),
      where: z.string(),
      expected: z.string().nullable(),
      actual: z.string().nullable(),
      text: z.string(),
    }),
  ),
  compiled: z
    .strictObject({
      included: z.array(z.string()),
      computed: z.array(z.string()),
      missing: z.array(z.string()),
    })
    .optional()
    .describe('汇总报告：计入的、按办理记录计算的、没有数据的机关代码'),
  unitNames: z.record(z.string(), z.string()).optional().describe('汇总报告：机关代码和名称'),
})

/** {@link reportShape} as a JSON Schema (draft 2020-12). */
export function reportJsonSchema(): object {
  return {
    title: '政府信息公开工作年度报告',
    description: '表式依据国办公开办函〔2021〕30号。',
    ...z.toJSONSchema(reportShape),
  }
}
