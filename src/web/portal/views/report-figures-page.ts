import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import type { UnitEntries } from '../../shared/view-models.ts'
import { frame, printButton } from './parts/frame.ts'
import { fixedEntryLabels, unitFrame } from './parts/unit-parts.ts'

/** A figure beside last year's; null is unknown. */
interface Row {
  label: string
  now: number | null
  before: number | null
  /** 增加 6（30%） */
  change: string | null
}

export interface ReportFiguresPageModel {
  entries: UnitEntries
  year: number
  title: string
  /** whether last year's report is published here, and can be compared */
  compared: boolean
  groups: readonly { title: string; unit: string; total: Row | null; rows: readonly Row[] }[]
}

/** 图解: the figures of a yearly report as bars, this year's above last year's. The table is the chart. */
export function reportFiguresPage(page: PageContext, model: ReportFiguresPageModel): Html {
  const { unit } = model.entries
  return frame(page, {
    title: model.title,
    ...unitFrame(unit, [
      { label: fixedEntryLabels.reports, href: paths.unitReports(unit.code) },
      { label: `${model.year} 年`, href: paths.report(unit.code, model.year) },
      { label: '图解' },
    ]),
    canonical: paths.reportFigures(unit.code, model.year),
    body: html`<div class="report">
<h1>${model.title}</h1>
<div class="report-head"><p>${model.compared ? `深色是 ${model.year} 年，浅色是 ${model.year - 1} 年` : `系统里没有 ${model.year - 1} 年的报告，只列 ${model.year} 年`}</p>
<div class="tools"><a class="tool" href="${page.url(paths.report(unit.code, model.year))}">看报告全文</a>${printButton()}</div></div>
${model.groups.map((group) => chart(group, model))}
</div>`,
  })
}

function chart(
  { title, unit, total, rows }: ReportFiguresPageModel['groups'][number],
  { year, compared }: ReportFiguresPageModel,
): Html {
  const longest = Math.max(1, ...rows.flatMap(({ now, before }) => [now ?? 0, before ?? 0]))
  return html`<section class="bars"><h2>${title}</h2>
${total !== null && html`<p class="bars-total">${total.label} <strong>${figure(total.now)}</strong> ${unit}${total.change !== null && html`，比上年${total.change}`}</p>`}
${
  rows.length === 0
    ? html`<p>没有可以比较的数字。</p>`
    : html`<table role="table" aria-label="${title}"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">项目</th><th scope="col" role="columnheader">${year} 年（${unit}）</th>${compared && html`<th scope="col" role="columnheader">${year - 1} 年（${unit}）</th><th scope="col" role="columnheader">比上年</th>`}</tr></thead><tbody role="rowgroup">
${rows.map((row) => line(row, longest, { year, compared }))}
</tbody></table>`
}</section>`
}

function line(
  { label, now, before, change }: Row,
  longest: number,
  { year, compared }: { readonly year: number; readonly compared: boolean },
): Html {
  return html`<tr role="row"><th scope="row" role="rowheader">${label}${bars(compared ? [now, before] : [now], longest)}</th><td role="cell" data-label="${year} 年">${figure(now)}</td>${compared && html`<td role="cell" data-label="${year - 1} 年">${figure(before)}</td><td role="cell" data-label="比上年">${change ?? '—'}</td>`}</tr>`
}

/** The bars of one row, drawn to the group's longest: the figures beside them say the same. */
function bars(figures: readonly (number | null)[], longest: number): Html {
  const height = 10
  return html`<svg viewBox="0 0 100 ${figures.length * height}" preserveAspectRatio="none" aria-hidden="true" class="bars-${figures.length}">${figures.map((value, at) => html`<rect x="0" y="${at * height}" width="${Math.round(((value ?? 0) / longest) * 1000) / 10}" height="${height - 2}" class="${at === 0 ? 'now' : 'before'}"></rect>`)}</svg>`
}

function figure(value: number | null): string {
  return value === null ? '不详' : String(value)
}
