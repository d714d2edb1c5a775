import { isAfter, isBefore, parseDay } from '../../../law/calendar/day.ts'
import { penaltyWithdrawalDue } from '../../../law/publishing/penalty.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'
import {
  type Disclosure,
  type PenaltyChangeKind,
  penaltyChangeKinds,
  penaltyChangeLabels,
} from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { changedMeanwhile, openDisclosure, type SeenDisclosure, unlessIn } from '../open-disclosure.ts'
import { updateDisclosure } from '../store.ts'

export interface NotePenaltyChange extends SeenDisclosure {
  /** the day on which the decision lost its ground, `YYYY-MM-DD` */
  readonly on: string
  readonly kind: PenaltyChangeKind
  /** the decision or judgment that says so */
  readonly ground: string
}

/**
 * 登记处罚决定变动: starts the three days within which a published penalty decision has to come down (行政处罚法第四十八条).
 */
export async function notePenaltyChange(desk: Desk, request: NotePenaltyChange): Promise<Answer<Disclosure>> {
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'notePenaltyChange')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const wrongState = unlessIn(before, 'published', '登记处罚决定变动')
    if (wrongState) return wrongState
    const issues: Issue[] = []
    const on = parseDay(request.on.trim())
    const ground = cleanLine(request.ground)
    if (!on || isBefore(on, before.madeOn) || isAfter(on, desk.today())) {
      issues.push({
        field: 'on',
        text: '变动日期应当是处罚决定作出以后、今天以前（含今天）的实际日期，请核对。',
      })
    }
    if (!penaltyChangeKinds.includes(request.kind)) {
      issues.push({ field: 'kind', text: '请从“变更、撤销、确认违法、确认无效”中选择。' })
    }
    if (ground === '' || ground.length > 300) {
      issues.push({
        field: 'ground',
        text: '请写明变动的依据，例如复议决定书或者判决书的文号（不超过 300 个字）。',
      })
    }
    if (issues.length > 0 || !on) return mend(...issues)
    const disclosure: Disclosure = {
      ...before,
      penaltyChange: { on, kind: request.kind, ground },
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    const { dueOn } = penaltyWithdrawalDue(on, desk.calendar)
    const remarks = `处罚决定 ${on.toString()} ${penaltyChangeLabels[request.kind]}（${ground}），应当在 ${dueOn.toString()} 前撤下。`
    await record(transaction, desk, {
      act: 'disclosure.note-penalty-change',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      after: { on: on.toString(), kind: request.kind, ground },
      sealed: [eventRow(desk, disclosure, { kind: 'penaltyChanged', remarks })],
    })
    return done(disclosure)
  })
}
