import type { Session } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { defaultIndexPattern, patternFault } from './index-number.ts'
import { disclosurePolicy } from './policy.ts'
import { selectIndexPattern, upsertIndexPattern } from './settings-store.ts'

/** The county's pattern of index numbers. */
export async function indexPatternOf(session: Session): Promise<string> {
  return (await selectIndexPattern(session)) ?? defaultIndexPattern
}

/** 设定索引号格式 of the county, for what is published from now on; numbers once given stay. */
export async function setIndexPattern(
  desk: Desk,
  request: { readonly pattern: string },
): Promise<Answer<{ pattern: string }>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(desk.actor, disclosurePolicy.setIndexPattern, county)
    if (refused) return refused
    const fault = patternFault(request.pattern)
    if (fault) return mend({ field: 'pattern', text: fault })
    const before = (await selectIndexPattern(transaction)) ?? defaultIndexPattern
    await upsertIndexPattern(transaction, county.code, request.pattern)
    await record(transaction, desk, {
      act: 'disclosure.set-index-pattern',
      object: { kind: 'setting', id: 'indexPattern' },
      unitCode: county.code,
      before,
      after: request.pattern,
    })
    return done({ pattern: request.pattern })
  })
}
