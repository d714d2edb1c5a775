export { addColumn, type AddColumn } from './add-column.ts'
export { applyTemplate, type ApplyTemplate } from './apply-template.ts'
export { catalogueOf, columnNames, countingColumnsOf } from './catalogue-of.ts'
export {
  codesBelow,
  type Catalogue,
  type Column,
  type ColumnBranch,
  columnEntries,
  type ColumnEntry,
  columnPath,
  fixedEntries,
  isLeaf,
  publicationLimitOf,
  type TimeLimit,
  timeLimitLabel,
  type UpdateCycle,
  updateCycleLabels,
  updateCycles,
} from './column.ts'
export { foundCounty, foundUnit } from './found-unit.ts'
export {
  type Guide,
  type GuideChannel,
  guideChannelLabels,
  guideChannels,
  type GuideContent,
  type GuideIntake,
  proposeGuide,
} from './guide.ts'
export { guideOf } from './guide-of.ts'
export { cataloguePolicy, type CatalogueAct } from './policy.ts'
export { publishGuide, type PublishGuide } from './publish-guide.ts'
export { catalogueMigrations } from './tables.ts'
export { updateColumn, type UpdateColumn } from './update-column.ts'
