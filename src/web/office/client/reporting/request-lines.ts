import {
  requestRowGroups,
  requestRowLabels,
  requestRows,
  resultsGroup,
  type RequestRow,
} from '../../../../law/report/report-rows.ts'

/** A head cell of table 三, as 30号 merges it. */
export interface Head {
  readonly label: string
  readonly rowSpan: number
  readonly colSpan: number
}

export interface RequestLine {
  readonly row: RequestRow
  readonly heads: readonly Head[]
  /** a sum, or a first-level row: set in bold */
  readonly strong: boolean
}

/** Table 三 line by line, with the head cells that begin in each: three columns of heads, merged as in the form. */
export function requestTableLines(): RequestLine[] {
  return requestRows.map((row) => {
    const inResults = resultsGroup.rows.includes(row)
    const group = requestRowGroups.find(({ rows }) => rows.includes(row))
    const heads: Head[] = []
    if (resultsGroup.rows[0] === row) {
      heads.push({ label: resultsGroup.label, rowSpan: resultsGroup.rows.length, colSpan: 1 })
    }
    if (group && group.rows[0] === row) {
      heads.push({ label: group.label, rowSpan: group.rows.length, colSpan: 1 })
    }
    heads.push({ label: requestRowLabels[row], rowSpan: 1, colSpan: group ? 1 : inResults ? 2 : 3 })
    return { row, heads, strong: !inResults || row === 'concluded' }
  })
}
