import { chineseDate } from '../../../law/calendar/day.ts'
import { mayErase } from '../../../law/remedies/retention.ts'
import { holdLock, type Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import { enterEntry } from '../handling/enter-entry.ts'
import { loadCase } from '../handling/handle-case.ts'
import { forgetMarks } from '../identity/identity-store.ts'
import { forgetPaperKey } from '../papers/paper-store.ts'
import { papersOf } from '../papers/read-papers.ts'
import { applicationPolicy } from '../policy.ts'
import { retentionOf } from './propose-erasure.ts'
import { type RemediesOfCase, retainedCase } from './retained-case.ts'
import { retentionSettings } from './retention-settings.ts'
import { forgetCase, removeProposals } from './retention-store.ts'
import type { Erasable } from './retention-tables.ts'

export interface EraseIdentity {
  readonly id: string
}

export interface ErasePerson {
  readonly id: string
  /** the file was handed over to the county's archive (档案法实施条例第二十条) */
  readonly handedOver: boolean
}

export interface Erased {
  readonly id: string
  /** papers whose keys were forgotten */
  readonly papers: number
}

/**
 * 清除身份证明材料: forgets the keys of the identity papers, so that neither their bytes nor their names can be read again.
 * Never before the file is archived and every remedy is over, nor before it is on record that the identity was checked.
 */
export async function eraseIdentity(
  desk: Desk,
  { id }: EraseIdentity,
  remedies: RemediesOfCase,
): Promise<Answer<Erased>> {
  return erase(desk, id, 'identity', remedies, (file) =>
    lastOf(file, 'identity_checked') === null
      ? refuse('notNow', '还没有身份核对的记录。请先在案件页“登记身份核对”，写明怎样核对的，再清除材料。')
      : null,
  )
}

/**
 * 清除个人信息: forgets the case's key. Numbers, days, outcome and the chain of events stay; who it was, what was asked and
 * what was said can never be read again.
 */
export async function erasePerson(
  desk: Desk,
  { id, handedOver }: ErasePerson,
  remedies: RemediesOfCase,
): Promise<Answer<Erased>> {
  if (!handedOver) {
    return mend({
      field: 'handedOver',
      text: '请确认案卷已经移交县档案馆：清除以后，本系统里的内容不能恢复。',
      ground: '档案法实施条例第二十条',
    })
  }
  return erase(desk, id, 'person', remedies, () => null)
}

async function erase(
  desk: Desk,
  id: string,
  what: Erasable,
  remedies: RemediesOfCase,
  bar: (file: CaseFile) => Answer<never> | null,
): Promise<Answer<Erased>> {
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, `application:${id}`)
    const file = await loadCase(transaction, desk, id)
    if (!file) return refuse('notFound', '没有这件申请。')
    const refused = forbidden(desk.actor, applicationPolicy.erase, file.unit)
    if (refused) return refused
    if (file.sealedKey === null) return refuse('notNow', '本件的个人信息已按规定删除。')
    const tooEarly = await tooEarlyFor(transaction, desk, file, what, remedies)
    if (tooEarly) return tooEarly
    const papers = (await papersOf(transaction, desk, id)).filter(
      ({ kind, erasedAt }) => erasedAt === null && (what === 'person' || kind === 'identity'),
    )
    if (what === 'identity' && papers.length === 0) return refuse('notNow', '本件没有身份证明材料。')
    const barred = bar(file)
    if (barred) return barred
    const details = { papers: papers.length }
    const entered = await enterEntry(transaction, desk, file, {
      act: what === 'identity' ? 'application.erase-identity' : 'application.erase-person',
      event: {
        type: what === 'identity' ? 'identity_erased' : 'person_erased',
        on: desk.today(),
        event: null,
        details,
      },
    })
    if (!entered) return refuse('changedMeanwhile', '别人刚刚办理过本件，请刷新后再办。')
    for (const paper of papers) await forgetPaperKey(transaction, paper.id, stamp(desk.now()))
    if (what === 'person') {
      await forgetCase(transaction, id)
      await forgetMarks(transaction, [id])
    }
    await removeProposals(transaction, id, what)
    return done({ id, papers: papers.length })
  })
}

/** The list only proposes: whether the day has come is asked again, with what is known now. */
async function tooEarlyFor(
  transaction: Session,
  desk: Desk,
  file: CaseFile,
  what: Erasable,
  remedies: RemediesOfCase,
): Promise<Answer<never> | null> {
  const retained = retainedCase(file, desk, await remedies(transaction, file.application.id))
  const found = retentionOf(what)(retained, await retentionSettings(transaction), desk.calendar)
  if (mayErase(found, desk.today())) return null
  const why = found.kind === 'kept' ? found.why : `最早${chineseDate(found.on)}可以清除：${found.why}`
  return refuse('notNow', why, what === 'person' ? '档案法实施条例第二十条' : '个人信息保护法第四十七条')
}
