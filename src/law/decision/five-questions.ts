/**
 * 五问: 补不补、该不该、有没有、给不给、当不当. The questions to put to an application, in the order of the law, each
 * answer leading to the next question, to another act, or to exactly one outcome. Pure: what is known of the case comes
 * in as facts.
 */
import { askingQuestions } from './five-questions-asking.ts'
import { givingQuestions, separationKey } from './five-questions-giving.ts'
import { outcomeFacts } from './outcome.ts'
import type { Choice, Ending, FiveFacts, FirstAct, Question } from './question.ts'

export { separationKey }

const questions: ReadonlyMap<string, Question> = new Map(
  [...askingQuestions, ...givingQuestions].map((question) => [question.key, question]),
)

/** The question with this key; throws where there is none. */
export function questionWithKey(key: string): Question {
  const found = questions.get(key)
  if (found === undefined) throw new RangeError(`no question ${key}`)
  return found
}

export const allQuestions: readonly Question[] = [...questions.values()]

/** Every outcome with each of its grounds, in the order of the report. */
export const allEndings: readonly Ending[] = outcomeFacts.flatMap(({ outcome, grounds }): Ending[] =>
  grounds.length === 0 ? [{ outcome, ground: '' }] : grounds.map(({ code }) => ({ outcome, ground: code })),
)

/** 当不当: put last, whatever the outcome. */
const lastQuestion = 'proper'

/** Which question comes first: after a lapse, what became of it. */
export function firstQuestionOf({ lapse }: FiveFacts): Question {
  if (lapse === 'correction') return questionWithKey('correctionLapse')
  return questionWithKey(lapse === 'fee' ? 'feeLapse' : 'goesOn')
}

/** An answer given to one question. */
export interface GivenAnswer {
  readonly question: string
  readonly answer: string
}

export interface WalkStep {
  readonly question: Question
  readonly choice: Choice
}

/** How far the answers lead. */
export interface Walk {
  readonly steps: readonly WalkStep[]
  /** what is asked next; null where nothing is left to ask, or something else is to be done first */
  readonly next: Question | null
  /** the outcome, once it is settled */
  readonly ending: Ending | null
  readonly act: FirstAct | null
  /** an answer that is none of the question's, or that the case does not allow */
  readonly fault: { readonly question: string; readonly text: string } | null
}

/** Follows the answers from the first question on; answers to questions that are not on the way are passed over. */
export function walk(answers: readonly GivenAnswer[], facts: FiveFacts): Walk {
  const steps: WalkStep[] = []
  let ending: Ending | null = null
  let next: Question | null = firstQuestionOf(facts)
  while (next !== null) {
    const question: Question = next
    const given = answers.find((one) => one.question === question.key)
    if (given === undefined) return { steps, next, ending, act: null, fault: null }
    const choice = question.choices.find(({ key }) => key === given.answer)
    const bar = choice === undefined ? '没有这一项回答，请重新选择。' : (choice.bar?.(facts) ?? null)
    if (choice === undefined || bar !== null) {
      return { steps, next, ending, act: null, fault: { question: question.key, text: bar ?? '' } }
    }
    steps.push({ question, choice })
    const { leads } = choice
    if ('act' in leads) return { steps, next: null, ending: null, act: leads.act, fault: null }
    if ('ending' in leads) ending = leads.ending
    next = 'finished' in leads ? null : questionWithKey('ending' in leads ? lastQuestion : leads.question)
  }
  return { steps, next, ending, act: null, fault: null }
}

/** Answers read back as they were given, whatever the case allows by now; what is no answer any more is left out. */
export function answered(answers: readonly GivenAnswer[]): WalkStep[] {
  return answers.flatMap((given) => {
    const question = questions.get(given.question)
    const choice = question?.choices.find(({ key }) => key === given.answer)
    return question && choice ? [{ question, choice }] : []
  })
}

/** Whether every question on the way was answered and the way ends in an outcome. */
export function isFinished({ next, ending, act, fault }: Walk): boolean {
  return next === null && act === null && fault === null && ending !== null
}

/**
 * From the outcome backwards: the shortest way to it that the case allows, to be confirmed answer by answer. `through`
 * names a question that the way must pass, such as the separation of one exception. Null where no way leads there.
 */
export function pathTo(wanted: Ending, facts: FiveFacts, through?: string): GivenAnswer[] | null {
  let ways: { readonly at: string; readonly answers: readonly GivenAnswer[] }[] = [
    { at: firstQuestionOf(facts).key, answers: [] },
  ]
  while (ways.length > 0) {
    const further: typeof ways = []
    for (const { at, answers } of ways) {
      for (const { key, leads, bar } of questionWithKey(at).choices) {
        if ((bar?.(facts) ?? null) !== null) continue
        const taken = [...answers, { question: at, answer: key }]
        if ('question' in leads) further.push({ at: leads.question, answers: taken })
        const passed = through === undefined || taken.some(({ question }) => question === through)
        if ('ending' in leads && passed && isSameEnding(leads.ending, wanted)) {
          return [...taken, { question: lastQuestion, answer: 'asRequested' }]
        }
      }
    }
    ways = further
  }
  return null
}

export function isSameEnding(a: Ending, b: Ending): boolean {
  return a.outcome === b.outcome && a.ground === b.ground
}
