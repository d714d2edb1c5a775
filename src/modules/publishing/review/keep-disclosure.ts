import type { Session } from '../../../platform/database/index.ts'
import { record, type SealedRow } from '../../audit/index.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { exceptionWithKey } from '../../../law/decision/exception.ts'
import { cleanLine } from '../body.ts'
import { type Disclosure, type Openness, opennesses, opennessLabels } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import {
  changedMeanwhile,
  openDisclosure,
  personOf,
  type SeenDisclosure,
  unlessIn,
} from '../open-disclosure.ts'
import { updateDisclosure } from '../store.ts'

/** Months after which what is not disclosed is looked at again, where nobody set another day (条例第十八条). */
const usualReassessment = { months: 12 }

/** Ends a review with 不予公开 or 依申请公开: nothing goes out, the reason stays, and so does the day of the next look. */
export async function keep(
  transaction: Session,
  desk: Desk,
  seenVersion: number,
  before: Disclosure,
  rows: (disclosure: Disclosure) => readonly SealedRow[],
): Promise<Answer<Disclosure>> {
  const disclosure: Disclosure = {
    ...before,
    state: 'kept',
    step: null,
    reassessOn: before.reassessOn ?? desk.today().add(usualReassessment),
    version: seenVersion + 1,
    updatedAt: desk.now(),
  }
  if (!(await updateDisclosure(transaction, seenVersion, disclosure))) return changedMeanwhile()
  await record(transaction, desk, {
    act: 'disclosure.keep',
    object: { kind: 'disclosure', id: disclosure.id },
    unitCode: disclosure.unitCode,
    before: { state: before.state, step: before.step },
    after: {
      state: disclosure.state,
      openness: disclosure.openness,
      exception: disclosure.exception,
      reassessOn: disclosure.reassessOn?.toString() ?? null,
    },
    sealed: [
      ...rows(disclosure),
      eventRow(desk, disclosure, { kind: 'kept', remarks: whyKept(disclosure) }, 2),
    ],
  })
  return done(disclosure)
}

function whyKept({ openness, exception, reassessOn }: Disclosure): string {
  const ground =
    exception === null
      ? ''
      : `（${exceptionWithKey(exception).article}：${exceptionWithKey(exception).text}）`
  return `${opennessLabels[openness]}${ground}，${reassessOn?.toString() ?? ''} 前定期评估。`
}

export interface ReassessKept extends SeenDisclosure {
  /** what it is from now on; `proactive` makes it a draft again, to be reviewed and published */
  readonly openness: Openness
  readonly reason: string
  /** the day of the next look, `YYYY-MM-DD`; left out for `proactive` */
  readonly reassessOn?: string
}

/** 定期评估 (条例第十八条): looks again at what is not disclosed, and opens it when the reason is gone. */
export async function reassessKept(desk: Desk, request: ReassessKept): Promise<Answer<Disclosure>> {
  const person = personOf(desk)
  if ('refused' in person) return person.refused
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'reassess')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const wrongState = unlessIn(before, 'kept', '评估')
    if (wrongState) return wrongState
    const checked = checkReassessment(desk, before, request)
    if ('issues' in checked) return mend(...checked.issues)
    const open = request.openness === 'proactive'
    const disclosure: Disclosure = {
      ...before,
      openness: request.openness,
      exception: open ? null : before.exception,
      state: open ? 'draft' : 'kept',
      resumeAt: null,
      reassessOn: checked.reassessOn,
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    const next = checked.reassessOn
      ? `，下次评估不晚于 ${checked.reassessOn.toString()}`
      : '，转为草稿，审核后发布'
    await record(transaction, desk, {
      act: 'disclosure.reassess',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      before: { state: before.state, openness: before.openness },
      after: { state: disclosure.state, openness: disclosure.openness, reason: checked.reason },
      sealed: [
        eventRow(desk, disclosure, {
          kind: 'reassessed',
          remarks: `${opennessLabels[disclosure.openness]}${next}：${checked.reason}`,
        }),
      ],
    })
    return done(disclosure)
  })
}

function checkReassessment(
  desk: Desk,
  before: Disclosure,
  request: ReassessKept,
): { reason: string; reassessOn: Temporal.PlainDate | null } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const reason = cleanLine(request.reason)
  if (reason === '' || reason.length > 500) {
    issues.push({
      field: 'reason',
      text: '请写明评估的结论和理由（不超过 500 个字）。',
      ground: '条例第十八条',
    })
  }
  if (!opennesses.includes(request.openness)) {
    issues.push({ field: 'openness', text: '请从“主动公开、依申请公开、不予公开”中选择。' })
  }
  if (request.openness === 'withheld' && before.exception === null) {
    issues.push({
      field: 'openness',
      text: '改为不予公开的，请先转为草稿，选定不予公开的情形后再送审。',
      ground: '条例第十四条至第十六条',
    })
  }
  if (request.openness === 'proactive') return issues.length > 0 ? { issues } : { reason, reassessOn: null }
  const given = request.reassessOn?.trim() ?? ''
  const day = given === '' ? desk.today().add(usualReassessment) : dayFrom(given)
  if (!day || Temporal.PlainDate.compare(day, desk.today()) <= 0) {
    issues.push({
      field: 'reassessOn',
      text: '下次评估的日期应当是今天以后的实际日期，请核对。',
      ground: '条例第十八条',
    })
  }
  return issues.length > 0 ? { issues } : { reason, reassessOn: day }
}

function dayFrom(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}
