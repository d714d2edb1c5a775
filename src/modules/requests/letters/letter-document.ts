import { letterParagraphs } from '../../../law/letters/letter-text.ts'
import type { LetterValues } from '../../../law/letters/letter-fields.ts'
import type { Address } from '../../../law/letters/letter-sentences.ts'
import { letterLabels, type LetterKind } from '../../../law/decision/outcome.ts'
import {
  type Block,
  type OfficialDocument,
  paragraph,
  type Table,
  type TableCell,
} from '../../../platform/documents/model.ts'

/** What a letter looks like on paper. */
export interface LetterSheet {
  readonly kind: LetterKind
  readonly values: LetterValues
  /** '' while it has none */
  readonly number: string
  readonly you: Address
  readonly unit: string
  readonly date: Temporal.PlainDate
  readonly demonstration: boolean
  /** not numbered yet: it says so on its face */
  readonly draft: boolean
}

/**
 * The letter in the form of GB/T 9704: title, number, addressee, text, and the seal's place over agency and date. The
 * same document becomes `.docx` and PDF.
 */
export function letterDocument(sheet: LetterSheet): OfficialDocument {
  const { kind, values, number, unit, date, demonstration, draft, you } = sheet
  const title = values.title ?? letterLabels[kind]
  const blocks: Block[] = [
    ...(draft ? [paragraph('note', '草稿：还没有编号，不得送出。')] : []),
    paragraph('title', title),
  ]
  if (kind === 'serviceRecord') {
    return { title, unit, date, demonstration, blocks: [...blocks, serviceForm(values)] }
  }
  if (number !== '' || draft) {
    blocks.push(paragraph('number', number === '' ? '（文号在编号时取得）' : number))
  }
  blocks.push(paragraph('addressee', `${values.addressee ?? ''}：`))
  for (const { text } of letterParagraphs(kind, values, you)) blocks.push(paragraph('body', text))
  blocks.push({ type: 'signature', unit, date })
  return { title, unit, date, demonstration, blocks }
}

/** 送达回证: one page to sign. */
function serviceForm(values: LetterValues): Table {
  const row = (label: string, value: string, height = 1): { cells: TableCell[] } => ({
    cells: [
      { text: label, heads: 'row' },
      { text: value + '\n'.repeat(height - 1), align: 'start' },
    ],
  })
  return {
    type: 'table',
    caption: '送达回证',
    columns: [40, 116],
    headerRows: 0,
    density: 'normal',
    keepTogether: true,
    rows: [
      row('送达机关', values.agency ?? ''),
      row('受送达人', values.addressee ?? ''),
      row('申请编号', values.caseNumber ?? ''),
      row('送达的文书', values.served ?? '', 2),
      row('送达方式', values.servedHow ?? ''),
      row('送达日期', values.servedOn ?? '　　　　年　　月　　日　　时'),
      row('收件人签名（盖章）', values.receiver ?? '', 3),
      row('代收人及代收理由', '', 3),
      row('送达人', '', 2),
      row('备注', '', 3),
    ],
  }
}
