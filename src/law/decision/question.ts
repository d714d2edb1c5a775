import type { Outcome } from '../report/report-rows.ts'

/** The five stages of an application, in the order in which they are asked. */
export const fiveStages = ['correct', 'ought', 'held', 'give', 'proper'] as const
export type FiveStage = (typeof fiveStages)[number]

export const fiveStageLabels: Readonly<Record<FiveStage, string>> = {
  correct: '补不补',
  ought: '该不该',
  held: '有没有',
  give: '给不给',
  proper: '当不当',
}

/** How the third parties that were asked stand: the least favourable of their answers counts. */
export type ThirdPartyStand = 'notAsked' | 'waiting' | 'agrees' | 'partly' | 'objects' | 'silent'

/** What the case file says already, as far as it closes or opens an answer. */
export interface FiveFacts {
  /** 期满未补正、期满未缴费, as computed */
  readonly lapse: 'correction' | 'fee' | null
  /** the applicant has corrected his application */
  readonly corrected: boolean
  /** why 告知补正 is not possible now; null where it is */
  readonly correctionBar: string | null
  readonly thirdParty: ThirdPartyStand
}

/** One row of the outcomes, with its ground; '' where the row has but one. */
export interface Ending {
  readonly outcome: Outcome
  readonly ground: string
}

/** What is to be done first, instead of an outcome. */
export type FirstAct =
  | 'requestCorrection'
  | 'receiveCorrection'
  | 'recordPayment'
  | 'consultThirdParty'
  | 'recordConsultationAnswer'
  | 'withdraw'

/** Where an answer leads: to the next question, to an outcome, to an act that comes first, or to the end. */
export type Leads =
  | { readonly question: string }
  | { readonly ending: Ending }
  | { readonly act: FirstAct }
  /** the outcome stands; nothing is left to ask */
  | { readonly finished: true }

/** One answer to a question. */
export interface Choice {
  readonly key: string
  readonly label: string
  /** what follows, or what is to be heeded */
  readonly note?: string
  readonly leads: Leads
  /** why the case as it stands does not allow this answer; null where it does */
  readonly bar?: (facts: FiveFacts) => string | null
}

/** One of the questions: what it asks, what it means, by which article, with an example. */
export interface Question {
  readonly key: string
  readonly stage: FiveStage
  readonly text: string
  readonly meaning: string
  readonly article: string
  readonly example: string
  readonly choices: readonly Choice[]
}
