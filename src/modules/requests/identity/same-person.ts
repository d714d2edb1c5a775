import type { Day } from '../../../law/calendar/day.ts'
import { dayOf } from '../../../platform/day.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { maskName } from '../applicant.ts'
import type { CaseFile } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import type { StoredCase } from '../store.ts'
import { groupsOf } from './groups.ts'
import {
  findMarkedCase,
  type JoinRow,
  type MarkedCase,
  selectByIds,
  selectCasesOfPersons,
  selectJoins,
  selectLikePersons,
} from './identity-store.ts'
import { differenceOf } from './name-forms.ts'

/** What speaks for one person behind two spellings. */
export const evidenceLabels = {
  sameIdentity: '证件号码（统一社会信用代码）相同',
  sameName: '姓名（名称）相同',
  scriptName: '姓名只有繁体、简体的不同',
  nearName: '姓名只有形近字的不同',
  otherName: '姓名写法不同',
  samePhone: '联系电话相同',
  sameEmail: '电子邮箱相同',
  sameAddress: '联系地址相同',
  noIdentity: '其中一方没有留证件号码',
  otherIdentity: '证件号码不同',
} as const
export type Evidence = keyof typeof evidenceLabels

/** Another spelling that may be the same person: proposed, never joined without a clerk. */
export interface SpellingProposal {
  /** a case under that spelling; pass it to `joinApplicants` */
  readonly applicationId: string
  readonly caseNumber: string
  readonly maskedName: string
  readonly arrivedOn: Day
  /** how many applications the unit has under that spelling */
  readonly applications: number
  readonly evidence: readonly Evidence[]
}

/** A joining that stands. */
export interface SpellingJoin {
  readonly joinId: string
  readonly caseNumbers: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly by: string
  readonly on: Day
}

export interface SamePerson {
  readonly proposals: readonly SpellingProposal[]
  readonly joins: readonly SpellingJoin[]
}

/** How many cases are looked at for a proposal. */
const mostLooked = 500

/** 疑似同一申请人: other spellings of this case's applicant in the unit, with what speaks for it. For the unit's own. */
export async function samePersonOf(desk: Desk, id: string): Promise<Answer<SamePerson>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.joinApplicants, file.unit)
  if (refused) return refused
  return done(await samePersonIn(desk, file))
}

/** As `samePersonOf`, for a case at hand. */
export async function samePersonIn(desk: Desk, file: CaseFile): Promise<SamePerson> {
  const own = await findMarkedCase(desk.read, file.application.id)
  if (own === null) return { proposals: [], joins: [] }
  const unitCode = file.unit.code
  return { proposals: await proposalsOf(desk, unitCode, own), joins: await joinsOf(desk, unitCode, own) }
}

async function proposalsOf(desk: Desk, unitCode: string, own: MarkedCase): Promise<SpellingProposal[]> {
  const joined = (await groupsOf(desk.read, unitCode)).marksOf(own.person_mark)
  const like = await selectLikePersons(desk.read, unitCode, own, mostLooked)
  const spellings = Map.groupBy(
    like.filter((one) => !joined.includes(one.person_mark)),
    (one) => one.person_mark,
  )
  const found = [...spellings.values()].flatMap((cases) => {
    const evidence = cases.map((one) => evidenceOf(own, one)).find(suffices)
    const [latest] = cases
    return evidence && latest ? [{ latest, count: cases.length, evidence }] : []
  })
  const ids = [own.application_id, ...found.map(({ latest }) => latest.application_id)]
  const opened = new Map(
    (await selectByIds(desk.read, desk.vault, ids)).map((one) => [one.application.id, one]),
  )
  const ownName = nameIn(opened.get(own.application_id))
  const proposals: SpellingProposal[] = []
  for (const { latest, count, evidence } of found) {
    const stored = opened.get(latest.application_id)
    if (!stored?.application.particulars) continue
    const { application } = stored
    const name = nameIn(stored)
    proposals.push({
      applicationId: application.id,
      caseNumber: application.caseNumber,
      maskedName: application.kind === 'naturalPerson' ? maskName(name) : name,
      arrivedOn: application.arrivedOn,
      applications: count,
      evidence: namedEvidence(evidence, ownName, name),
    })
  }
  return proposals
}

function nameIn(stored: StoredCase | undefined): string {
  return stored?.application.particulars?.applicant.name ?? ''
}

/** The evidence with how the names differ, now that both are open. */
export function namedEvidence(evidence: readonly Evidence[], one: string, other: string): Evidence[] {
  return evidence.map((code) => (code === 'otherName' || code === 'nearName' ? named(one, other) : code))
}

function named(one: string, other: string): Evidence {
  const difference = differenceOf(one, other)
  if (difference === 'none') return 'sameName'
  if (difference === 'script') return 'scriptName'
  return difference === 'picture' ? 'nearName' : 'otherName'
}

/** What two spellings have in common, by their fingerprints alone. */
export function evidenceOf(one: MarkedCase, other: MarkedCase): Evidence[] {
  const evidence: Evidence[] = []
  const both = (mark: keyof MarkedCase): boolean => one[mark] !== null && one[mark] === other[mark]
  if (both('identity_mark')) evidence.push('sameIdentity')
  if (both('name_mark')) evidence.push('sameName')
  else if (both('near_name_mark')) evidence.push('nearName')
  else evidence.push('otherName')
  if (both('phone_mark')) evidence.push('samePhone')
  if (both('email_mark')) evidence.push('sameEmail')
  if (both('address_mark')) evidence.push('sameAddress')
  if (one.identity_mark === null || other.identity_mark === null) evidence.push('noIdentity')
  else if (!both('identity_mark')) evidence.push('otherIdentity')
  return evidence
}

/**
 * Whether it is worth a clerk's look: the same number; or a name that is the same or near, and beside it a way of
 * contact in common, or a side that left no number to tell two people apart by.
 */
export function suffices(evidence: readonly Evidence[]): boolean {
  if (evidence.includes('sameIdentity')) return true
  if (evidence.includes('otherName')) return false
  const contact = evidence.some((one) => one === 'samePhone' || one === 'sameEmail' || one === 'sameAddress')
  return contact || evidence.includes('noIdentity')
}

async function joinsOf(desk: Desk, unitCode: string, own: MarkedCase): Promise<SpellingJoin[]> {
  const groups = await groupsOf(desk.read, unitCode)
  const name = groups.nameOf(own.person_mark)
  const rows = (await selectJoins(desk.read, unitCode)).filter(
    (row) => groups.nameOf(row.person_mark) === name,
  )
  const ids = rows.flatMap((row) => [row.application_id, row.other_application_id])
  const numbers = new Map(
    (await selectByIds(desk.read, desk.vault, ids)).map(({ application }) => [
      application.id,
      application.caseNumber,
    ]),
  )
  return rows.map((row) => ({
    joinId: row.id,
    caseNumbers: [row.application_id, row.other_application_id].map((id) => numbers.get(id) ?? ''),
    evidence: evidenceFrom(row),
    by: row.actor_name,
    on: dayOf(Temporal.Instant.from(row.at)),
  }))
}

function evidenceFrom(row: JoinRow): Evidence[] {
  return row.evidence.split(' ').filter((one): one is Evidence => one in evidenceLabels)
}

/** Ids of all applications of this case's applicant in the unit, his joined spellings included, the newest first. */
export async function casesOfSamePerson(
  desk: Desk,
  unitCode: string,
  personMark: string,
  limit: number,
): Promise<string[]> {
  const groups = await groupsOf(desk.read, unitCode)
  return selectCasesOfPersons(desk.read, unitCode, groups.marksOf(personMark), limit)
}
