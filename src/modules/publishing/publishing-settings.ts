import { z } from 'zod'
import type { Session } from '../../platform/database/index.ts'
import { usualInterpretationDays } from '../../law/publishing/interpretation.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { disclosurePolicy } from './policy.ts'
import { selectPublishingSettings, upsertPublishingSettings } from './settings-store.ts'

/** What a county settles for all its units. */
export const publishingSettingsShape = z.object({
  /** working days within which an explanation follows its document (三同步) */
  interpretationDays: z.number().int().min(0).max(60),
})
export type PublishingSettings = Readonly<z.output<typeof publishingSettingsShape>>

const usual: PublishingSettings = { interpretationDays: usualInterpretationDays }

/** The county's settings; the usual ones where it settled nothing. */
export async function publishingSettingsOf(session: Session): Promise<PublishingSettings> {
  const text = await selectPublishingSettings(session)
  return text === null ? usual : publishingSettingsShape.parse({ ...usual, ...JSON.parse(text) })
}

/** 设定公开办法 of the county. */
export async function setPublishingSettings(
  desk: Desk,
  settings: PublishingSettings,
): Promise<Answer<PublishingSettings>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(desk.actor, disclosurePolicy.setIndexPattern, county)
    if (refused) return refused
    const before = await publishingSettingsOf(transaction)
    await upsertPublishingSettings(transaction, county.code, JSON.stringify(settings))
    await record(transaction, desk, {
      act: 'disclosure.set-publishing',
      object: { kind: 'setting', id: 'publishing' },
      unitCode: county.code,
      before,
      after: settings,
    })
    return done(settings)
  })
}
