import { chineseDate, isBefore } from '../../../law/calendar/day.ts'
import { letterLabels } from '../../../law/decision/outcome.ts'
import type { Issue } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { isOnline } from '../delivery-method.ts'
import type { NewEvent } from '../file-event.ts'
import { type CaseAct, caseActFacts } from '../handling/case-acts.ts'
import { feeFenIn } from './fee-amount.ts'
import { type Letter, letterName, letterOf, letterStateLabels } from './letter.ts'
import { draftToIssue } from './signed-draft.ts'

/**
 * The valid letter is the sealed one, and without it nothing is issued: why the act cannot leave the house with this
 * letter; empty where it can, and for acts that tell nobody anything.
 */
export function letterIssues(file: CaseFile, act: CaseAct, id: string | undefined, event: NewEvent): Issue[] {
  const kinds = caseActFacts[act].letter?.(file)
  if (kinds === undefined) return []
  const issue = (text: string, field = 'letter'): Issue[] => [
    { field, text, ground: caseActFacts[act].article },
  ]
  const wanted = kinds.map((kind) => `《${letterLabels[kind]}》`).join('、')
  const letter = id === undefined || id === '' ? null : letterOf(file, id)
  if (letter === null) {
    return issue(
      `请选择已经盖章的${wanted}：没有盖章的文书不得发出。请先在“文书”中拟写、编号，打印盖章（签章）后把盖章文书上传。`,
    )
  }
  if (!kinds.includes(letter.kind)) {
    return issue(`这一步应当使用${wanted}，所选的是${letterName(letter)}。`)
  }
  if (letter.state !== 'sealed') return issue(notSealed(letter))
  const wrong = disagreement(file, letter, event)
  if (wrong !== null) return issue(wrong.text, wrong.field)
  if (letter.datedOn && isBefore(event.on, letter.datedOn)) {
    return issue(`发出之日不能早于文书的成文日期（${chineseDate(letter.datedOn)}）。`, 'on')
  }
  return []
}

function notSealed(letter: Letter): string {
  const name = letterName(letter)
  if (letter.state === 'drafted') return `${name}还没有编号和盖章。请在“文书”中编号，打印盖章后上传盖章文书。`
  if (letter.state === 'numbered') return `${name}还没有盖章文书。请打印盖章（签章）后上传，再登记。`
  return `${name}${letterStateLabels[letter.state]}，不能再用。`
}

/** Where what is entered is not what the letter says; null where both agree. */
function disagreement(
  file: CaseFile,
  letter: Letter,
  event: NewEvent,
): { readonly text: string; readonly field: string } | null {
  const said = (text: string, field: string) => ({
    field,
    text: `${text}请改成一致；文书有误的，作废后重新拟写。`,
  })
  const { type } = event
  if (type === 'correction_requested' && event.event?.type === 'correction_requested') {
    const day = letter.written.respondBy
    if (day === undefined || event.event.respondBy.toString() === day) return null
    const written = chineseDate(Temporal.PlainDate.from(day))
    return said(`盖章文书写的补正期限是${written}，与登记的不一致。`, 'respondBy')
  }
  if (type === 'third_party_consulted' || type === 'agency_consulted') {
    const addressee = letter.issued?.addressee ?? ''
    if (addressee === event.details.consulted) return null
    return said(`盖章文书写给“${addressee}”，与登记的被征求意见人不一致。`, 'consulted')
  }
  if (type === 'extended' && event.event?.type === 'extended') {
    const days = letter.issued?.extensionDays ?? ''
    if (days === String(event.event.workingDays)) return null
    return said(`盖章文书写的是延长${days}个工作日，与负责人同意的不一致。`, 'letter')
  }
  if (type === 'fee_notified') {
    const amount = letter.issued?.feeAmount ?? ''
    const fen = feeFenIn(amount)
    if (fen === event.details.amountFen) return null
    return said(`盖章文书写的数额是${amount}，与登记的不一致。`, 'fee')
  }
  if (type === 'decided') {
    if (letter.basis !== draftToIssue(file)?.seq)
      return said('文书编号以后，答复又改动过，与盖章文书不一致。', 'letter')
    if (isOnline(event.details.method) && !letter.namesOnlineChannel) {
      const channel = '网上申请行政复议的渠道（行政复议法第二十二条第二款）'
      return said(`通过互联网送达的，文书应当写明${channel}，本文书没有写。`, 'method')
    }
  }
  return null
}
