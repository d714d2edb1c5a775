import {
  applicantKinds,
  proactiveBlocks,
  remedyBlockLabels,
  remedyBlocks,
  remedyColumnLabels,
  remedyColumns,
  requestColumnLabels,
  requestRowGroups,
  requestRowLabels,
  requestRows,
  requestTableNote,
  resultsGroup,
  type RequestRow,
} from '../../../law/report/report-rows.ts'
import type { Table, TableCell, TableRow } from '../../../platform/documents/model.ts'
import type { Figure, ProactiveTable, YearlyReport } from '../report.ts'

/** A figure as it is printed: an unknown one is an empty cell, never 0. */
function figureCell(figure: Figure | string | undefined): TableCell {
  return { text: figure === null || figure === undefined ? '' : String(figure) }
}

/** Table 二: four blocks of 条例第二十条, each under a row that names its item. */
export function proactiveTable({ proactive, year }: YearlyReport): Table {
  const rows = proactiveBlocks.flatMap((block): TableRow[] => [
    { startsGroup: true, cells: [{ text: block.heading, heads: 'group', colSpan: 4 }] },
    { cells: block.columns.map((text, index) => ({ text, heads: 'column', ...spanOf(block, index) })) },
    ...block.rows.map(({ key, label }): TableRow => {
      const figures = proactiveFigures(proactive, key)
      return {
        cells: [
          { text: label, heads: 'row' },
          ...figures.map((figure, index) => ({ ...figureCell(figure), ...spanOf(block, index + 1) })),
        ],
      }
    }),
  ])
  return {
    type: 'table',
    caption: `${year}年主动公开政府信息情况`,
    columns: [48, 36, 36, 36],
    headerRows: 0,
    density: 'normal',
    keepTogether: true,
    rows,
  }
}

type ProactiveBlock = (typeof proactiveBlocks)[number]

/** A block of two columns gives its figure the width of three. */
function spanOf(block: ProactiveBlock, column: number): { colSpan?: number } {
  return column === 1 && block.columns.length === 2 ? { colSpan: 3 } : {}
}

type ProactiveKey = ProactiveBlock['rows'][number]['key']

function proactiveFigures(table: ProactiveTable, key: ProactiveKey): (Figure | string)[] {
  if (key === 'regulations' || key === 'normativeDocuments') {
    const { issued, repealed, inForce } = table[key]
    return [issued, repealed, inForce]
  }
  return [table[key]]
}

/** Table 三: 25 rows of seven figures under 申请人情况, the results in their groups. */
export function requestTable({ requests, year }: YearlyReport): Table {
  const column = (text: string, spans: Partial<TableCell> = {}): TableCell => ({
    text,
    heads: 'column',
    ...spans,
  })
  const organisations = applicantKinds.filter((kind) => kind !== 'naturalPerson')
  const heads: TableRow[] = [
    {
      cells: [
        { text: requestTableNote, rowSpan: 3, colSpan: 3 },
        column('申请人情况', { colSpan: organisations.length + 2 }),
      ],
    },
    {
      cells: [
        column(requestColumnLabels.naturalPerson, { rowSpan: 2 }),
        column('法人或其他组织', { colSpan: organisations.length }),
        column(requestColumnLabels.total, { rowSpan: 2 }),
      ],
    },
    { cells: organisations.map((kind) => column(requestColumnLabels[kind])) },
  ]
  const figures = (row: RequestRow): TableCell[] =>
    requestColumnLabelsInOrder.map((_column, index) => figureCell(requests.rows[row][index]))
  return {
    type: 'table',
    caption: `${year}年收到和处理政府信息公开申请情况`,
    columns: [8, 24, 44.5, 12.5, 11, 11, 11, 11, 11, 12],
    headerRows: heads.length,
    density: 'dense',
    keepTogether: true,
    rows: [...heads, ...requestRows.map((row) => ({ cells: [...requestRowHeads(row), ...figures(row)] }))],
  }
}

const requestColumnLabelsInOrder = Object.values(requestColumnLabels)

/** The label cells of a row: the groups that begin with it, then its own label as wide as is left. */
function requestRowHeads(row: RequestRow): TableCell[] {
  const heads: TableCell[] = []
  const inResults = resultsGroup.rows.includes(row)
  if (row === resultsGroup.rows[0]) {
    heads.push({ text: resultsGroup.label, heads: 'row', rowSpan: resultsGroup.rows.length, vertical: true })
  }
  const group = requestRowGroups.find(({ rows }) => rows.includes(row))
  if (group && row === group.rows[0]) {
    heads.push({ text: group.label, heads: 'row', rowSpan: group.rows.length })
  }
  const colSpan = group ? 1 : inResults ? 2 : 3
  return [...heads, { text: requestRowLabels[row], heads: 'row', align: 'start', colSpan }]
}

/** Table 四: one row of three blocks of five figures. */
export function remedyTable({ remedies, year }: YearlyReport): Table {
  const five = remedyColumns.length
  const column = (text: string, spans: Partial<TableCell> = {}): TableCell => ({
    text,
    heads: 'column',
    ...spans,
  })
  const { reconsideration, litigationDirect, litigationAfterReconsideration } = remedyBlockLabels
  return {
    type: 'table',
    caption: `${year}年政府信息公开行政复议、行政诉讼情况`,
    columns: remedyBlocks.flatMap(() => remedyColumns.map(() => 10.4)),
    headerRows: 3,
    density: 'dense',
    keepTogether: true,
    rows: [
      {
        cells: [
          column(reconsideration, { colSpan: five, rowSpan: 2 }),
          column('行政诉讼', { colSpan: 2 * five }),
        ],
      },
      {
        cells: [
          column(litigationDirect, { colSpan: five }),
          column(litigationAfterReconsideration, { colSpan: five }),
        ],
      },
      {
        cells: remedyBlocks.flatMap(() => remedyColumns.map((result) => column(remedyColumnLabels[result]))),
      },
      {
        cells: remedyBlocks.flatMap((block) =>
          remedyColumns.map((result) => figureCell(remedies[block][result])),
        ),
      },
    ],
  }
}
