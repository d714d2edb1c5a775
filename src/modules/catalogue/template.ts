import { z } from 'zod'
import county from '../../../templates/catalogue-county.json' with { type: 'json' }
import department from '../../../templates/catalogue-department.json' with { type: 'json' }
import township from '../../../templates/catalogue-township.json' with { type: 'json' }
import { dutyWithKey } from '../../law/publishing/duty.ts'
import type { UnitKind } from '../units/index.ts'
import { columnCodePattern, columnEntries, updateCycles } from './column.ts'
import { timeLimitShape } from './store.ts'

const columnShape = z.strictObject({
  code: z.string().regex(columnCodePattern),
  name: z.string().min(1).max(30),
  duties: z.array(z.string().refine((key) => dutyWithKey(key) !== null, 'no such duty')),
  timeLimit: timeLimitShape,
  updateCycle: z.enum(updateCycles),
  counts: z.boolean(),
  belongs: z.string().min(1),
  examples: z.array(z.string().min(1)),
  get children() {
    return z.array(columnShape).default([])
  },
})
const templateShape = z.strictObject({
  name: z.string(),
  columns: z.array(columnShape.safeExtend({ entry: z.enum(columnEntries) })),
})

/** A column as a template has it. */
export type TemplateColumn = z.output<typeof columnShape>
/** 目录模板: the columns that a kind of unit begins with. */
export type CatalogueTemplate = z.output<typeof templateShape>

const sources: Readonly<Record<UnitKind, unknown>> = { county, department, township }

/** The template for a kind of unit, out of `templates/`. */
export function catalogueTemplate(kind: UnitKind): CatalogueTemplate {
  return templateShape.parse(sources[kind])
}
