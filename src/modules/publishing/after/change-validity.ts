import { isAfter, isBefore, parseDay } from '../../../law/calendar/day.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'
import { type Disclosure, type Validity, validities, validityLabels } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { changedMeanwhile, openDisclosure, type SeenDisclosure, unlessIn } from '../open-disclosure.ts'
import { findPublishedRow } from '../published-store.ts'
import { updateDisclosure } from '../store.ts'

export interface ChangeValidity extends SeenDisclosure {
  readonly validity: Validity
  /** from which day, `YYYY-MM-DD` */
  readonly on: string
  readonly reason: string
  /** index number of what holds now */
  readonly successor?: string
}

/** 变更有效性: says that a published document was amended, has expired or was repealed, since when and why. */
export async function changeValidity(desk: Desk, request: ChangeValidity): Promise<Answer<Disclosure>> {
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'changeValidity')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const wrongState = unlessIn(before, 'published', '变更有效性')
    if (wrongState) return wrongState
    const on = parseDay(request.on)
    const reason = cleanLine(request.reason)
    const successor = cleanLine(request.successor ?? '') || null
    const issues: Issue[] = []
    if (!validities.includes(request.validity)) {
      issues.push({ field: 'validity', text: '有效性请从“有效、已修改、失效、废止”中选择。' })
    }
    if (!on || isBefore(on, before.madeOn) || isAfter(on, desk.today())) {
      issues.push({ field: 'on', text: '起算日期应当是成文日期以后、今天以前（含今天）的实际日期，请核对。' })
    }
    if (reason === '')
      issues.push({ field: 'reason', text: '请写明变更有效性的依据，例如废止决定的名称和文号。' })
    if (successor !== null && !(await findPublishedRow(transaction, { indexNumber: successor }))) {
      issues.push({ field: 'successor', text: `没有索引号为“${successor}”的已发布信息，请核对。` })
    }
    if (issues.length > 0 || !on) return mend(...issues)
    const disclosure: Disclosure = {
      ...before,
      validity: request.validity,
      validityChange: { on, reason, successor },
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    const remarks = `${validityLabels[request.validity]}，自 ${on.toString()} 起：${reason}`
    await record(transaction, desk, {
      act: 'disclosure.change-validity',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      before: { validity: before.validity },
      after: { validity: disclosure.validity, on: on.toString(), reason, successor },
      sealed: [eventRow(desk, disclosure, { kind: 'validityChanged', remarks })],
    })
    return done(disclosure)
  })
}
