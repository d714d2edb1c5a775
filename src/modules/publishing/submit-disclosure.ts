import { record } from '../audit/index.ts'
import { catalogueOf, isLeaf } from '../catalogue/index.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../desk/index.ts'
import { plainText, unfinishedIn } from './body.ts'
import { type Disclosure, opennessLabels } from './disclosure.ts'
import { eventRow, versionRow } from './disclosure-event.ts'
import {
  changedMeanwhile,
  openDisclosure,
  personOf,
  type SeenDisclosure,
  unlessIn,
} from './open-disclosure.ts'
import { reviewSteps } from './review-step.ts'
import { updateDisclosure } from './store.ts'
import { withWriter } from './write-draft.ts'

/** 送审: hands a draft to the first step. What the reviewers see is kept as it stands from now on. */
export async function submitDisclosure(desk: Desk, request: SeenDisclosure): Promise<Answer<Disclosure>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'submit')
    if ('refused' in opened) return opened.refused
    const { disclosure: before, unit } = opened
    const wrongState = unlessIn(before, 'draft', '送审')
    if (wrongState) return wrongState
    const catalogue = await catalogueOf(transaction, unit.code)
    const column = catalogue.columns.find((one) => one.code === before.column)
    const faults = faultsOf(before, column !== undefined && isLeaf(catalogue, column))
    if (faults.length > 0) return mend(...faults)

    const disclosure: Disclosure = {
      ...before,
      state: 'inReview',
      step: reviewSteps[0].step,
      version: before.version + 1,
      writers: withWriter(before.writers, writer),
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await record(transaction, desk, {
      act: 'disclosure.submit',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: unit.code,
      before: { state: before.state },
      after: { state: disclosure.state, step: disclosure.step, version: disclosure.version },
      sealed: [versionRow(disclosure), eventRow(desk, disclosure, { kind: 'submitted' })],
    })
    return done(disclosure)
  })
}

function faultsOf(disclosure: Disclosure, inLeaf: boolean): Issue[] {
  const faults: Issue[] = []
  if (plainText(disclosure.body) === '' && disclosure.attachments.length === 0) {
    faults.push({ field: 'body', text: '正文和附件都是空的。请填写正文，或者添加附件后再送审。' })
  }
  for (const text of unfinishedIn(disclosure.body)) faults.push({ field: 'body', text })
  if (!inLeaf) {
    faults.push({ field: 'column', text: '所选栏目下面又分了栏目，请重新选择其中的一个。' })
  }
  if (disclosure.openness !== 'proactive') {
    faults.push({
      field: 'openness',
      text: `公开属性是“${opennessLabels[disclosure.openness]}”，不能送审发布。只有“主动公开”的信息才能发布；确应主动公开的，请先改正公开属性。`,
      ground: '条例第十九条',
    })
  }
  return faults
}
