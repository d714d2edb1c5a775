import type { Channel } from '../../../law/clock/case-event.ts'
import type { Day } from '../../../law/calendar/day.ts'
import type { CoApplicant } from '../applicant.ts'
import type { KeptPaper } from '../papers/keep-papers.ts'
import type { ApplicationForm } from './application-form.ts'

/** Questions on whose answer the day of receipt turns. */
type OpenQuestion = 'writing' | 'signedFor' | 'addressee' | 'contact'

/** What staff enter for an application that came over the counter, by letter, fax or mail. */
export interface RegisterApplication {
  readonly unitCode: string
  readonly form: ApplicationForm
  readonly channel: Channel
  /** a question of how it came in that is not answered yet: nothing is registered, and it is told with all else */
  readonly unanswered?: OpenQuestion
  /** the day on which it came in */
  readonly arrivedOn: Day
  /** 签收之日, for signed-for mail */
  readonly signedOn?: Day
  /** 双方确认之日, where the channel turns on it; left out while it is still to be confirmed */
  readonly confirmedOn?: Day
  /** how it was confirmed: 电话、时间、通话人; or what was tried */
  readonly note?: string
  /** 共同申请人 besides the contact */
  readonly coApplicants?: readonly CoApplicant[]
  /** the applicant was tried and not reached; the clock starts on the day on which he is */
  readonly unreachable?: boolean
  /** e-mail: when the mail system had it, `2026-10-14T09:05` in China */
  readonly systemReceivedAt?: string
  /** 口头申请, written down by staff; `readBack`: read to the applicant and confirmed by him */
  readonly oral?: { readonly readBack: boolean }
  /** a letter addressed to somebody other than the 工作机构 */
  readonly addressedElsewhere?: boolean
  /** the clerk has seen the open cases that look like the same application: this is one of its own */
  readonly separate?: boolean
  /** the scanned letter and what came with it */
  readonly papers?: readonly KeptPaper[]
}
