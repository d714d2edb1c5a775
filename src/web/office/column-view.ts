import { dutyWithKey } from '../../law/publishing/duty.ts'
import {
  type Catalogue,
  type Column,
  columnPath,
  fixedEntries,
  isLeaf,
  timeLimitLabel,
  updateCycleLabels,
} from '../../modules/catalogue/index.ts'
import type { ColumnView } from './routes/publishing.schema.ts'

/** A column in words: what belongs in it, which article asks for it, by when. */
export function columnViewOf(catalogue: Catalogue, column: Column): ColumnView {
  return {
    code: column.code,
    name: column.name,
    path: [entryLabel(column), ...columnPath(catalogue, column.code).map(({ name }) => name)],
    leaf: isLeaf(catalogue, column),
    entry: column.entry,
    parent: column.parent,
    duties: column.duties.flatMap((key) => {
      const duty = dutyWithKey(key)
      return duty ? [{ key, article: duty.article, text: duty.text }] : []
    }),
    timeLimitLabel: timeLimitLabel(column.timeLimit),
    updateCycleLabel: updateCycleLabels[column.updateCycle],
    counts: column.counts,
    belongs: column.belongs,
    examples: [...column.examples],
  }
}

function entryLabel(column: Column): string {
  return fixedEntries.find(({ key }) => key === column.entry)?.label ?? ''
}
