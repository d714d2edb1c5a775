import { type Table, writeXlsx } from '../../platform/spreadsheet/index.ts'
import { type Catalogue, isLeaf } from '../catalogue/index.ts'
import { genres, validityLabels } from './disclosure.ts'
import { disclosureKindLabels } from './disclosure-kind.ts'
import { type LedgerField, ledgerFields, requiredFields } from './ledger.ts'
import { ledgerSheet } from './read-ledger.ts'

/** What goes into each column of a ledger, for the sheet that explains it. */
const help: Readonly<Record<LedgerField, string>> = {
  column: '本机关目录里的栏目名称；下面还有栏目的不能用',
  title: '不超过 200 字',
  body: '纯文本，每行一段；Excel 的一格最多 32767 字',
  madeOn: '日期，或者 2023-03-01；不晚于发布日期',
  publishedOn: '原来的发布日期，不晚于今天；按这一天列出和统计',
  documentNumber: '如 某政发〔2023〕2号；单元格请设为“文本”',
  issuer: '不写的，为本机关全称',
  genre: genres.join('、'),
  topic: '不超过 60 字',
  keywords: '最多 10 个，用“；”隔开',
  summary: '不超过 500 字',
  effectiveOn: '日期',
  expiresOn: '日期；次日起显示为“失效”',
  validity: `${Object.values(validityLabels).join('、')}；不写的，为有效`,
  kind: `${Object.values(disclosureKindLabels).join('、')}；不写的，为一般信息`,
  attachments: '文件相对于台账的路径，用“；”隔开；只能用命令行导入',
}

const widths: Readonly<Partial<Record<LedgerField, number>>> = { title: 40, body: 50, summary: 30 }

/** An empty ledger to be filled in, with a second sheet that explains it and names the columns of a catalogue. */
export function ledgerTemplate(catalogue: Catalogue | null): Promise<Uint8Array> {
  const fields: readonly LedgerField[] = Object.keys(ledgerFields).filter(isField)
  const ledger: Table = {
    name: ledgerSheet,
    columns: fields.map((field) => ({ label: ledgerFields[field], width: widths[field] ?? 14 })),
    rows: [],
  }
  const columns = catalogue?.columns.filter((column) => isLeaf(catalogue, column)) ?? []
  const explained: Table = {
    name: '填写说明',
    columns: [
      { label: '表头', width: 12 },
      { label: '必填', width: 8 },
      { label: '填什么', width: 80 },
    ],
    rows: [
      ...fields.map((field) => [
        ledgerFields[field],
        requiredFields.includes(field) ? '是' : null,
        help[field],
      ]),
      ...columns.map(({ name }, index) => [index === 0 ? '可用的栏目' : null, null, name]),
    ],
  }
  return writeXlsx(ledger, explained)
}

function isField(name: string): name is LedgerField {
  return name in ledgerFields
}
