import type { RemedyPlaces } from '../../law/remedies/remedy.ts'
import type { Session } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../desk/index.ts'
import { unitPolicy } from './policy.ts'
import { selectRemedyPlaces, upsertRemedyPlaces } from './remedy-store.ts'
import { findCounty, findUnit } from './store.ts'
import type { Unit } from './unit.ts'

const longest = 200

export interface SetRemedyPlaces extends RemedyPlaces {
  readonly code: string
}

/**
 * 设定救济途径: which body hears a reconsideration of this unit's decisions, where, by which online channel, and which court
 * hears the suit (行政复议法第二十四条、第二十二条第二款；行政诉讼法第十八条). Letters name them.
 */
export async function setRemedyPlaces(desk: Desk, request: SetRemedyPlaces): Promise<Answer<RemedyPlaces>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.code)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, unitPolicy.update, unit)
    if (refused) return refused
    const places: RemedyPlaces = {
      body: request.body.trim(),
      address: request.address.trim(),
      onlineChannel: request.onlineChannel.trim(),
      court: request.court.trim(),
    }
    const issues = issuesOf(places)
    if (issues.length > 0) return mend(...issues)
    const before = await selectRemedyPlaces(transaction, unit.code)
    await upsertRemedyPlaces(transaction, unit.code, places)
    await record(transaction, desk, {
      act: 'unit.set-remedy-places',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      before: { ...before },
      after: { ...places },
    })
    return done(places)
  })
}

function issuesOf({ body, court, onlineChannel, ...rest }: RemedyPlaces): Issue[] {
  const issues: Issue[] = []
  for (const [field, value] of Object.entries({ body, court, onlineChannel, ...rest })) {
    if (value.length > longest) issues.push({ field, text: `请控制在${longest}字以内。` })
  }
  if (court !== '' && !court.endsWith('法院')) {
    const ground = '行政诉讼法第十八条'
    issues.push({ field: 'court', text: '请写法院的全称，例如“某某县人民法院”。', ground })
  }
  if (
    onlineChannel !== '' &&
    !/^https?:\/\/\S+$/u.test(onlineChannel) &&
    !/[“”\p{Script=Han}]/u.test(onlineChannel)
  ) {
    issues.push({ field: 'onlineChannel', text: '请写网址（以 http:// 或 https:// 开头）或者小程序的名称。' })
  }
  return issues
}

/**
 * 救济途径 of a unit for its letters: what it entered; the reviewing body of a department or a township is the county's
 * government unless it entered another (行政复议法第二十四条第一款).
 */
export async function remedyPlacesOf(session: Session, unit: Unit): Promise<RemedyPlaces> {
  const own = await selectRemedyPlaces(session, unit.code)
  if (own.body !== '' || unit.parent === null) return own
  const county = await findCounty(session)
  return { ...own, body: county?.name ?? '' }
}
