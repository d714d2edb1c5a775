import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { frame } from './parts/frame.ts'
import { disclosureTable, elderItems, emptyList } from './parts/list-parts.ts'
import { fixedEntryLabels, unitBody, unitFrame } from './parts/unit-parts.ts'
import type { DisclosureRow, UnitEntries } from '../../shared/view-models.ts'

/** 政府信息公开制度: the rules by which the unit discloses. */
export interface RulebookPageModel {
  entries: UnitEntries
  rows: readonly DisclosureRow[]
}

export function rulebookPage(page: PageContext, model: RulebookPageModel): Html {
  const { unit } = model.entries
  const list =
    page.mode === 'elder'
      ? elderItems(page, model.rows)
      : disclosureTable(page, model.rows, `${unit.name}${fixedEntryLabels.rulebook}`)
  const body = html`<div class="list-head"><h2>${fixedEntryLabels.rulebook}<span class="count">共 ${model.rows.length} 项</span></h2></div>
<p class="duty">${unit.name}开展政府信息公开工作所依据的规定和本机关的工作制度。</p>
${model.rows.length === 0 ? emptyList('本机关还没有在这里公开制度。') : list}`
  return frame(page, {
    title: `${fixedEntryLabels.rulebook} - ${unit.name}`,
    ...unitFrame(unit, [{ label: fixedEntryLabels.rulebook }]),
    canonical: paths.rulebook(unit.code),
    body: unitBody(page, model.entries, body),
  })
}
