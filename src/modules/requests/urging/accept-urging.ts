import { type Answer, type Desk, done } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface AcceptUrging extends OnCase {
  readonly note: string
}

/** 督办办结：县主管部门认可单位的答复；不认可的，再次督办。 */
export async function acceptUrging(desk: Desk, request: AcceptUrging): Promise<Answer<Handled>> {
  const note = request.note.trim()
  return handleCase(desk, request, 'acceptUrging', () =>
    done({ event: { type: 'urging_accepted', on: desk.today(), event: null, details: { note } } }),
  )
}
