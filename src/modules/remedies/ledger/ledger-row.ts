/** What is wrong with one line of a ledger: which field, and the way out. */
export interface RowFault {
  /** number of the line, or of the row of the sheet */
  readonly line: number
  /** the field by its name, in a sheet by its heading; '' for the line as a whole */
  readonly field: string
  readonly text: string
}

/** One application of a ledger as it stands; without a value it is none. */
export interface LedgerRow {
  readonly line: number
  readonly value?: unknown
  /** what the reader of the file found wrong in it */
  readonly faults: readonly RowFault[]
  /** out of a `.jsonl`: its fields are named as they are written there */
  readonly json?: true
}

/** One line of a `.jsonl`; an empty one is none. */
export function* jsonRow(line: number, text: string): Generator<LedgerRow> {
  // a byte order mark is no part of the first line
  const content = line === 1 ? text.replace(/^\u{FEFF}/u, '') : text
  if (content.trim() === '') return
  try {
    yield { line, value: JSON.parse(content), faults: [], json: true }
  } catch {
    yield { line, faults: [{ line, field: '', text: '不是有效的 JSON' }], json: true }
  }
}

/** The lines of a text, one at a time. */
export function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const at = text.indexOf('\n', from)
    const end = at < 0 ? text.length : at
    yield text.slice(from, end)
    from = end + 1
  }
}
