/** Head and left side of every page of a unit. */
import { html, type Html } from '../../../../platform/html.ts'
import type { PageContext } from '../../../shared/page.ts'
import { paths, unitKindAnchor, unitKindLabels } from '../../../shared/paths.ts'
import type { ColumnNode, FixedEntry, Link, UnitEntries, UnitHead } from '../../../shared/view-models.ts'
import type { FrameOptions, SearchBox } from './frame.ts'

/** The four fixed first-level entries, named exactly as 国办公开办函〔2019〕61号 has them on screen. */
export const fixedEntryLabels: Readonly<Record<FixedEntry, string>> = {
  guide: '政府信息公开指南',
  rulebook: '政府信息公开制度',
  disclosures: '法定主动公开内容',
  reports: '政府信息公开年报',
}

export function fixedEntryPath(code: string, entry: FixedEntry): string {
  if (entry === 'guide') return paths.guide(code)
  if (entry === 'rulebook') return paths.rulebook(code)
  if (entry === 'reports') return paths.unitReports(code)
  return paths.unit(code)
}

/** The way from the home page to a unit. */
export function unitCrumbs(unit: UnitHead): readonly Link[] {
  return [
    { label: unitKindLabels[unit.kind], href: unitKindAnchor(unit.kind) },
    { label: unit.shortName, href: paths.unit(unit.code) },
  ]
}

/** Search box that may be narrowed to the unit. */
export function unitSearch(unit: UnitHead): SearchBox {
  return { query: '', scope: '', scopes: [{ code: unit.code, name: unit.shortName }] }
}

/** Options of the frame that all pages of a unit share. */
export function unitFrame(
  unit: UnitHead,
  here: readonly { label: string; href?: string }[],
): Pick<FrameOptions, 'nav' | 'crumbs' | 'search'> {
  const rest = here.map(({ label, href }) => (href === undefined ? { label } : { label, href }))
  return { nav: unit.kind, crumbs: [...unitCrumbs(unit), ...rest], search: unitSearch(unit) }
}

/** Who this is, where to find them, and the two things to do. */
export function unitHead(page: PageContext, unit: UnitHead): Html {
  return html`<div class="unit-head">
<div>
<h1>${unit.name} <span class="of">${page.site.portalName}</span></h1>
<ul class="contact">
<li>地址：${unit.address}</li>
<li>电话：${unit.phone}</li>
${unit.hours !== undefined && html`<li>办公时间：${unit.hours}</li>`}
</ul>
</div>
<p class="acts"><a class="button main" href="${page.url(paths.unitApply(unit.code))}">依申请公开</a><a class="button" href="${page.url(paths.status)}">查办理进度</a></p>
</div>`
}

/** The four entries with the tree of columns, and the way out when nothing was found. */
export function unitSide(page: PageContext, entries: UnitEntries): Html {
  const { unit, open } = entries
  const entry = (key: FixedEntry, count?: number): Html =>
    html`<a href="${page.url(fixedEntryPath(unit.code, key))}"${open === key && html` aria-current="true"`}>${fixedEntryLabels[key]}${count !== undefined && html`<span class="count">${count}</span>`}</a>`
  return html`<div class="side">
<nav class="entries" aria-label="公开栏目"><ul>
<li>${entry('guide')}</li>
<li>${entry('rulebook', entries.rulebookCount)}</li>
<li>${entry('disclosures', entries.disclosureCount)}
${open === 'disclosures' && entries.columns.length > 0 && html`<a class="narrow-only unfold" href="#columns">按栏目查看（${entries.columns.length} 类）</a>${columnTree(page, entries.columns, 'columns')}`}</li>
<li>${entry('reports', entries.reportCount)}</li>
</ul></nav>
<aside class="not-found-box" aria-label="没找到想要的信息">
<h2>没找到想要的信息？</h2>
<p>可以向${unit.name}提出申请，一般 20 个工作日内答复，正常数量不收费。<a href="${page.url(paths.unitApply(unit.code))}">怎么申请</a></p>
</aside>
</div>`
}

/** Columns as nested lists; the whole tree stays open. */
export function columnTree(page: PageContext, columns: readonly ColumnNode[], id?: string): Html {
  return html`<ul class="columns"${id !== undefined && html` id="${id}"`}>
${columns.map(
  (column) =>
    html`<li><a href="${page.url(column.href)}"${column.current && html` aria-current="true"`}>${column.name}<span class="count">${column.count}</span></a>${column.children.length > 0 && columnTree(page, column.children)}</li>`,
)}
</ul>`
}

/** The two columns of a unit's page. */
export function unitBody(page: PageContext, entries: UnitEntries, main: Html): Html {
  return html`${unitHead(page, entries.unit)}
<div class="with-side">
${unitSide(page, entries)}
<section class="content">
${main}
</section>
</div>`
}
