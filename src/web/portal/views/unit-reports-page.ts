import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { shortDay } from '../../shared/text.ts'
import { frame } from './parts/frame.ts'
import { downloadLinks, emptyList } from './parts/list-parts.ts'
import { fixedEntryLabels, unitBody, unitFrame } from './parts/unit-parts.ts'
import type { Download, UnitEntries } from '../../shared/view-models.ts'

/** 政府信息公开年报 of one unit, newest first; old years stay. */
export interface UnitReportsPageModel {
  entries: UnitEntries
  rows: readonly {
    year: number
    title: string
    href: string
    publishedOn: string
    readIn?: boolean
    downloads: readonly Download[]
  }[]
}

export function unitReportsPage(page: PageContext, model: UnitReportsPageModel): Html {
  const { unit } = model.entries
  const rows = html`<table class="plain" role="table" aria-label="${unit.name}的年度报告">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">年度</th><th scope="col" role="columnheader">报告</th><th scope="col" role="columnheader" class="day">公布日期</th><th scope="col" role="columnheader">下载</th></tr></thead><tbody role="rowgroup">
${model.rows.map((row) => html`<tr role="row"><th scope="row" role="rowheader">${row.year}</th><td role="cell"><a href="${page.url(row.href)}">${row.title}</a></td><td role="cell" class="day" data-label="公布">${row.readIn === true ? '见原报告' : shortDay(row.publishedOn)}</td><td role="cell">${downloadLinks(page, row.downloads)}</td></tr>`)}
</tbody></table>`
  return frame(page, {
    title: `${fixedEntryLabels.reports} - ${unit.name}`,
    ...unitFrame(unit, [{ label: fixedEntryLabels.reports }]),
    canonical: paths.unitReports(unit.code),
    body: unitBody(
      page,
      model.entries,
      html`<div class="list-head"><h2>${fixedEntryLabels.reports}<span class="count">共 ${model.rows.length} 份</span></h2></div>
<p class="duty">${unit.name}各年度的政府信息公开工作年度报告，历年报告一直保留。</p>
${model.rows.length === 0 ? emptyList('本机关还没有公布年度报告。') : rows}`,
    ),
  })
}
