import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../../modules/desk/index.ts'
import {
  cellOf,
  columnNames,
  columnOf,
  exportRequests,
  importRequests,
  type LedgerRecord,
  readRequestLedger,
  type ReadRequestLedger,
  requestLedgerTemplate,
  reviewRequests,
  sheetRowsOf,
  type SheetCells,
} from '../../../modules/remedies/index.ts'
import { applicationPolicy } from '../../../modules/requests/index.ts'
import { findUnit, type SignedInAccount, type Unit } from '../../../modules/units/index.ts'
import { uploadLimit } from '../../parts.ts'
import { bind } from '../bind.ts'
import { type ExportColumn, sendList } from '../export.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneLedgerAtATime } from '../one-ledger.ts'
import { oneUpload } from '../one-upload.ts'
import { applicationLedgerApi } from './application-ledgers.schema.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 导入、导出申请台账, by the unit's own officer. */
export function applicationLedgerRoutes(server: FastifyInstance, office: Office): void {
  const { demonstration } = office
  const alone = oneLedgerAtATime()

  bind(server, office, '申请台账', applicationLedgerApi, {
    'GET /application-ledgers': async (_input, { desk, account }) => {
      const unit = await ownUnit(desk, account)
      if (unit.kind !== 'done') return unit
      const { code, name } = unit.value
      return done({ unit: { key: code, label: name }, largestFile: uploadLimit.fileSize })
    },

    'GET /application-ledgers/sample': async (_input, { desk, account, reply }) => {
      const unit = await ownUnit(desk, account)
      if (unit.kind !== 'done') return unit
      const note = demonstration ? '（演示数据）' : ''
      const name = `${unit.value.shortName}_申请台账${note}.xlsx`
      return sendFile(reply, { name, mediaType: xlsxType, bytes: await requestLedgerTemplate() })
    },

    'POST /application-ledgers/check': (_input, { desk, account, request }) =>
      alone(async () => {
        const upload = await ledgerUpload(desk, account, request)
        if (upload.kind !== 'done') return upload
        const { lines, sheet, name } = upload.value
        const unitCode = account.unit.code
        const review = await reviewRequests(desk, { unitCode, lines, source: name, demonstration })
        if (review.kind !== 'done') return review
        const { years, faults, ...figures } = review.value
        return done({ ...figures, years: [...years], faults: [...faults], sheet })
      }),

    'POST /application-ledgers': (_input, { desk, account, request }) =>
      alone(async () => {
        const upload = await ledgerUpload(desk, account, request)
        if (upload.kind !== 'done') return upload
        const { lines, name } = upload.value
        const unitCode = account.unit.code
        const answer = await importRequests(desk, { unitCode, lines, source: name, demonstration })
        if (answer.kind !== 'done') return answer
        const { applications, remedies } = answer.value
        return done({ applications, remedies })
      }),

    'GET /application-ledgers/export': async ({ query }, { desk, account, reply }) => {
      const { format, unit = account.unit.code, from, to, reveal } = query
      const exported = await exportRequests(desk, {
        unitCode: unit,
        fromYear: from,
        toYear: to,
        ...(reveal === undefined ? {} : { reveal }),
      })
      if (exported.kind !== 'done') return exported
      const { records, total, unit: whose } = exported.value
      const years = from === to ? `${from}` : `${from}-${to}`
      const head = {
        unit: whose.shortName,
        list: `申请台账${years}${reveal === undefined ? '（已遮盖）' : '（含个人信息）'}`,
        total,
      }
      if (format === 'jsonl') {
        const list = {
          ...head,
          columns: [],
          rows: records,
          record: (record: LedgerRecord) => ({ ...record }),
        }
        return sendList<LedgerRecord>(reply, { desk, demonstration }, format, list)
      }
      const list = { ...head, columns: sheetColumns, rows: sheetRows(records) }
      return sendList<SheetCells>(reply, { desk, demonstration }, format, list)
    },
  })
}

const sheetColumns: readonly ExportColumn<SheetCells>[] = columnNames.map((key) => {
  const { label, width = 14 } = columnOf(key)
  return { key, label, width, value: (row) => cellOf(row, key) }
})

async function* sheetRows(records: AsyncIterable<LedgerRecord>): AsyncGenerator<SheetCells> {
  for await (const record of records) yield* sheetRowsOf(record)
}

async function ownUnit(desk: Desk, account: SignedInAccount): Promise<Answer<Unit>> {
  const unit = await findUnit(desk.read, account.unit.code)
  if (!unit) return refuse('notFound', '没有这个机关。')
  return forbidden(desk.actor, applicationPolicy.import, unit) ?? done(unit)
}

/** The right first: nobody makes the server read a file that he may not import. */
async function ledgerUpload(
  desk: Desk,
  account: SignedInAccount,
  request: FastifyRequest,
): Promise<Answer<ReadRequestLedger & { readonly name: string }>> {
  const unit = await ownUnit(desk, account)
  if (unit.kind !== 'done') return unit
  const upload = await oneUpload(request, '请分成几个文件，或者由系统管理员用命令行导入。')
  if (upload.kind !== 'done') return upload
  const ledger = await readRequestLedger(upload.value, desk.today())
  return 'fault' in ledger
    ? mend({ field: 'file', text: ledger.fault })
    : done({ ...ledger, name: upload.value.name })
}
