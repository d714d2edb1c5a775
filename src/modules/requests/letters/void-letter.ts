import { type Answer, type Desk, done, mend, refuse, actorName } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { onCase } from './draft-letter.ts'
import { letterName, letterOf } from './letter.ts'
import { voidRow } from './letter-store.ts'

export interface VoidLetter extends Omit<OnCase, 'letter'> {
  readonly letterId: string
  readonly reason: string
}

const longest = 500

/** 文书作废: its number stays taken and is marked 作废; it is never given again. What has left the house stays as it is. */
export async function voidLetter(desk: Desk, request: VoidLetter): Promise<Answer<Handled>> {
  const reason = request.reason.trim()
  if (reason.length > longest) return mend({ field: 'reason', text: `请控制在${longest}字以内。` })
  return handleCase(desk, onCase(request), 'voidLetter', (file) => {
    const letter = letterOf(file, request.letterId)
    if (letter === null) return refuse('notFound', '没有这份文书。')
    if (letter.state === 'voided') return refuse('notNow', `${letterName(letter)}已经作废。`)
    if (letter.state === 'sent') {
      return refuse('notNow', `${letterName(letter)}已经送出，不能作废；内容有误的，另行制发文书更正。`)
    }
    if (letter.state !== 'drafted' && reason === '') {
      return mend({ field: 'reason', text: '请写明作废的原因：文号保留，不再使用。' })
    }
    const { number } = letter
    const row = {
      letter_id: letter.id,
      application_id: file.application.id,
      unit_id: file.unit.code,
      number,
      voided_on: desk.today().toString(),
      actor_name: actorName(desk.actor),
    }
    return done({
      event: {
        type: 'letter_voided',
        on: desk.today(),
        event: null,
        details: { letter: letter.id, number, reason },
      },
      ...(number === '' ? {} : { rows: [voidRow(row)] }),
    })
  })
}
