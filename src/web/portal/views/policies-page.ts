import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { frame } from './parts/frame.ts'
import { disclosureTable, elderItems, emptyList, filterLines, pagingLine } from './parts/list-parts.ts'
import type { DisclosureRow, Filter, Paging } from '../../shared/view-models.ts'

/** 政策文件库: the 规章 and 规范性文件 of all units, with their 有效性. */
export interface PoliciesPageModel {
  filters: readonly Filter[]
  total: number
  rows: readonly DisclosureRow[]
  paging: Paging
}

export function policiesPage(page: PageContext, model: PoliciesPageModel): Html {
  const rows =
    page.mode === 'elder' ? elderItems(page, model.rows) : disclosureTable(page, model.rows, '政策文件库')
  const body = html`<div class="page-head"><h1>政策文件库</h1>
<p>全县各机关公开的规章和行政规范性文件，注明是否现行有效（条例第二十条第一项）。</p></div>
${filterLines(page, model.filters)}
${model.rows.length === 0 ? emptyList('按这些条件没有找到文件。', html`<p><a href="${page.url(paths.policies)}">看全部政策文件</a></p>`) : rows}
${pagingLine(page, model.paging)}`
  return frame(page, {
    title: '政策文件库',
    nav: 'policies',
    crumbs: [{ label: '政策文件库' }],
    canonical: paths.policies,
    body,
  })
}
