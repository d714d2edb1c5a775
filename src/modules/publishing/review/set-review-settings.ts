import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { notOfUnit, periodFaults } from '../../signing/index.ts'
import { findUnit, listAccountsOf, type Unit } from '../../units/index.ts'
import { disclosurePolicy } from '../policy.ts'
import { type ReviewSettings, reviewSettingsShape } from './review-settings.ts'
import { reviewSettingsOf, upsertReviewSettings } from './review-store.ts'

export interface SetReviewSettings {
  readonly unit: string
  readonly settings: Omit<ReviewSettings, 'lent'>
}

/** 设定审核方式 of a unit: where the secrecy review stands, who takes which step, who stands in for whom. */
export async function setReviewSettings(
  desk: Desk,
  request: SetReviewSettings,
): Promise<Answer<ReviewSettings>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, disclosurePolicy.setReview, unit)
    if (refused) return refused
    const before = await reviewSettingsOf(transaction, unit.code)
    const settings = reviewSettingsShape.parse({ ...request.settings, lent: before.lent })
    const own = new Set((await listAccountsOf(transaction, unit.code)).map(({ id }) => id))
    const issues: Issue[] = [
      ...Object.entries(settings.people).flatMap(([step, people]) =>
        people?.some((id) => !own.has(id)) ? [notOfUnit(`people.${step}`)] : [],
      ),
      ...settings.standIns.flatMap((one, index) => [
        ...(own.has(one.account) ? [] : [notOfUnit(`standIns.${index}.account`)]),
        ...periodFaults(`standIns.${index}`, one),
      ]),
    ]
    if (issues.length > 0) return mend(...issues)
    await write(transaction, desk, unit, before, settings, 'disclosure.set-review')
    return done(settings)
  })
}

export interface LendReviewers {
  /** the unit that is helped */
  readonly unit: string
  readonly lent: ReviewSettings['lent']
}

/** 派员协助: the county lends people for 一审 or 二审 to a unit that has too few. 签发 and 保密审查 are never lent. */
export async function lendReviewers(desk: Desk, request: LendReviewers): Promise<Answer<ReviewSettings>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, disclosurePolicy.lend, unit)
    if (refused) return refused
    const before = await reviewSettingsOf(transaction, unit.code)
    const settings = reviewSettingsShape.parse({ ...before, lent: request.lent })
    const own = new Set((await listAccountsOf(transaction, unit.code)).map(({ id }) => id))
    const issues = settings.lent.flatMap((one, index) => [
      ...(own.has(one.account)
        ? [{ field: `lent.${index}.account`, text: '这个账号就是本单位的，不需要派。请选其他单位的人员。' }]
        : []),
      ...periodFaults(`lent.${index}`, { ...one, from: desk.today().toString() }),
    ])
    if (issues.length > 0) return mend(...issues)
    await write(transaction, desk, unit, before, settings, 'disclosure.lend-reviewers')
    return done(settings)
  })
}

type Transaction = Parameters<Parameters<Desk['transaction']>[0]>[0]

async function write(
  transaction: Transaction,
  desk: Desk,
  unit: Unit,
  before: ReviewSettings,
  settings: ReviewSettings,
  act: string,
): Promise<void> {
  await upsertReviewSettings(transaction, unit.code, settings)
  await record(transaction, desk, {
    act,
    object: { kind: 'setting', id: `review/${unit.code}` },
    unitCode: unit.code,
    before: JSON.stringify(before),
    after: JSON.stringify(settings),
  })
}
