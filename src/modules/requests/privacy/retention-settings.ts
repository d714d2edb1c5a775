import { defaultRetention, leastRetention, type RetentionSettings } from '../../../law/remedies/retention.ts'
import type { Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { findCounty } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'
import { findSettings, keepSettings } from './retention-store.ts'

/** 保存期限 as the county settled it, or as the product proposes. */
export async function retentionSettings(session: Session): Promise<RetentionSettings> {
  return (await findSettings(session)) ?? defaultRetention
}

const most = { identityMonths: 120, caseYears: 100 } as const

/** 设定保存期限: for the whole county, by its supervising department; never below what the law leaves. */
export async function setRetention(
  desk: Desk,
  request: RetentionSettings,
): Promise<Answer<RetentionSettings>> {
  const issues = [
    ...issuesOf('identityMonths', request.identityMonths, '个月'),
    ...issuesOf('caseYears', request.caseYears, '年'),
  ]
  if (issues.length > 0) return mend(...issues)
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(desk.actor, applicationPolicy.setRetention, county)
    if (refused) return refused
    const before = await retentionSettings(transaction)
    await keepSettings(transaction, request)
    await record(transaction, desk, {
      act: 'application.set-retention',
      object: { kind: 'unit', id: county.code },
      unitCode: county.code,
      before: { ...before },
      after: { ...request },
    })
    return done(request)
  })
}

function issuesOf(field: keyof RetentionSettings, value: number, unit: string): Issue[] {
  const least = leastRetention[field]
  if (Number.isInteger(value) && value >= least && value <= most[field]) return []
  const ground = field === 'caseYears' ? { ground: '档案法实施条例第二十条' } : {}
  return [{ field, text: `应当是${least}至${most[field]}之间的整数（${unit}）。`, ...ground }]
}
