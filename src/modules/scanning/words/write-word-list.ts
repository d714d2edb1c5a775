import { csvText } from '../../../platform/spreadsheet/index.ts'
import { csvHeads } from './read-word-list.ts'
import type { WordList } from './word-list.ts'

/** A list as a file that can be imported again; the `.json` says where it comes from, the `.csv` its entries alone. */
export function writeWordList(
  { name, source, version, entries }: WordList,
  format: 'json' | 'csv',
): Uint8Array {
  const text =
    format === 'json'
      ? `${JSON.stringify({ name, source, version, entries }, null, 2)}\n`
      : csvText([
          csvHeads,
          ...entries.map(({ wrong, right, note, except }) => [wrong, right, note, except.join('；')]),
        ])
  return new TextEncoder().encode(text)
}
