import { isAfter } from '../../../law/calendar/day.ts'
import type { FiveFacts, ThirdPartyStand } from '../../../law/decision/question.ts'
import type { Proceeding } from '../../../law/clock/proceeding.ts'
import type { Desk } from '../../desk/index.ts'
import { type CaseFile, lastOf, proceedingOf } from '../case-file.ts'

type Entries = Pick<CaseFile, 'events'>

/** What the case file says to the five questions today. `correctionBar`: why 告知补正 is barred, as its rule says. */
export function fiveFactsOf(
  file: Entries,
  desk: Pick<Desk, 'calendar' | 'today'>,
  correctionBar: string | null = null,
): FiveFacts {
  const proceeding = proceedingOf(file, desk)
  return {
    lapse: lapseOf(proceeding, desk),
    corrected: lastOf(file, 'correction_received') !== null,
    correctionBar,
    thirdParty: thirdPartyStand(file, proceeding, desk),
  }
}

/** 期满未补正、期满未缴费: the period is over and the applicant has not come after all. */
function lapseOf({ correction, payment }: Proceeding, { today }: Pick<Desk, 'today'>): FiveFacts['lapse'] {
  if (correction !== null && isAfter(today(), correction.respondBy)) return 'correction'
  return payment !== null && isAfter(today(), payment.payBy) ? 'fee' : null
}

const severity: readonly ThirdPartyStand[] = ['waiting', 'objects', 'partly', 'silent', 'agrees', 'notAsked']

function thirdPartyStand(
  file: Entries,
  { consultations }: Proceeding,
  { today }: Pick<Desk, 'today'>,
): ThirdPartyStand {
  const answers = answersOf(file)
  const stands = consultations
    .filter(({ kind }) => kind === 'third_party')
    .map(({ id, lastDay, closedOn }): ThirdPartyStand => {
      const answer = answers.get(id)
      if (answer !== undefined) return answer
      // an imported answer may not say what it was: then the third party did not plainly agree
      if (closedOn !== null) return 'silent'
      return isAfter(today(), lastDay) ? 'silent' : 'waiting'
    })
  return severity.find((stand) => stands.includes(stand)) ?? 'notAsked'
}

/** What each third party said last. */
function answersOf({ events }: Entries): ReadonlyMap<string, 'agrees' | 'objects' | 'partly' | undefined> {
  const answers = new Map<string, 'agrees' | 'objects' | 'partly' | undefined>()
  for (const { event } of events) {
    if (event?.type !== 'third_party_answered') continue
    const { id, answer } = event
    answers.set(id, answer === 'agrees' || answer === 'objects' || answer === 'partly' ? answer : undefined)
  }
  return answers
}
