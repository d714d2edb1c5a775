import { isBefore } from '../../../law/calendar/day.ts'
import type { Issue } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'
import { type DisclosureKind, disclosureKindLabels } from '../disclosure-kind.ts'

type Required = 'documentNumber' | 'effectiveOn' | 'interprets'

const words: Readonly<Record<Required, string>> = {
  documentNumber: '发文字号',
  effectiveOn: '实施日期',
  interprets: '所解读的文件',
}

/** What the kinds need besides title, column, day and issuer (law.md §8.4; 条例第十二条). */
const requiredBy: Readonly<Record<DisclosureKind, readonly Required[]>> = {
  document: [],
  normativeDocument: ['documentNumber', 'effectiveOn'],
  regulation: ['documentNumber', 'effectiveOn'],
  serviceGuide: [],
  interpretation: ['interprets'],
}

/** What an item still lacks of the metadata of its kind, and days that do not fit each other. */
export function metadataFaults(item: Disclosure): Issue[] {
  const faults: Issue[] = requiredBy[item.kind]
    .filter((field) => item[field] === null)
    .map((field) => ({
      field,
      text: `“${disclosureKindLabels[item.kind]}”必须有“${words[field]}”，请填写。`,
      ground: '条例第十二条',
    }))
  if (item.effectiveOn && isBefore(item.effectiveOn, item.madeOn)) {
    faults.push({ field: 'effectiveOn', text: '实施日期早于成文日期，请核对。' })
  }
  if (item.displayUntil && isBefore(item.displayUntil, item.madeOn)) {
    faults.push({ field: 'displayUntil', text: '公示期最后一天早于成文日期，请核对。' })
  }
  return faults
}
