import { chineseDate, type Day } from '../../../law/calendar/day.ts'
import { letterLabels } from '../../../law/decision/outcome.ts'
import type { LetterValues } from '../../../law/letters/letter-fields.ts'
import { letterTitle, outcomeSentence, ownName } from '../../../law/letters/letter-sentences.ts'
import {
  missingPlaces,
  remedyAdvice,
  remedyParagraph,
  type RemedyPlaces,
} from '../../../law/remedies/remedy.ts'
import type { OfficialDocument } from '../../../platform/documents/model.ts'
import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { findUnit, remedyPlacesOf, type Unit } from '../../units/index.ts'
import { contactText } from '../letters/address.ts'
import { letterDocument } from '../letters/letter-document.ts'
import { recordCorrectionFile } from './list-record-corrections.ts'
import type { RecordCorrectionParticulars, RecordCorrectionResult } from './record-correction.ts'

export interface CorrectionLetter {
  readonly document: OfficialDocument
  /** without an ending, and without anybody's name */
  readonly fileName: string
}

const kind = 'recordCorrection'
const ground = '条例第四十一条'

/**
 * 更正告知书（条例第四十一条）by the result that was entered: what was asked, what was done about it or where to go, and the
 * remedies. It is printed, sealed and laid down, and only then is the person told. Its 文号 is that of the matter: a series of its own, by unit and year, without gaps.
 */
export async function correctionLetter(
  desk: Desk,
  { id, demonstration }: { readonly id: string; readonly demonstration: boolean },
): Promise<Answer<CorrectionLetter>> {
  const found = await recordCorrectionFile(desk, id)
  if (found.kind !== 'done') return found
  const { particulars, conclusion, concludedOn, arrivedOn, caseNumber, unitCode } = found.value
  const result = conclusion ?? found.value.result
  if (result === null) {
    return refuse('notNow', '还没有处理结果。请先登记处理结果，再下载更正告知书。', ground)
  }
  const datedOn = concludedOn ?? desk.today()
  const unit = await findUnit(desk.read, unitCode)
  if (particulars === null || unit === null) {
    return refuse('notNow', '本件的个人信息已按规定删除，不能再制作文书。')
  }
  const places = await remedyPlacesOf(desk.read, unit)
  const [missing] = missingPlaces(places, {
    servedOnline: conclusion?.method === 'online',
    decidedOn: datedOn,
  })
  if (missing) {
    const text = `救济告知缺少“${missing.label}”：请先在“文书设置”的“救济途径”中填写，再下载。`
    return refuse('notNow', text, missing.article)
  }
  const values = valuesOf(unit, { particulars, result, arrivedOn, datedOn }, places, desk)
  const sheet = { kind, values, number: caseNumber, you: '您', unit: unit.name, date: datedOn } as const
  const document = letterDocument({ ...sheet, demonstration, draft: false })
  return done({ document, fileName: `${caseNumber} ${letterLabels[kind]}` })
}

interface Told {
  readonly particulars: RecordCorrectionParticulars
  readonly result: RecordCorrectionResult
  readonly arrivedOn: Day
  /** 成文日期 */
  readonly datedOn: Day
}

function valuesOf(
  unit: Unit,
  { particulars, result, arrivedOn, datedOn }: Told,
  places: RemedyPlaces,
  { calendar }: Pick<Desk, 'calendar'>,
): LetterValues {
  const { record, wrong, right, name } = particulars
  const { outcome, text, agency, agencyContact } = result
  const elsewhere = outcome === 'transferred' ? '已转送' : '请向其提出：'
  const whom = [agency, agencyContact].filter((part) => part !== '').join('，')
  // no outcome of an application: 复议 or suit, as for any other act
  const advice = remedyAdvice({ outcome: 'granted', decidedOn: datedOn, countyName: '', places }, calendar)
  return {
    title: letterTitle(kind, unit.name),
    addressee: name,
    receivedOn: chineseDate(arrivedOn),
    description: [record, wrong, right].filter((part) => part !== '').join('；'),
    outcome: outcomeSentence(kind, null, '您'),
    article: ground,
    recordResult: whom === '' ? text : `${text}\n有权更正的机关：${elsewhere}${whom}。`,
    remedies: remedyParagraph(advice, ownName(kind)),
    agency: unit.name,
    contact: contactText(unit),
    date: chineseDate(datedOn),
  }
}
