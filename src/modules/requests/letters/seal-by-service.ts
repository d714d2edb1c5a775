import type { PdfFile } from '../../../platform/documents/pdf.ts'
import type { OfficialDocument } from '../../../platform/documents/model.ts'
import type { SealService } from '../../../platform/seal-service.ts'
import { type Answer, type Desk, forbidden, mend, refuse } from '../../desk/index.ts'
import { type Handled, loadCase, type OnCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import { letterName, letterOf } from './letter.ts'
import { letterToPrint } from './letter-file.ts'
import { sealLetter } from './seal-letter.ts'

export interface SealByService extends Omit<OnCase, 'letter'> {
  readonly letterId: string
  readonly demonstration: boolean
  /** the document as a PDF, in the county's fonts */
  pdf(document: OfficialDocument): Promise<PdfFile>
  /** null: none is plugged in */
  readonly service: SealService | null
}

/** 电子签章: the letter's PDF goes to the county's e-seal service, and what comes back is the valid letter. */
export async function sealByService(desk: Desk, request: SealByService): Promise<Answer<Handled>> {
  const { id, letterId, service } = request
  if (service === null) return refuse('notNow', '没有接入电子签章服务，请打印盖章后上传扫描件。')
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.handleLetter, file.unit)
  if (refused) return refused
  const letter = letterOf(file, letterId)
  if (letter?.state !== 'numbered' && letter?.state !== 'sealed') {
    return refuse('notNow', letter ? `${letterName(letter)}还没有编号，或者已经送出。` : '没有这份文书。')
  }
  const made = await letterToPrint(desk, request)
  if (made.kind !== 'done') return made
  const { bytes } = await request.pdf(made.value.document)
  const sealed = await service.seal({ pdf: bytes, unit: file.unit.code, number: letter.number })
  if ('fault' in sealed) return mend({ field: 'file', text: `${sealed.fault}可以打印盖章后上传扫描件。` })
  const { lastSeq } = request
  return sealLetter(desk, {
    id,
    ...(lastSeq === undefined ? {} : { lastSeq }),
    letterId,
    upload: { name: '盖章文书.pdf', bytes: sealed.pdf },
    by: 'service',
  })
}
