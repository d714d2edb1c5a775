import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { unitKindLabels } from '../../shared/paths.ts'
import { shortDay } from '../../shared/text.ts'
import { frame } from './parts/frame.ts'
import { downloadLinks, emptyList, filterLines } from './parts/list-parts.ts'
import type { Download, FilterOption } from '../../shared/view-models.ts'
import type { UnitKind } from '../../shared/paths.ts'

/** 公开年报, county-wide for one year. */
export interface ReportsPageModel {
  year: number
  years: readonly FilterOption[]
  groups: readonly {
    kind: UnitKind
    rows: readonly {
      unitName: string
      /** left out where that year's report is not published yet */
      report?: {
        title: string
        href: string
        publishedOn: string
        readIn?: boolean
        downloads: readonly Download[]
      }
    }[]
  }[]
}

export function reportsPage(page: PageContext, model: ReportsPageModel): Html {
  return frame(page, {
    title: `${model.year} 年政府信息公开工作年度报告`,
    nav: 'reports',
    crumbs: [{ label: '公开年报' }],
    canonical: page.here,
    body: html`<div class="page-head"><h1>政府信息公开年报</h1>
<p>县政府部门每年 1 月 31 日前公布上一年度的报告，县政府每年 3 月 31 日前公布（条例第四十九条）。</p></div>
${filterLines(page, [{ name: '年度', options: model.years }])}
${model.groups.every((group) => group.rows.length === 0) && emptyList(`还没有 ${model.year} 年的报告。`)}
${model.groups
  .filter((group) => group.rows.length > 0)
  .map(
    (
      group,
    ) => html`<section class="report-group" aria-labelledby="reports-${group.kind}"><h2 id="reports-${group.kind}">${unitKindLabels[group.kind]}</h2>
<table class="plain" role="table" aria-labelledby="reports-${group.kind}"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">机关</th><th scope="col" role="columnheader">报告</th><th scope="col" role="columnheader" class="day">公布日期</th><th scope="col" role="columnheader">下载</th></tr></thead><tbody role="rowgroup">
${group.rows.map(
  ({ unitName, report }) =>
    html`<tr role="row"><th scope="row" role="rowheader">${unitName}</th>${
      report
        ? html`<td role="cell"><a href="${page.url(report.href)}">${report.title}</a></td><td role="cell" class="day" data-label="公布">${report.readIn === true ? '见原报告' : shortDay(report.publishedOn)}</td><td role="cell">${downloadLinks(page, report.downloads)}</td>`
        : html`<td role="cell" colspan="3" class="quiet">尚未公布</td>`
    }</tr>`,
)}
</tbody></table></section>`,
  )}`,
  })
}
