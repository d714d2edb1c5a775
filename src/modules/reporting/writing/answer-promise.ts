import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import { selectVersions } from '../store.ts'
import { lastYearOf } from './promises.ts'
import { selectPromiseAnswers, upsertPromiseAnswer } from './writing-store.ts'
import type { PromiseState } from './writing-tables.ts'

export interface AnswerPromise {
  readonly unitCode: string
  readonly year: number
  /** the promise in the words of last year's report */
  readonly promise: string
  readonly state: PromiseState
  /** what was done, or why it was not */
  readonly text: string
}

const longest = 500

/** 交代上年的改进措施: whether what last year's report promised was done (条例第五十条第四项). */
export async function answerPromise(desk: Desk, request: AnswerPromise): Promise<Answer<null>> {
  const text = request.text.trim()
  if (text === '' || text.length > longest) {
    return mend({
      field: 'text',
      text: `请写明做了什么，或者为什么还没有做到，例如“5 月、11 月各培训一次，全部信息员参加”（不超过 ${longest} 字）。`,
      ground: '条例第五十条第四项',
    })
  }
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy.write, unit)
    if (refused) return refused
    const [last] = await selectVersions(transaction, unit.code, request.year - 1)
    const part = last?.report.parts.find(({ number }) => number === '五')?.text ?? ''
    if (!lastYearOf(part).promises.includes(request.promise)) {
      return refuse(
        'notFound',
        `${request.year - 1} 年度已发布的报告里没有这一条改进措施，可能报告刚刚更正过。请刷新页面再看。`,
      )
    }
    const before = (await selectPromiseAnswers(transaction, unit.code, request.year)).get(request.promise)
    await upsertPromiseAnswer(
      transaction,
      { ...request, unitCode: unit.code },
      { state: request.state, text },
    )
    await record(transaction, desk, {
      act: 'report.answer-promise',
      object: { kind: 'report', id: `${unit.code}/${request.year}` },
      unitCode: unit.code,
      before: { promise: request.promise, state: before?.state ?? null, text: before?.text ?? null },
      after: { promise: request.promise, state: request.state, text },
    })
    return done(null)
  })
}
