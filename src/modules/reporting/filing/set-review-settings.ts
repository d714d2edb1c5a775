import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import {
  cleanedSettings,
  settingsFaults,
  type SigningSettings,
  signingSettingsShape,
} from '../../signing/index.ts'
import { findUnit, listAccountsOf } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import { reviewSettingsOf, upsertReviewSettings } from './settings-store.ts'

/** 设定年报审签环节 of a unit: one to four steps, who takes each, who stands in for whom. */
export async function setReviewSettings(
  desk: Desk,
  request: { readonly unit: string; readonly settings: SigningSettings },
): Promise<Answer<SigningSettings>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy.setReview, unit)
    if (refused) return refused
    const settings = cleanedSettings(request.settings)
    const own = new Map((await listAccountsOf(transaction, unit.code)).map((one) => [one.id, one]))
    const issues = settingsFaults(settings, own)
    if (issues.length > 0) return mend(...issues)
    const before = await reviewSettingsOf(transaction, unit.code)
    await upsertReviewSettings(transaction, unit.code, signingSettingsShape.parse(settings))
    await record(transaction, desk, {
      act: 'report.set-review',
      object: { kind: 'setting', id: `report-review/${unit.code}` },
      unitCode: unit.code,
      before: JSON.stringify(before),
      after: JSON.stringify(settings),
    })
    return done(settings)
  })
}
