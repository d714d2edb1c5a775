import type { Session } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { catalogueOf, isLeaf } from '../catalogue/index.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../desk/index.ts'
import { plainText, unfinishedIn } from './body.ts'
import { interpretationFaults } from './content/interpretation.ts'
import { metadataFaults } from './content/required-metadata.ts'
import { guideFaults } from './content/service-guide.ts'
import type { Disclosure } from './disclosure.ts'
import { eventRow, versionRow } from './disclosure-event.ts'
import { noticeTo } from './notices/notice.ts'
import {
  changedMeanwhile,
  openDisclosure,
  personOf,
  type SeenDisclosure,
  unlessIn,
} from './open-disclosure.ts'
import { stepOrder } from './review/review-settings.ts'
import { reviewSettingsOf } from './review/review-store.ts'
import { stepOnSubmission } from './review/resume.ts'
import { findDisclosureRow, updateDisclosure } from './store.ts'
import { forgetTypings } from './typing/typing-store.ts'
import { withWriter } from './write-draft.ts'

/**
 * 送审: hands a draft to the first step, or to the one that sent it back. What the reviewers see is kept as it stands
 * from now on. What is not to be disclosed passes the same steps, and is kept with its reason.
 */
export async function submitDisclosure(desk: Desk, request: SeenDisclosure): Promise<Answer<Disclosure>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'submit')
    if ('refused' in opened) return opened.refused
    const { disclosure: before, unit } = opened
    const wrongState = unlessIn(before, 'draft', '送审')
    if (wrongState) return wrongState
    const faults = await faultsBeforeReview(transaction, before)
    if (faults.length > 0) return mend(...faults)

    const order = stepOrder(await reviewSettingsOf(transaction, unit.code))
    const disclosure: Disclosure = {
      ...before,
      state: 'inReview',
      ...stepOnSubmission(order, before),
      secrecy: null,
      version: before.version + 1,
      writers: withWriter(before.writers, writer),
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await forgetTypings(transaction, disclosure.id)
    await record(transaction, desk, {
      act: 'disclosure.submit',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: unit.code,
      before: { state: before.state },
      after: { state: disclosure.state, step: disclosure.step, version: disclosure.version },
      sealed: [versionRow(disclosure), eventRow(desk, disclosure, { kind: 'submitted' })],
    })
    await noticeTo(transaction, desk, { kind: 'toReview', disclosure })
    return done(disclosure)
  })
}

/** Everything that an item lacks before anybody reviews it. */
export async function faultsBeforeReview(transaction: Session, item: Disclosure): Promise<Issue[]> {
  const catalogue = await catalogueOf(transaction, item.unitCode)
  const column = catalogue.columns.find((one) => one.code === item.column)
  const inLeaf = column !== undefined && isLeaf(catalogue, column)
  return [...faultsOf(item, inLeaf), ...(await linkFaults(transaction, item))]
}

function faultsOf(disclosure: Disclosure, inLeaf: boolean): Issue[] {
  const faults: Issue[] = []
  const empty = plainText(disclosure.body) === '' && disclosure.attachments.length === 0
  if (empty && disclosure.kind !== 'serviceGuide') {
    faults.push({ field: 'body', text: '正文和附件都是空的。请填写正文，或者添加附件后再送审。' })
  }
  for (const text of unfinishedIn(disclosure.body)) faults.push({ field: 'body', text })
  if (!inLeaf) {
    faults.push({ field: 'column', text: '所选栏目下面又分了栏目，请重新选择其中的一个。' })
  }
  if (disclosure.openness === 'withheld' && disclosure.exception === null) {
    faults.push({
      field: 'exception',
      text: '不予公开的，请选定属于哪一种情形。',
      ground: '条例第十四条至第十六条',
    })
  }
  faults.push(...metadataFaults(disclosure))
  if (disclosure.revision && disclosure.openness !== 'proactive') {
    faults.push({
      field: 'openness',
      text: '更正稿必须是主动公开。原来的信息不应当再公开的，请撤下原来的信息。',
      ground: '条例第十九条',
    })
  }
  if (disclosure.openness !== 'proactive') return faults
  if (disclosure.kind === 'serviceGuide') faults.push(...guideFaults(disclosure.guide))
  faults.push(...interpretationFaults(disclosure.kind, disclosure.interpretation))
  if (disclosure.revision && disclosure.revision.note === '') {
    faults.push({
      field: 'revisionNote',
      text: '请填写更正说明：改了什么、为什么改。更正说明会显示在页面上。',
    })
  }
  return faults
}

/** What an item refers to must be there: a document that it explains, one that it corrects. */
async function linkFaults(transaction: Session, disclosure: Disclosure): Promise<Issue[]> {
  const faults: Issue[] = []
  if (disclosure.interprets !== null) {
    const document = await findDisclosureRow(transaction, disclosure.interprets)
    if (!document || document.unitCode !== disclosure.unitCode) {
      faults.push({ field: 'interprets', text: '要解读的文件不在本机关，请重新选择。' })
    }
  }
  if (disclosure.revision) {
    const original = await findDisclosureRow(transaction, disclosure.revision.of)
    if (original?.state !== 'published') {
      faults.push({ field: '', text: '要更正的信息已经撤下或者公示期满，不能再更正。' })
    }
  }
  return faults
}
