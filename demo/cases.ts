import type { Calendar } from '../src/law/calendar/calendar.ts'
import { pathTo } from '../src/law/decision/five-questions.ts'
import type { FiveFacts } from '../src/law/decision/question.ts'
import type { LetterValues } from '../src/law/letters/letter-fields.ts'
import { letterFor, type LetterKind } from '../src/law/decision/outcome.ts'
import { type AccountActor, type Answer, citizen, type Desk, expectDone } from '../src/modules/desk/index.ts'
import {
  type ApplicationForm,
  confirmReceipt,
  type DecideApplication,
  decideApplication,
  deliverAnswer,
  passDecision,
  registerApplication,
  reviewApplication,
  signDecision,
  submitApplication,
  submitDecision,
} from '../src/modules/requests/index.ts'
import { sealedLetter } from './sealed-letter.ts'
import type { Timeline } from './timeline.ts'
import { workingDayFrom } from './working-days.ts'

type Day = Temporal.PlainDate

/** Who handles applications in a unit of the demonstration. */
export interface CaseStaff {
  readonly unitCode: string
  readonly officer: AccountActor
  readonly head: AccountActor
  readonly leader: AccountActor
}

type Act = (desk: Desk) => Promise<Answer<unknown>>

/** A case in the making: its id is known once it was filed. */
export interface DemoCase {
  id: string
}

/** Files and decides cases on the timeline, by the product's own acts. */
export class CaseWriter {
  readonly #timeline: Timeline
  readonly #calendar: Calendar
  readonly #staff: CaseStaff

  constructor(timeline: Timeline, calendar: Calendar, staff: CaseStaff) {
    this.#timeline = timeline
    this.#calendar = calendar
    this.#staff = staff
  }

  /** Filed online at 9:10; both sides confirm at 10:20 of the same day. */
  online(day: Day, form: ApplicationForm): DemoCase {
    const made = this.submitted(day, form)
    this.act(day, '10:20', (desk) => confirmReceipt(desk, { id: made.id, note: '电话确认，申请人接听' }))
    this.act(day, '15:00', (desk) => reviewApplication(desk, { id: made.id, note: '内容明确，由本机关办理' }))
    return made
  }

  /** Filed online and not yet confirmed. */
  submitted(day: Day, form: ApplicationForm): DemoCase {
    const made: DemoCase = { id: '' }
    this.#timeline.add(day, '09:10', citizen, async (desk) => {
      const { unitCode } = this.#staff
      made.id = expectDone(await submitApplication(desk, { unitCode, form })).id
    })
    return made
  }

  /** Handed in at the counter, or signed for at the post. */
  paper(day: Day, form: ApplicationForm, channel: 'counter' | 'signedMail'): DemoCase {
    const made: DemoCase = { id: '' }
    this.act(day, '10:00', async (desk) => {
      const { unitCode } = this.#staff
      const signed = channel === 'signedMail' ? { signedOn: day } : {}
      const registered = await registerApplication(desk, {
        unitCode,
        form,
        channel,
        arrivedOn: day,
        ...signed,
      })
      if (registered.kind === 'done') made.id = registered.value.id
      return registered
    })
    this.act(day, '15:00', (desk) => reviewApplication(desk, { id: made.id, note: '内容明确，由本机关办理' }))
    return made
  }

  /** Decided at 14:00, reviewed and signed within the hour, handed over online at 16:00 of a working day. */
  answer(made: DemoCase, day: Day, answer: DemoAnswer): void {
    const on = workingDayFrom(this.#calendar, day)
    this.draft(made, on, answer)
    this.submit(made, on)
    this.actOfHead(on, '14:30', (desk) => passDecision(desk, { id: made.id, remarks: '同意。' }))
    this.#do(this.#staff.leader, on, '15:00', (desk) =>
      signDecision(desk, { id: made.id, remarks: '同意答复。' }),
    )
    this.sent(on, '16:00', made, letterFor(answer.outcome, answer.ground), {}, (desk, letter) =>
      deliverAnswer(desk, { id: made.id, method: 'online', trackingNumber: '', note: '', letter }),
    )
  }

  /** Drafted, and still in the drawer. */
  draft(made: DemoCase, day: Day, { facts, through, ...answer }: DemoAnswer): void {
    const known = {
      lapse: null,
      corrected: false,
      correctionBar: null,
      thirdParty: 'notAsked',
      ...facts,
    } as const
    const ending = { outcome: answer.outcome, ground: answer.ground ?? '' }
    const answers = pathTo(ending, known, through) ?? []
    // what was searched was searched on the day of the draft
    const searches = answer.evidence?.searches?.map((row) => ({ ...row, on: day.toString() })) ?? []
    const evidence = { ...answer.evidence, searches }
    this.act(day, '14:00', (desk) => decideApplication(desk, { ...answer, id: made.id, answers, evidence }))
  }

  /** Handed to the reviewers. */
  submit(made: DemoCase, day: Day): void {
    this.act(day, '14:10', (desk) => submitDecision(desk, { id: made.id, note: '' }))
  }

  /** An act that leaves the house with a letter, written, numbered and sealed just before. */
  sent(
    day: Day,
    time: string,
    made: DemoCase,
    kind: LetterKind,
    values: LetterValues,
    what: (desk: Desk, letter: string) => Promise<Answer<unknown>>,
  ): void {
    this.act(day, time, async (desk) => {
      const letter = await sealedLetter(desk, { id: made.id, kind, values })
      return letter.kind === 'done' ? what(desk, letter.value) : letter
    })
  }

  /** An act of the officer. */
  act(day: Day, time: string, what: Act): void {
    this.#do(this.#staff.officer, day, time, what)
  }

  /** An act of the head of the disclosure office. */
  actOfHead(day: Day, time: string, what: Act): void {
    this.#do(this.#staff.head, day, time, what)
  }

  #do(who: AccountActor, day: Day, time: string, what: Act): void {
    // every act of the demonstration must succeed: a refusal is a fault of the script
    this.#timeline.add(day, time, who, async (desk) => expectDone(await what(desk)))
  }
}

export interface DemoAnswer extends Pick<
  DecideApplication,
  'outcome' | 'ground' | 'text' | 'reasons' | 'search' | 'evidence'
> {
  /** how the case stands, where it is not a plain one */
  readonly facts?: Partial<FiveFacts>
  /** 部分公开: the question that the way goes through */
  readonly through?: string
}
