import { convertBounded } from '../../../platform/conversion/index.ts'
import { catalogueOf, isLeaf } from '../../catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { disclosurePolicy } from '../policy.ts'
import { propose, type Proposals } from './propose.ts'
import { recognise, type Recognition } from './recognise.ts'

export interface HandIn {
  /** the unit whose item it is to become */
  readonly unit: string
  /** as the person's machine has it */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file taken over, to be looked at: nothing of it is kept. */
export interface HandedIn extends Omit<Recognition, 'marks'> {
  readonly proposals: Proposals
  /** how many pictures it brings; they come along once the draft is there */
  readonly pictures: number
  /** what did not come along or needs a look, in sentences */
  readonly warnings: readonly string[]
}

/** 交稿: reads a file of the clerk's, says what it says of itself and proposes where it belongs. Changes nothing. */
export async function handIn(desk: Desk, request: HandIn): Promise<Answer<HandedIn>> {
  const unit = await findUnit(desk.read, request.unit)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, disclosurePolicy.write, unit)
  if (refused) return refused
  const conversion = await convertBounded(request.bytes, request.name)
  if (conversion.kind === 'refused') {
    return mend({ field: 'file', text: `“${request.name}”${conversion.reason}` })
  }
  const { blocks, pictures, warnings } = conversion.value
  const recognised = recognise(blocks)
  const catalogue = await catalogueOf(desk.read, unit.code)
  const leaves = catalogue.columns.filter((column) => isLeaf(catalogue, column))
  const proposals = propose(recognised, leaves)
  if (proposals.openness.exception === 'stateSecret') {
    // what it says goes no further, not even back to who brought it
    return mend({
      field: 'file',
      text: `“${request.name}”标有密级，没有打开。涉密文件不得在本系统里办理，请立即报告保密审查机构；这里没有保存。`,
      ground: '条例第十四条',
    })
  }
  const { marks: _marks, ...rest } = recognised
  return done({ ...rest, proposals, pictures: pictures.length, warnings })
}
