import type { Session } from '../../../platform/database/index.ts'
import { findCounty, listAccountsOf, accountsWithIds } from '../../units/index.ts'
import type { Disclosure } from '../disclosure.ts'
import { capacityOf, type ReviewSettings } from '../review/review-settings.ts'
import { reviewSettingsOf } from '../review/review-store.ts'
import type { ReviewStep } from '../review/review-step.ts'
import type { NoticeKind } from './notice.ts'

/** Whom a notice is for: account ids, each once, without the authors where they are not meant. */
export async function recipientsOf(
  session: Session,
  kind: NoticeKind,
  disclosure: Disclosure,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const writers = disclosure.writers.map(({ id }) => id)
  switch (kind) {
    case 'toReview':
    case 'remind':
      return disclosure.step === null ? [] : takersOf(session, disclosure, disclosure.step, today)
    case 'sentBack':
    case 'published':
      return writers
    case 'objected':
      return [...new Set([...writers, ...(await takersOf(session, disclosure, 'signing', today))])]
    case 'releaseFailed': {
      const signers = await takersOf(session, disclosure, 'signing', today)
      return [...new Set([...writers, ...signers, ...(await supervisors(session))])]
    }
    case 'urgentReleased':
      return supervisors(session)
  }
}

/** Who may take a step of an item: by his role, for another, or lent; never its authors. */
export async function takersOf(
  session: Session,
  disclosure: Pick<Disclosure, 'unitCode' | 'writers'>,
  step: ReviewStep,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const settings = await reviewSettingsOf(session, disclosure.unitCode)
  const people = [
    ...(await listAccountsOf(session, disclosure.unitCode)),
    ...(await accountsWithIds(session, lentIds(settings, step))),
  ]
  return people
    .filter((one) => one.disabledAt === null && capacityOf(one, disclosure.unitCode, step, settings, today))
    .map(({ id }) => id)
    .filter((id) => !disclosure.writers.some((writer) => writer.id === id))
}

function lentIds({ lent }: ReviewSettings, step: ReviewStep): string[] {
  return lent.filter((one) => one.step === step).map(({ account }) => account)
}

/** 县主管部门. */
async function supervisors(session: Session): Promise<string[]> {
  const county = await findCounty(session)
  if (!county) return []
  const accounts = await listAccountsOf(session, county.code)
  return accounts.filter(({ roles }) => roles.includes('supervisor')).map(({ id }) => id)
}
