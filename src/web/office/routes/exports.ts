import type { FastifyInstance } from 'fastify'
import { ledgerRecord, type OfficeItem, reviewQueue, wholeList } from '../../../modules/publishing/index.ts'
import { findUnit } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import { disclosureListLabels } from '../disclosure-lists.ts'
import { sendList } from '../export.ts'
import { disclosureColumns, queueColumns, reviewColumns } from '../list-columns.ts'
import type { Office } from '../office.ts'
import { workQueue } from '../work-queue.ts'
import { exportsApi } from './exports.schema.ts'
import type { QueueGroup } from './queue.schema.ts'

/** As the screen names them. */
const groupLabels: Readonly<Record<QueueGroup, string>> = {
  overdue: '已逾期',
  today: '今天',
  soon: '三个工作日内',
  later: '之后',
  waiting: '等别人办',
}

/** 导出: what a list shows, as a file. Who may see the list may take it along. */
export function exportRoutes(server: FastifyInstance, office: Office): void {
  const { demonstration } = office

  bind(server, office, '导出', exportsApi, {
    'GET /disclosures/export': async ({ query }, { desk, account, reply }) => {
      const { format, list, unit = account.unit.code, column, year } = query
      const whole = await wholeList(desk, { unit, list, column, year })
      if (whole.kind !== 'done') return whole
      return sendList<OfficeItem>(reply, { desk, demonstration }, format, {
        unit: whole.value.unit.shortName,
        list: `主动公开（${disclosureListLabels[list]}）`,
        columns: disclosureColumns(desk, list),
        rows: whole.value.items,
        total: whole.value.total,
        ...(list === 'published' && {
          record: ({ disclosure, columnName }) => ledgerRecord(disclosure, columnName),
        }),
      })
    },

    'GET /reviews/export': async ({ query }, { desk, account, reply }) =>
      sendList(reply, { desk, demonstration }, query.format, {
        unit: await ownUnit(desk, account),
        list: '审核发布',
        columns: reviewColumns(desk),
        rows: await reviewQueue(desk),
      }),

    'GET /queue/export': async ({ query }, { desk, account, reply }) => {
      const { format, kind, group } = query
      const rows = (await workQueue(desk, account)).rows.filter(
        (row) => (kind === undefined || row.kind === kind) && (group === undefined || row.group === group),
      )
      return sendList(reply, { desk, demonstration }, format, {
        unit: await ownUnit(desk, account),
        list: '今天要办的',
        columns: queueColumns(groupLabels),
        rows,
      })
    },
  })
}

async function ownUnit(
  desk: Office['desk'],
  account: { readonly unit: { readonly code: string } },
): Promise<string> {
  const unit = await findUnit(desk.read, account.unit.code)
  return unit?.shortName ?? account.unit.code
}
