import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import type { Filter, Paging } from '../../shared/view-models.ts'
import { frame } from './parts/frame.ts'
import { emptyList, filterLines, pagingLine } from './parts/list-parts.ts'

/** One 办事指南 in the list: what it is, and where to go. */
export interface GuideRow {
  title: string
  href: string
  unitName: string
  place: string
  hours: string
  phone: string
  timeLimit: string
}

/** 办事指南 of all units, or of the one chosen. */
export interface ServiceGuidesPageModel {
  unitName?: string
  filter: Filter
  total: number
  rows: readonly GuideRow[]
  paging: Paging
}

export function serviceGuidesPage(page: PageContext, model: ServiceGuidesPageModel): Html {
  return frame(page, {
    title: model.unitName === undefined ? '办事指南' : `办事指南 - ${model.unitName}`,
    nav: 'guides',
    crumbs: [{ label: '办事指南' }],
    canonical: paths.guides,
    body: html`<div class="page-head"><h1>办事指南</h1>
<p>到哪里办、带什么、多长时间、收不收费（条例第二十条第五项）。每一份都可以打印成一页，也可以扫码带走。</p></div>
${filterLines(page, [model.filter])}
${model.rows.length === 0 ? emptyList('还没有公开办事指南。', html`<p>可以打电话问，或者<a href="${page.url(paths.apply)}">依申请公开</a>。</p>`) : html`<ul class="guides">${model.rows.map((row) => guideEntry(page, row))}</ul>`}
${pagingLine(page, model.paging)}`,
  })
}

function guideEntry(page: PageContext, row: GuideRow): Html {
  return html`<li><h2><a href="${page.url(row.href)}">${row.title}</a></h2>
<p>${row.unitName}${row.timeLimit !== '' && html`　${row.timeLimit}`}</p>
<p>${row.place}${row.hours !== '' && html`（${row.hours}）`}　电话 ${row.phone}</p></li>`
}
