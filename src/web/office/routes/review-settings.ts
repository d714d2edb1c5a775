import { type Desk, done, forbidden, may, refuse, roleLabels } from '../../../modules/desk/index.ts'
import {
  disclosurePolicy,
  lendReviewers,
  publishingSettingsOf,
  indexPatternOf,
  reviewSettingsOf,
  reviewSteps,
  setIndexPattern,
  setPublishingSettings,
  setReviewSettings,
} from '../../../modules/publishing/index.ts'
import {
  type Account,
  findCounty,
  findUnit,
  listAccountsOf,
  listUnits,
} from '../../../modules/units/index.ts'
import type { Handlers } from '../bind.ts'
import type { reviewingApi } from './reviewing.schema.ts'

type Wanted = Pick<
  Handlers<typeof reviewingApi>,
  | 'GET /review-settings'
  | 'PUT /review-settings'
  | 'PUT /review-settings/lent'
  | 'GET /publishing-settings'
  | 'PUT /publishing-settings'
>

/** 审核方式 of a unit, and what the county settles for all. */
export const reviewSettingsHandlers: Wanted = {
  'GET /review-settings': async ({ query }, { desk, account }) => {
    const units = await listUnits(desk.read)
    const unit = units.find(({ code }) => code === (query.unit ?? account.unit.code))
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(account, disclosurePolicy.read, unit)
    if (refused) return refused
    const mayLend = may(account, disclosurePolicy.lend, unit)
    const settings = await reviewSettingsOf(desk.read, unit.code)
    return done({
      unit: { key: unit.code, label: unit.name },
      units: units
        .filter((one) => may(account, disclosurePolicy.read, one))
        .map(({ code, shortName }) => ({ key: code, label: shortName })),
      settings: {
        ...settings,
        people: { ...settings.people },
        standIns: [...settings.standIns],
        lent: [...settings.lent],
      },
      steps: reviewSteps.map(({ step, label }) => ({ key: step, label })),
      people: (await listAccountsOf(desk.read, unit.code)).map((one) => shown(one, unit.shortName)),
      others: mayLend ? await othersThan(desk, unit.code) : [],
      maySet: may(account, disclosurePolicy.setReview, unit),
      mayLend,
    })
  },

  'PUT /review-settings': async ({ body }, { desk }) => {
    const { unit, ...settings } = body
    const answer = await setReviewSettings(desk, { unit, settings })
    return answer.kind === 'done' ? done({ unit }) : answer
  },

  'PUT /review-settings/lent': async ({ body }, { desk }) => {
    const answer = await lendReviewers(desk, body)
    return answer.kind === 'done' ? done({ unit: body.unit }) : answer
  },

  'GET /publishing-settings': async (_input, { desk, account }) => {
    const county = await findCounty(desk.read)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(account, disclosurePolicy.read, await ownUnit(desk, account.unit.code))
    if (refused) return refused
    return done({
      indexPattern: await indexPatternOf(desk.read),
      interpretationDays: (await publishingSettingsOf(desk.read)).interpretationDays,
      maySet: may(account, disclosurePolicy.setIndexPattern, county),
    })
  },

  'PUT /publishing-settings': async ({ body }, { desk }) => {
    const pattern = await setIndexPattern(desk, { pattern: body.indexPattern })
    if (pattern.kind !== 'done') {
      return pattern.kind === 'issues'
        ? { kind: 'issues', issues: pattern.issues.map((issue) => ({ ...issue, field: 'indexPattern' })) }
        : pattern
    }
    const answer = await setPublishingSettings(desk, { interpretationDays: body.interpretationDays })
    return answer.kind === 'done' ? done(body) : answer
  },
}

async function ownUnit(desk: Desk, code: string) {
  const unit = await findUnit(desk.read, code)
  if (!unit) throw new Error(`the unit ${code} of an account is gone`)
  return unit
}

/** People of other units, whom the county may lend. */
async function othersThan(desk: Desk, code: string) {
  const people = []
  for (const unit of await listUnits(desk.read)) {
    if (unit.code === code) continue
    people.push(...(await listAccountsOf(desk.read, unit.code)).map((one) => shown(one, unit.shortName)))
  }
  return people
}

function shown({ id, name, roles }: Account, unit: string) {
  return { id, name, unit, roles: roles.map((role) => roleLabels[role]).join('、') }
}
