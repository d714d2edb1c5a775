import type { FastifyInstance } from 'fastify'
import { catalogueOf } from '../../../modules/catalogue/index.ts'
import { type Answer, done, may, refuse } from '../../../modules/desk/index.ts'
import {
  boardKindLabels,
  boardKinds,
  callBack,
  capacityLabels,
  type Disclosure,
  disclosurePolicy,
  maskFindings,
  publishingBoard,
  reassessKept,
  recordReferralAnswer,
  referSecrecy,
  rescansOf,
  rescanStock,
  releaseUrgently,
  reviewDisclosure,
  reviewQueue,
  reviewStepLabel,
  reviewUrgent,
  scanForOffice,
} from '../../../modules/publishing/index.ts'
import { findUnit, listUnits } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { dueViewOf } from '../publication-limit.ts'
import { portalOf, standsAt } from '../publishing-view.ts'
import { scanViewOf } from '../scan-view.ts'
import { sendSheet } from '../review-sheets.ts'
import { type ReviewedAnswer, reviewingApi } from './reviewing.schema.ts'
import { reviewSettingsHandlers } from './review-settings.ts'

/** 审核发布: what waits for this person, and the steps that he takes. */
export function reviewingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '审核发布', reviewingApi, {
    ...reviewSettingsHandlers,

    'GET /reviews': async (_input, { desk, account }) => {
      const rows = []
      const names = new Map((await listUnits(desk.read)).map(({ code, shortName }) => [code, shortName]))
      for (const item of await reviewQueue(desk)) {
        const { disclosure, columnName, due, barred, step, capacity, afterTheFact } = item
        const { id, title, unitCode } = disclosure
        const catalogue = await catalogueOf(desk.read, unitCode)
        const column = catalogue.columns.find(({ code }) => code === disclosure.column)
        rows.push({
          id,
          title,
          columnName,
          unitName: unitCode === account.unit.code ? null : (names.get(unitCode) ?? unitCode),
          madeOn: disclosure.madeOn.toString(),
          step,
          stepLabel: reviewStepLabel(step),
          capacity: capacityLabels[capacity],
          afterTheFact,
          due: dueViewOf(desk, due, column ?? { timeLimit: 'promptly' }),
          writers: disclosure.writers.map(({ name }) => name).join('、'),
          barred,
        })
      }
      return done({ rows })
    },

    'POST /disclosures/:id/scan': async ({ params }, { desk }) => {
      const scanned = await scanForOffice(desk, params.id)
      return scanned.kind === 'done' ? done(scanViewOf(scanned.value)) : scanned
    },

    'POST /disclosures/:id/masks': async ({ params, body }, { desk }) => {
      const answer = await maskFindings(desk, { ...params, ...body })
      if (answer.kind !== 'done') return answer
      const { disclosure, masked, left } = answer.value
      return done({ id: disclosure.id, version: disclosure.version, masked, left: [...left] })
    },

    'POST /disclosures/:id/review': async ({ params, body }, { desk }) =>
      reviewed(await reviewDisclosure(desk, { ...body, id: params.id })),

    'POST /disclosures/:id/urgent-release': async ({ params, body }, { desk }) =>
      reviewed(await releaseUrgently(desk, { ...body, id: params.id })),

    'POST /disclosures/:id/urgent-review': async ({ params, body }, { desk }) =>
      reviewed(await reviewUrgent(desk, { ...body, id: params.id })),

    'POST /disclosures/:id/referral': async ({ params, body }, { desk }) =>
      seen(await referSecrecy(desk, { ...params, ...body })),

    'POST /disclosures/:id/referral-answer': async ({ params, body }, { desk }) =>
      seen(await recordReferralAnswer(desk, { ...params, ...body })),

    'GET /disclosures/:id/referral-sheet': ({ params, query }, { desk, reply }) =>
      sendSheet(office, desk, reply, { ...params, ...query, sheet: 'referral' }),

    'GET /disclosures/:id/approval-sheet': ({ params, query }, { desk, reply }) =>
      sendSheet(office, desk, reply, { ...params, ...query, sheet: 'approval' }),

    'POST /disclosures/:id/call-back': async ({ params, body }, { desk }) =>
      seen(await callBack(desk, { ...params, ...body })),

    'POST /disclosures/:id/reassessment': async ({ params, body }, { desk }) =>
      seen(await reassessKept(desk, { ...params, ...body })),

    'GET /rescans': async (_input, { desk, account }) => {
      const rows = (await rescansOf(desk)).map(({ id, startedAt, looked, total, finishedAt }) => ({
        id,
        startedAt: startedAt.toString(),
        looked,
        total,
        finishedAt: finishedAt?.toString() ?? null,
      }))
      const own = await findUnit(desk.read, account.unit.code)
      return done({ rows, mayRescan: own !== null && may(account, disclosurePolicy.rescan, own) })
    },

    'POST /rescans': async (_input, { desk, account }) => {
      const begun = await rescanStock(desk, { unit: account.unit.code })
      return begun.kind === 'done' ? done({ id: begun.value.id, total: begun.value.total }) : begun
    },

    'GET /publishing-board': async (_input, { desk, account }) => {
      const own = await findUnit(desk.read, account.unit.code)
      if (!own || !may(account, disclosurePolicy.seeBoard, own)) {
        return refuse('notAllowed', '您的账号不能查看发布监督。')
      }
      const board = await publishingBoard(desk)
      if (board.kind !== 'done') return board
      return done({
        rows: board.value.map(({ kind, unit, disclosure, note, dueOn, late, ground }) => ({
          kind,
          label: boardKindLabels[kind],
          unit: unit.shortName,
          id: disclosure.id,
          title: disclosure.title,
          note,
          dueOn: dueOn?.toString() ?? null,
          late,
          ground,
        })),
        kinds: boardKinds.map((key) => ({
          key,
          label: boardKindLabels[key],
          count: board.value.filter(({ kind }) => kind === key).length,
        })),
      })
    },
  })
}

function reviewed(answer: Answer<Disclosure>): Answer<ReviewedAnswer> {
  if (answer.kind !== 'done') return answer
  const { version, state, indexNumber } = answer.value
  const stands = standsAt(answer.value, [])
  return done({ version, state, stands, indexNumber, portal: portalOf(answer.value) })
}

function seen(answer: Answer<Disclosure>): Answer<{ id: string; version: number }> {
  return answer.kind === 'done' ? done({ id: answer.value.id, version: answer.value.version }) : answer
}
