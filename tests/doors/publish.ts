import type { Instance } from '../../src/instance.ts'
import { catalogueOf } from '../../src/modules/catalogue/index.ts'
import { type AccountActor, expectDone, type Role } from '../../src/modules/desk/index.ts'
import {
  attachFile,
  type Disclosure,
  nothingWrong,
  reviewDisclosure,
  reviewSteps,
  submitDisclosure,
  withdrawDisclosure,
  writeDraft,
  type WriteDraft,
} from '../../src/modules/publishing/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { person } from '../support/people.ts'

/** How far an item of a test goes. */
export type Reach = 'draft' | 'inReview' | 'published' | 'withdrawn'

const text = new TextEncoder()

/** An item of 杨店镇 with an attachment, taken as far as asked by the acts of people who each do one step. */
export async function made(
  instance: Instance,
  reach: Reach,
  change: Partial<WriteDraft> = {},
): Promise<Disclosure> {
  const unit = await findUnit(instance.desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  const by = (role: Role): AccountActor => person(`门-${role}`, unit, role)
  const { columns } = await catalogueOf(instance.desk.read, 'yangdian')
  const column = columns.find(({ name }) => name === '公告公示')
  if (!column) throw new Error('no column 公告公示')
  const writer = instance.desk.as(by('editor'))
  const draft: WriteDraft = {
    unit: 'yangdian',
    column: column.code,
    title: '杨店镇河道清淤工程公示',
    body: '<p>现将有关情况予以公示。</p>',
    madeOn: '2026-10-12',
    genre: '公示',
    ...change,
  }
  const empty = expectDone(await writeDraft(writer, draft))
  const file = { name: '附件.txt', bytes: text.encode(`${draft.title}的附件\n`) }
  let item = expectDone(await attachFile(writer, { id: empty.id, version: empty.version, ...file }))
  if (reach === 'draft') return item
  item = expectDone(await submitDisclosure(writer, item))
  if (reach === 'inReview') return item
  for (const { step, role } of reviewSteps) {
    const desk = instance.desk.as(by(role))
    item = expectDone(
      await reviewDisclosure(desk, {
        id: item.id,
        version: item.version,
        step,
        verdict: 'pass',
        ...nothingWrong(step),
      }),
    )
  }
  if (reach === 'published') return item
  const signer = instance.desk.as(by('signer'))
  return expectDone(
    await withdrawDisclosure(signer, { id: item.id, version: item.version, reason: '内容有误，重新发布。' }),
  )
}
