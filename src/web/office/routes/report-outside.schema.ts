import { z } from 'zod'
import { day } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { pageCheck } from './report-compiling.schema.ts'
import { reportTables } from './reporting.schema.ts'

/** 未使用本系统的机关: their list, and the files that they hand in. */

const code = z.string().max(60)
const year = z.coerce.number().int().min(2008).max(2200)
const params = z.strictObject({ code, year })
const hash = z.string().max(100)
const figure = z.union([z.number(), z.string()]).nullable()

const outsideUnit = z.object({
  code: z.string(),
  parent: z.string(),
  name: z.string(),
  kind: z.enum(['department', 'township']),
  kindLabel: z.string(),
  dueDay: z.string().nullable(),
  fromYear: z.number().int(),
  untilYear: z.number().int().nullable(),
  mail: z.string(),
  phone: z.string(),
})

const correction = z.object({
  cell: z.string(),
  label: z.string(),
  from: figure,
  to: figure,
  note: z.string(),
  by: z.string(),
})

const finding = z.object({
  severity: z.enum(['error', 'warning']),
  where: z.string(),
  text: z.string(),
})

const parts = z.array(z.object({ number: z.string(), title: z.string(), text: z.string() }))
const others = z.array(z.object({ cell: z.string(), label: z.string(), figure }))

const pending = z.object({
  fileName: z.string(),
  fileHash: z.string(),
  sm3: z.string(),
  takenOn: day,
  by: z.string(),
  tables: reportTables,
  /** what the prose states: disclosed, fees, suggestions */
  others,
  parts,
  findings: z.array(finding),
  doubtful: z.array(z.object({ cell: z.string(), label: z.string(), text: z.string() })),
  corrections: z.array(correction),
  unitName: z.string().nullable(),
  statedYear: z.number().int().nullable(),
})

const confirmed = z.object({
  version: z.number().int(),
  fileName: z.string(),
  fileHash: z.string(),
  sm3: z.string(),
  confirmedOn: day,
  by: z.string(),
  reason: z.string().nullable(),
  correction: z.string().nullable(),
  tables: reportTables,
  others,
  parts,
  findings: z.array(finding),
  corrections: z.array(correction),
})

const file = z.object({
  unit: outsideUnit,
  year: z.number().int(),
  pending: pending.nullable(),
  /** newest first */
  confirmed: z.array(confirmed),
  pageChecks: z.array(pageCheck),
})

export const reportOutsideApi = defineApi({
  'GET /outside-units': {
    summary: '未使用本系统的机关名单',
    answer: z.object({
      units: z.array(outsideUnit),
      parent: z.string(),
      thisYear: z.number().int(),
    }),
  },
  'POST /outside-units': {
    summary: '登记或者修改一个未使用本系统的机关',
    body: z.strictObject({
      code,
      name: z.string().max(200),
      kind: z.enum(['department', 'township']),
      dueDay: z.string().max(10),
      fromYear: z.number().int(),
      untilYear: z.number().int().nullable(),
      mail: z.string().max(300),
      phone: z.string().max(100),
      isNew: z.boolean(),
    }),
    answer: z.null(),
  },
  'GET /outside-units/:code/files/:year': {
    summary: '一个机关一个年度的报送文件：读出的数字、校验、更正、已确认的版本',
    params,
    answer: file,
  },
  'POST /outside-units/:code/files/:year': {
    summary: '接收报送文件并读出内容（multipart/form-data，字段 file）',
    params,
    perMinute: 20,
    answer: z.null(),
  },
  'DELETE /outside-units/:code/files/:year': {
    summary: '放弃还没有确认的文件',
    params,
    answer: z.null(),
  },
  'POST /outside-units/:code/files/:year/corrections': {
    summary: '对照原件更正读出的一个格子',
    params,
    body: z.strictObject({
      fileHash: hash,
      cell: z.string().max(100),
      value: z.string().max(40),
      note: z.string().max(1_000),
    }),
    answer: z.null(),
  },
  'POST /outside-units/:code/files/:year/confirmation': {
    summary: '对照原件无误，确认为已接收的报告',
    params,
    body: z.strictObject({
      fileHash: hash,
      reason: z.string().max(3_000),
      correction: z.string().max(3_000),
    }),
    answer: z.object({ version: z.number().int() }),
  },
  'GET /outside-units/:code/files/:year/original': {
    summary: '原件的文字和表格，逐段列出',
    params,
    query: z.strictObject({ hash }),
    answer: z.object({
      fileName: z.string(),
      blocks: z.array(
        z.object({ text: z.string(), cells: z.array(z.string()).nullable(), picture: z.boolean() }),
      ),
      /** more follows that is not listed here: open the file itself */
      cut: z.boolean(),
    }),
  },
  'GET /outside-units/:code/files/:year/view': {
    summary: '原件照原样打开（PDF、网页、文本；网页里的脚本不运行）',
    params,
    query: z.strictObject({ hash }),
    answer: z.null(),
  },
  'GET /outside-units/:code/files/:year/download': {
    summary: '下载原件',
    params,
    query: z.strictObject({ hash }),
    answer: z.null(),
  },
})

export type OutsideFileAnswer = z.input<typeof file>
