import type { FastifyInstance } from 'fastify'
import { done } from '../../../modules/desk/index.ts'
import {
  behindCell,
  casePlaces,
  enterMonths,
  importMonths,
  monthsOf,
  monthsTemplate,
  normativeRoll,
  noteCarryOver,
  turnOfYear,
} from '../../../modules/reporting/index.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { reportComputingApi } from './report-computing.schema.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 年度报告：统计. */
export function reportComputingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '年度报告：统计', reportComputingApi, {
    'GET /applications/:id/report-places': async ({ params }, { desk }) => {
      const answer = await casePlaces(desk, params.id)
      if (answer.kind !== 'done') return answer
      return done({ split: answer.value.split, places: answer.value.places.map((one) => ({ ...one })) })
    },

    'GET /reports/:year/behind': async ({ params, query }, { desk, account }) => {
      const unitCode = query.unit ?? account.unit.code
      const { cell, version, after } = query
      const answer = await behindCell(desk, {
        ...params,
        unitCode,
        cell,
        ...(version !== undefined && { version }),
        ...(after !== undefined && { after }),
      })
      if (answer.kind !== 'done') return answer
      const { things, ...rest } = answer.value
      return done({
        ...rest,
        things: things.map((one) => ({ ...one, opens: one.opens && { ...one.opens } })),
      })
    },

    'GET /reports/:year/turn': async ({ params, query }, { desk, account }) => {
      const of = { ...params, unitCode: query.unit ?? account.unit.code }
      const turn = await turnOfYear(desk, of)
      if (turn.kind !== 'done') return turn
      const roll = await normativeRoll(desk, of)
      if (roll.kind !== 'done') return roll
      const { note, differences, cases, ...rest } = turn.value
      const { before, issued, repealed, expired, inForce, listed, documents } = roll.value
      return done({
        ...rest,
        differences: differences.map((one) => ({ ...one })),
        cases: cases.map((one) => ({ ...one })),
        note: note && { reason: note.reason, on: note.on, by: note.by },
        documents: {
          before,
          issued,
          repealed,
          expired,
          inForce,
          listed,
          items: documents.map(({ id, title, days }) => ({ id, title, days })),
        },
      })
    },

    'POST /reports/:year/carry-note': async ({ params, query, body }, { desk, account }) => {
      const unitCode = query.unit ?? account.unit.code
      const answer = await noteCarryOver(desk, { ...params, unitCode, reason: body.reason })
      return answer.kind === 'done' ? done(null) : answer
    },

    'GET /reports/:year/months': async ({ params, query }, { desk, account }) => {
      const answer = await monthsOf(desk, { ...params, unitCode: query.unit ?? account.unit.code })
      if (answer.kind !== 'done') return answer
      const { entries, sums, mayEnter } = answer.value
      return done({ entries: entries.map((one) => ({ ...one })), sums: { ...sums }, mayEnter })
    },

    'PUT /reports/:year/months': async ({ params, query, body }, { desk, account }) => {
      const unitCode = query.unit ?? account.unit.code
      const answer = await enterMonths(desk, { ...params, unitCode, entries: body.entries })
      return answer.kind === 'done' ? done({ entries: answer.value }) : answer
    },

    'POST /reports/:year/months/import': async ({ params, query }, { desk, account, request }) => {
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      const answer = await importMonths(desk, {
        ...params,
        unitCode: query.unit ?? account.unit.code,
        fileName: upload.value.name,
        bytes: upload.value.bytes,
      })
      return answer.kind === 'done' ? done({ entries: answer.value }) : answer
    },

    'GET /report-months/template': async (_input, { reply }) =>
      sendFile(reply, { name: '月度数据.xlsx', mediaType: xlsxType, bytes: await monthsTemplate() }),
  })
}
