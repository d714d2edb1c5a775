import type { FastifyInstance, FastifyRequest } from 'fastify'
import { catalogueOf } from '../../../modules/catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, may, mend, refuse } from '../../../modules/desk/index.ts'
import {
  disclosurePolicy,
  fieldLabel,
  importDisclosures,
  ledgerTemplate,
  readLedger,
  type ReadLedger,
  reviewLedger,
} from '../../../modules/publishing/index.ts'
import { findUnit, listUnits, type Unit } from '../../../modules/units/index.ts'
import { uploadLimit } from '../../parts.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneLedgerAtATime } from '../one-ledger.ts'
import { oneUpload } from '../one-upload.ts'
import { ledgerApi } from './import-disclosures.schema.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 导入台账, by the supervising department for the units below it. */
export function ledgerRoutes(server: FastifyInstance, office: Office): void {
  const { demonstration } = office
  const alone = oneLedgerAtATime()

  bind(server, office, '导入台账', ledgerApi, {
    'GET /disclosure-ledgers': async (_input, { desk, account }) => {
      const units = (await listUnits(desk.read)).filter((unit) => may(account, disclosurePolicy.import, unit))
      if (units.length === 0) return forbidden(account, disclosurePolicy.import, account.unit) ?? noUnit()
      return done({
        units: units.map(({ code, name }) => ({ key: code, label: name })),
        largestFile: uploadLimit.fileSize,
      })
    },

    'GET /disclosure-ledgers/sample': async ({ query }, { desk, reply }) => {
      const unit = await importableUnit(desk, query.unit)
      if (unit.kind !== 'done') return unit
      const bytes = await ledgerTemplate(await catalogueOf(desk.read, unit.value.code))
      const note = demonstration ? '（演示数据）' : ''
      return sendFile(reply, {
        name: `${unit.value.shortName}_主动公开信息台账${note}.xlsx`,
        mediaType: xlsxType,
        bytes,
      })
    },

    'POST /disclosure-ledgers/check': ({ query }, { desk, request }) =>
      alone(async () => {
        const upload = await ledgerUpload(desk, query.unit, request)
        if (upload.kind !== 'done') return upload
        const { lines, sheet } = upload.value
        const review = await reviewLedger(desk, { ...query, lines, readAttachment, demonstration })
        if (review.kind !== 'done') return review
        const { disclosures, columns, faults, faultCount, faultLines } = review.value
        return done({
          disclosures,
          columns: columns.map((column) => ({ ...column, years: [...column.years] })),
          sheet,
          faults: faults.map(({ line, field, text }) => ({ line, field: fieldLabel(field), text })),
          faultCount,
          faultLines,
        })
      }),

    'POST /disclosure-ledgers': ({ query }, { desk, request }) =>
      alone(async () => {
        const upload = await ledgerUpload(desk, query.unit, request)
        if (upload.kind !== 'done') return upload
        const { lines, name } = upload.value
        const answer = await importDisclosures(desk, {
          ...query,
          lines,
          source: name,
          readAttachment,
          demonstration,
        })
        if (answer.kind !== 'done') return answer
        const { disclosures, columns } = answer.value
        return done({
          disclosures,
          columns: columns.map((column) => ({ ...column, years: [...column.years] })),
        })
      }),
  })
}

/** Files do not come in by this door: they lie beside a ledger on the server's own disk. */
async function readAttachment(): Promise<{ readonly refused: string }> {
  return {
    refused: '不能在这里导入：带附件的台账请由系统管理员用命令行导入，或者删去“附件”一列',
  }
}

async function importableUnit(desk: Desk, code: string): Promise<Answer<Unit>> {
  const unit = await findUnit(desk.read, code)
  if (!unit) return noUnit()
  return forbidden(desk.actor, disclosurePolicy.import, unit) ?? done(unit)
}

function noUnit(): Answer<never> {
  return refuse('notFound', '没有这个机关。')
}

/** The right first: nobody makes the server read a file that he may not import. */
async function ledgerUpload(
  desk: Desk,
  unitCode: string,
  request: FastifyRequest,
): Promise<Answer<ReadLedger & { readonly name: string }>> {
  const unit = await importableUnit(desk, unitCode)
  if (unit.kind !== 'done') return unit
  const upload = await oneUpload(request, '请分成几个文件，或者由系统管理员用命令行导入。')
  if (upload.kind !== 'done') return upload
  const ledger = await readLedger(upload.value)
  return 'fault' in ledger
    ? mend({ field: 'file', text: ledger.fault })
    : done({ ...ledger, name: upload.value.name })
}
