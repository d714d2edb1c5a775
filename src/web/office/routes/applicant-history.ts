import type { FastifyInstance } from 'fastify'
import { channelLabels } from '../../../law/clock/case-event.ts'
import { requestColumnLabels } from '../../../law/report/report-rows.ts'
import { done, may } from '../../../modules/desk/index.ts'
import {
  applicationPolicy,
  type CountedApplication,
  evidenceLabels,
  feeLedgerOf,
  feeMonthRuleOf,
  fileEventLabels,
  joinApplicants,
  joinCheckLabels,
  joinChecks,
  monthFees,
  partApplicants,
  repetitionOf,
  samePersonOf,
  setFeeMonthRule,
  yearFees,
} from '../../../modules/requests/index.ts'
import { findCounty } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { applicantHistoryApi } from './applicant-history.schema.ts'

/** 同一申请人、重复申请、收费. */
export function applicantHistoryRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：申请人与收费', applicantHistoryApi, {
    'GET /applications/:id/fee-ledger': async ({ params }, { desk }) => {
      const answer = await feeLedgerOf(desk, params.id)
      if (answer.kind !== 'done') return answer
      const { month, doubtful } = answer.value
      return done({
        doubtful,
        month: month && { ...month, applications: month.applications.map(shownCounted) },
      })
    },

    'GET /applications/:id/repetition': async ({ params }, { desk }) => {
      const answer = await repetitionOf(desk, params.id)
      if (answer.kind !== 'done') return answer
      const { earlier, suggestions, ...figures } = answer.value
      return done({
        ...figures,
        suggestions: [...suggestions],
        earlier: earlier.map(({ receivedOn, answeredOn, ...one }) => ({
          ...one,
          receivedOn: receivedOn?.toString() ?? null,
          answeredOn: answeredOn?.toString() ?? null,
        })),
      })
    },

    'GET /applications/:id/same-person': async ({ params }, { desk }) => {
      const answer = await samePersonOf(desk, params.id)
      if (answer.kind !== 'done') return answer
      return done({
        proposals: answer.value.proposals.map(({ maskedName, arrivedOn, evidence, ...one }) => ({
          ...one,
          name: maskedName,
          arrivedOn: arrivedOn.toString(),
          evidence: evidence.map((code) => evidenceLabels[code]),
        })),
        joins: answer.value.joins.map(({ evidence, caseNumbers, on, ...one }) => ({
          ...one,
          caseNumbers: [...caseNumbers],
          on: on.toString(),
          evidence: evidence.map((code) => evidenceLabels[code]),
        })),
        checks: joinChecks.map((key) => ({ key, label: joinCheckLabels[key] })),
      })
    },

    'POST /applications/:id/joinApplicants': ({ params, body }, { desk }) =>
      joinApplicants(desk, { id: params.id, ...body }),

    'POST /applications/:id/partApplicants': ({ params, body }, { desk }) =>
      partApplicants(desk, { id: params.id, ...body }),

    'GET /fees/month': async ({ query }, { desk, account }) => {
      const answer = await monthFees(desk, query.unit ?? account.unit.code, query.month)
      if (answer.kind !== 'done') return answer
      const { applicants, ...rest } = answer.value
      return done({
        ...rest,
        applicants: applicants.map(({ maskedName, kind, items, applications }) => ({
          name: maskedName,
          kindLabel: requestColumnLabels[kind],
          items,
          applications: applications.map(shownCounted),
        })),
      })
    },

    'GET /fees/year': async ({ query }, { desk, account }) => {
      const answer = await yearFees(desk, query.unit ?? account.unit.code, query.year)
      if (answer.kind !== 'done') return answer
      const { entries, ...totals } = answer.value
      return done({
        ...totals,
        entries: entries.map(({ maskedName, type, on, basis, ...one }) => ({
          ...one,
          name: maskedName,
          typeLabel: fileEventLabels[type],
          on: on.toString(),
          basisLabel: basis === null ? '' : basis === 'item' ? '按件计收' : '按量计收',
        })),
      })
    },

    'GET /fees/rule': async (_input, { desk, account }) => {
      const county = await findCounty(desk.read)
      return done({
        monthBy: await feeMonthRuleOf(desk.read),
        mayChange: county !== null && may(account, applicationPolicy.settleFees, county),
      })
    },

    'POST /fees/rule': async ({ body }, { desk }) => {
      const answer = await setFeeMonthRule(desk, body.monthBy)
      return answer.kind === 'done' ? done({ monthBy: answer.value }) : answer
    },
  })
}

function shownCounted({ receivedOn, channel, joint, ...one }: CountedApplication) {
  const label = channelLabels[channel]
  const channelLabel = joint ? `${label}（共同申请）` : label
  return { ...one, receivedOn: receivedOn.toString(), channelLabel }
}
