import { type Table, writeXlsx } from '../../../platform/spreadsheet/index.ts'
import { wordsOf } from './ledger-choices.ts'
import { columnNames, columnOf } from './ledger-columns.ts'
import { requestLedgerSheet } from './read-ledger.ts'

/** An empty ledger of applications to be filled in, with a second sheet that explains it. */
export function requestLedgerTemplate(): Promise<Uint8Array> {
  const ledger: Table = {
    name: requestLedgerSheet,
    columns: columnNames.map((name) => ({ label: columnOf(name).label, width: columnOf(name).width ?? 14 })),
    rows: [],
  }
  const explained: Table = {
    name: '填写说明',
    columns: [
      { label: '表头', width: 18 },
      { label: '必填', width: 8 },
      { label: '填什么', width: 90 },
    ],
    rows: [
      ...columnNames.map((name) => {
        const { label, help, required } = columnOf(name)
        return [label, required ? '是' : null, help]
      }),
      [
        '一件写几行',
        null,
        '有几次征求意见、几次复议诉讼、几次退费的：下面接着写一行，只写相同的申请编号和增加的各列。',
      ],
      ...wordsOf('outcome').map((word, index) => [index === 0 ? '办理结果可以填' : null, null, word]),
      ...wordsOf('ground').map((word, index) => [index === 0 ? '具体情形可以填' : null, null, word]),
    ],
  }
  return writeXlsx(ledger, explained)
}
