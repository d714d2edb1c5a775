import { fieldsOfLetter } from '../../src/law/letters/letters.ts'
import { letterFields } from '../../src/law/letters/letter-fields.ts'
import { lawfulSentences, letterTitle, outcomeSentence } from '../../src/law/letters/letter-sentences.ts'
import { type LetterKind, letterKinds } from '../../src/law/decision/outcome.ts'
import { noRemedyPlaces, remedyAdvice, remedyParagraph } from '../../src/law/remedies/remedy.ts'
import { letterDocument } from '../../src/modules/requests/letters/letter-document.ts'
import type { OfficialDocument } from '../../src/platform/documents/model.ts'
import { calendar } from './case-steps.ts'
import { remedyPlaces } from './cases.ts'

const date = Temporal.PlainDate.from('2026-10-14')

/** One letter of every kind, each field with its example. */
export function exampleLetter(kind: LetterKind): OfficialDocument {
  const advice = remedyAdvice(
    { outcome: 'partial', decidedOn: date, countyName: '', places: { ...noRemedyPlaces, ...remedyPlaces } },
    calendar,
  )
  const examples = Object.fromEntries(
    fieldsOfLetter(kind).map((field) => [
      field,
      letterFields[field].example || `某某${letterFields[field].label}`,
    ]),
  )
  return letterDocument({
    kind,
    values: {
      ...examples,
      ...lawfulSentences(kind, '您'),
      title: letterTitle(kind, '某某镇人民政府'),
      agency: '某某镇人民政府',
      addressee: '某某某',
      receivedOn: '2026年9月20日',
      description: '某某镇2025年高标准农田建设项目的施工合同',
      article: '条例第三十七条',
      outcome: outcomeSentence(kind, 'refused.process', '您'),
      remedies: remedyParagraph(advice),
    },
    number: '某某公复〔2026〕12号',
    you: '您',
    unit: '某某镇人民政府',
    date,
    demonstration: false,
    draft: false,
  })
}

export const exampleLetters = letterKinds.map((kind) => ({ kind, document: exampleLetter(kind) }))
