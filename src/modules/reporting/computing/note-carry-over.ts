import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { writingBar } from '../filing/bars.ts'
import { checksNow } from '../filing/checks-now.ts'
import { handleReport, type OnReport, recordOnReport, writerOf } from '../filing/handle-report.ts'
import { upsertOverride } from '../filing/override-store.ts'
import type { CarryNote } from './carry-note.ts'
import { sealedCarryNote } from './computing-store.ts'
import { turnOf } from './turn-of-year.ts'

export interface NoteCarryOver extends OnReport {
  /** why what is carried in is not what was published as carried out */
  readonly reason: string
}

const longest = 1_000
const shortest = 5

/**
 * 更正说明 of 上年结转: the figure stays what the events give; that it is not what last year's report carried out is
 * explained, by whom and when, and the explanation is printed with the report. It speaks of the differences as they are
 * now: where they move, another one is asked for.
 */
export async function noteCarryOver(desk: Desk, request: NoteCarryOver): Promise<Answer<CarryNote>> {
  const reason = request.reason.trim()
  if (reason.length < shortest || reason.length > longest) {
    const text = `请写明哪几件、为什么不一致（${shortest}至${longest}个字），例如“2025年12月29日收到的1件信函申请，2026年1月20日才登记，上年报告漏计”。`
    return mend({ field: 'reason', text, ground: '国办公开办函〔2021〕30号：第二项等于上年第四项' })
  }
  return handleReport(desk, request, 'write', async (transaction, held) => {
    const { unit, year, standing } = held
    const bar = writingBar(standing)
    if (bar) return bar
    const { differences, settled } = await turnOf(transaction, unit, year)
    if (differences.length === 0) {
      return refuse('notNow', '上年结转与上一年度报告一致，不需要更正说明。')
    }
    const { by, byId } = writerOf(desk)
    const checks = (await checksNow(transaction, unit, year)).filter(({ rule }) => rule === 'carryover')
    const note: CarryNote = { differences, reason, on: desk.today().toString(), by }
    await recordOnReport(transaction, desk, held, {
      act: 'report.note-carry',
      before: { settled },
      after: { reason, differences: JSON.stringify(differences) },
      sealed: [sealedCarryNote({ id: desk.newId(), unitCode: unit.code, year, byId }, note)],
    })
    for (const { rule, where, text: said } of checks) {
      await upsertOverride(transaction, unit.code, year, { rule, where, said, reason, by, on: note.on })
    }
    return done(note)
  })
}
