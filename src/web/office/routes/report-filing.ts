import type { FastifyInstance } from 'fastify'
import { type Answer, done, forbidden, may, refuse, roleLabels } from '../../../modules/desk/index.ts'
import {
  overrideCheck,
  passReview,
  publishReport,
  recallReview,
  reopenReport,
  reportDraft,
  reportFiling,
  reportPolicy,
  type ReportStanding,
  lastEventOf,
  reportRulesOf,
  returnReview,
  reviewSettingsOf,
  sendForReview,
  setReportRules,
  setReviewSettings,
  signReport,
  submitReport,
  withdrawOverride,
} from '../../../modules/reporting/index.ts'
import { stepRoles } from '../../../modules/signing/index.ts'
import { findCounty, listAccountsOf, listUnits } from '../../../modules/units/index.ts'
import { paths } from '../../shared/paths.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { filingViewOf } from '../report-filing-view.ts'
import { reportFilingApi } from './report-filing.schema.ts'

/** 年度报告的审签、报送、发布和更正. */
export function reportFilingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '年度报告：报送', reportFilingApi, {
    'GET /reports/:year/filing': async ({ params, query }, { desk, account }) => {
      const on = { unitCode: query.unit ?? account.unit.code, year: params.year }
      if (params.year > desk.today().year) return refuse('notFound', `${params.year} 年还没有到。`)
      const filing = await reportFiling(desk, on)
      if (filing.kind !== 'done') return filing
      const draft = await reportDraft(desk, on)
      if (draft.kind !== 'done') return draft
      const { checks, written, figuresEntered } = draft.value
      return done(
        await filingViewOf(desk.read, filing.value, {
          checks,
          figuresEntered,
          written,
        }),
      )
    },

    'POST /reports/:year/overrides': async ({ params, query, body }, { desk, account }) =>
      nothing(await overrideCheck(desk, { ...body, ...place(params, query, account) })),

    'POST /reports/:year/overrides/withdrawal': async ({ params, query, body }, { desk, account }) =>
      nothing(await withdrawOverride(desk, { ...body, ...place(params, query, account) })),

    'POST /reports/:year/review': async ({ params, query, body }, { desk, account }) =>
      moved(await sendForReview(desk, { ...body, ...place(params, query, account) })),

    'POST /reports/:year/review/recall': async ({ params, query, body }, { desk, account }) =>
      moved(await recallReview(desk, { ...body, ...place(params, query, account) })),

    'POST /reports/:year/review/pass': async ({ params, query, body }, { desk, account }) =>
      moved(await passReview(desk, { ...body, ...place(params, query, account) })),

    'POST /reports/:year/review/return': async ({ params, query, body }, { desk, account }) =>
      moved(await returnReview(desk, { ...body, ...place(params, query, account) })),

    'POST /reports/:year/review/signature': async ({ params, query, body }, { desk, account }) =>
      moved(await signReport(desk, { ...body, ...place(params, query, account) })),

    'POST /reports/:year/submission': async ({ params, query, body }, { desk, account }) => {
      const answer = await submitReport(desk, { ...body, ...place(params, query, account) })
      return answer.kind === 'done' ? done({ number: answer.value.number }) : answer
    },

    'POST /reports/:year/publication': async ({ params, query, body }, { desk, account }) => {
      const on = place(params, query, account)
      const answer = await publishReport(desk, { ...body, ...on })
      if (answer.kind !== 'done') return answer
      const { version, publishedOn } = answer.value
      return done({ version, publishedOn, portal: paths.report(on.unitCode, params.year) })
    },

    'POST /reports/:year/correction': async ({ params, query, body }, { desk, account }) =>
      moved(await reopenReport(desk, { ...body, ...place(params, query, account) })),

    'GET /report-review-settings': async ({ query }, { desk, account }) => {
      const units = await listUnits(desk.read)
      const code = query.unit ?? account.unit.code
      const unit = units.find((one) => one.code === code)
      if (!unit) return refuse('notFound', '没有这个机关。')
      const refused = forbidden(account, reportPolicy.read, unit)
      if (refused) return refused
      const { steps, standIns } = await reviewSettingsOf(desk.read, unit.code)
      const people = await listAccountsOf(desk.read, unit.code)
      return done({
        unit: { key: unit.code, label: unit.name },
        units: units
          .filter((one) => may(account, reportPolicy.read, one))
          .map(({ code: key, shortName: label }) => ({ key, label })),
        steps,
        standIns,
        roles: stepRoles.map((key) => ({ key, label: roleLabels[key] })),
        people: people
          .filter(({ roles }) => roles.some((role) => stepRoles.some((one) => one === role)))
          .map(({ id, name, roles }) => ({
            id,
            name,
            roles: roles.map((role) => roleLabels[role]).join('、'),
          })),
        maySet: may(account, reportPolicy.setReview, unit),
      })
    },

    'PUT /report-review-settings': async ({ body }, { desk }) => {
      const { unit, ...settings } = body
      const answer = await setReviewSettings(desk, { unit, settings })
      return answer.kind === 'done' ? done({ unit }) : answer
    },

    'GET /report-rules': async (_input, { desk, account }) => {
      const county = await findCounty(desk.read)
      const rules = await reportRulesOf(desk.read)
      return done({ rules, maySet: county !== null && may(account, reportPolicy.setDates, county) })
    },

    'PUT /report-rules': async ({ body }, { desk }) => nothing(await setReportRules(desk, body)),
  })
}

function place(
  { year }: { readonly year: number },
  { unit }: { readonly unit?: string | undefined },
  account: { readonly unit: { readonly code: string } },
): { readonly unitCode: string; readonly year: number } {
  return { unitCode: unit ?? account.unit.code, year }
}

function moved(answer: Answer<ReportStanding>): Answer<{ seen: number }> {
  return answer.kind === 'done' ? done({ seen: lastEventOf(answer.value) }) : answer
}

function nothing(answer: Answer<unknown>): Answer<null> {
  return answer.kind === 'done' ? done(null) : answer
}
