import { z } from 'zod'
import { choice, id, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 检查规则: what the scan before publication looks for. */

const ruleKey = z.enum([
  'residentId',
  'mobile',
  'landline',
  'bankCard',
  'email',
  'plate',
  'address',
  'minor',
  'sensitiveList',
  'secrecyMark',
  'wrongWord',
  'hiddenContent',
  'fileTrace',
  'foreignLink',
  'deadLink',
  'unreadable',
])
const ruleSeverity = z.enum(['block', 'warn', 'off'])

const settings = z.strictObject({
  severity: z.record(ruleKey, ruleSeverity),
  masks: z.strictObject({
    residentId: z.strictObject({
      first: z.union([z.literal(2), z.literal(6)]),
      last: z.union([z.literal(3), z.literal(4)]),
    }),
    bankCard: z.strictObject({ first: z.union([z.literal(4), z.literal(6)]) }),
  }),
  allowedHosts: z.array(z.string().max(300)).max(400),
  builtInWords: z.boolean(),
})

const wordList = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  version: z.string(),
  count: z.number().int(),
  builtIn: z.boolean(),
  used: z.boolean(),
  importedAt: z.string().nullable(),
  importedBy: z.string().nullable(),
})

const finding = z.object({
  key: z.string(),
  rule: ruleKey,
  label: z.string(),
  severity: z.enum(['block', 'warn']),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  /** which line of what was tried, from 1; null: no line of it */
  line: z.number().int().nullable(),
  quote: z.string(),
  proposal: z.string().nullable(),
  text: z.string(),
  ground: z.string(),
})

export const scanningApi = defineApi({
  'GET /scanning': {
    summary: '检查规则：各项规则和处理方式、脱敏形式、允许链接的网站、词表',
    answer: z.object({
      settings,
      rules: z.array(z.object({ key: ruleKey, label: z.string(), note: z.string(), alwaysOn: z.boolean() })),
      severities: z.array(choice.extend({ key: ruleSeverity })),
      /** how an invented number looks in each form, so that one sees what one chooses */
      examples: z.object({
        residentId: z.array(
          z.object({ first: z.number().int(), last: z.number().int(), masked: z.string() }),
        ),
        bankCard: z.array(z.object({ first: z.number().int(), masked: z.string() })),
        fixed: z.array(z.object({ label: z.string(), masked: z.string() })),
      }),
      lists: z.array(wordList),
    }),
  },
  'PUT /scanning': {
    summary: '设定检查规则；以后的检查都按新规则，已发布的可以重新检查',
    body: settings,
    answer: z.object({ settings }),
  },
  'POST /scanning/word-lists': {
    summary: '导入词表（multipart/form-data，字段 file，.json、.csv 或 .txt）；同名的换成新版',
    query: z.strictObject({ name: line.optional(), source: line.optional(), version: line.optional() }),
    perMinute: 20,
    status: 201,
    answer: z.object({
      id: z.string(),
      name: z.string(),
      version: z.string(),
      count: z.number().int(),
      /** the version that was there before */
      replaced: z.string().nullable(),
    }),
  },
  'GET /scanning/word-lists/:id/file': {
    summary: '导出词表',
    params: z.strictObject({ id }),
    query: z.strictObject({ format: z.enum(['json', 'csv']) }),
    answer: z.null(),
  },
  'DELETE /scanning/word-lists/:id': {
    summary: '删除词表',
    params: z.strictObject({ id }),
    answer: z.object({ name: z.string() }),
  },
  'POST /scanning/trial': {
    summary: '试一试：检查一段文字，返回发现的问题和脱敏后的样子；文字不保存',
    body: z.strictObject({ text: z.string().max(20_000) }),
    perMinute: 60,
    answer: z.object({
      findings: z.array(finding),
      /** the text with every proposed mask in it */
      masked: z.string(),
    }),
  },
})

export type TrialFinding = z.output<typeof finding>
