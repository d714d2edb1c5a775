import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths, unitKindLabels } from '../../shared/paths.ts'
import { shortDay } from '../../shared/text.ts'
import { elderItems, emptyList } from './parts/list-parts.ts'
import { frame, searchForm } from './parts/frame.ts'
import type { DisclosureRow } from '../../shared/view-models.ts'
import type { UnitKind } from '../../shared/paths.ts'

export interface HomeUnit {
  code: string
  name: string
  /** 杨店镇 */
  shortName: string
  /** items published in all */
  count: number
}

export interface HomeUnitGroup {
  kind: UnitKind
  units: readonly HomeUnit[]
  /** newest three items of this kind of unit */
  newest: readonly DisclosureRow[]
}

export interface HomeModel {
  groups: readonly HomeUnitGroup[]
  /** newest items of all units */
  newest: readonly DisclosureRow[]
  /** items published in all, and in the running year */
  total: number
  thisYear: { year: number; count: number }
  /** 办事指南, the newest */
  guides: readonly { title: string; href: string; unitName: string }[]
  feedHref: string
}

const entries = [
  { label: '办事指南', text: '到哪里办、带什么、多长时间', href: paths.guides },
  { label: '依申请公开', text: '网上没有的，可以申请', href: paths.apply },
  { label: '办理进度查询', text: '看申请办到哪一步', href: paths.status },
  { label: '政策文件库', text: '规章和规范性文件，是否有效', href: paths.policies },
  { label: '公开年报', text: '各机关历年的工作年度报告', href: paths.reports },
] as const

/** The county's home of 政府信息公开: search, five tasks, service guides, every unit with what it published last. */
export function homePage(page: PageContext, model: HomeModel): Html {
  const title = '首页'
  const feed = { title: `${page.site.countyName}${page.site.portalName}`, href: model.feedHref }
  const body = page.mode === 'elder' ? elderHome(page, model) : standardHome(page, model)
  return frame(page, { title, withoutSearch: true, feed, canonical: paths.home, body })
}

function standardHome(page: PageContext, model: HomeModel): Html {
  return html`<div class="home-search">
<h1>查政府信息</h1>
${searchForm(page, undefined)}
<p>全县已公开 ${model.total} 条，其中 ${model.thisYear.year} 年 ${model.thisYear.count} 条。没有查到的，可以<a href="${page.url(paths.apply)}">依申请公开</a>。</p>
</div>
<nav class="tasks" aria-label="常用入口"><ul>
${entries.map((entry) => html`<li><a href="${page.url(entry.href)}">${entry.label}<span>${entry.text}</span></a></li>`)}
</ul></nav>
${guideStrip(page, model)}
${model.groups.map((group) => unitGroup(page, group))}`
}

/** 办事指南 that people come for: their names, and the way to all of them. */
function guideStrip(page: PageContext, { guides }: HomeModel): Html | false {
  return (
    guides.length > 0 &&
    html`<section class="guide-strip" aria-labelledby="guides-title"><h2 id="guides-title">办事指南</h2>
<ul>${guides.map((guide) => html`<li><a href="${page.url(guide.href)}">${guide.title}<span>${guide.unitName}</span></a></li>`)}</ul>
<p><a class="inside" href="${page.url(paths.guides)}">全部办事指南</a></p></section>`
  )
}

function unitGroup(page: PageContext, group: HomeUnitGroup): Html {
  const label = unitKindLabels[group.kind]
  return html`<section class="unit-group" id="${group.kind}" aria-labelledby="${group.kind}-title">
<h2 id="${group.kind}-title">${label}<span class="count">${group.units.length} 个机关</span></h2>
<div class="columns-2">
${
  group.units.length === 0
    ? emptyList(`这里还没有登记${label}的机关。`)
    : html`<ul class="unit-links">
${group.units.map((unit) => html`<li><a href="${page.url(paths.unit(unit.code))}">${unit.name}<span class="count">${unit.count}<span class="visually-hidden"> 条</span></span></a></li>`)}
</ul>`
}
<div class="newest"><h3>最近公开</h3>
${
  group.newest.length === 0
    ? html`<p class="quiet">还没有公开的信息。</p>`
    : html`<ul>${group.newest.map((row) => html`<li><a href="${page.url(row.href)}">${row.title}</a><p>${row.unitName !== undefined && html`<span>${row.unitName}</span>`}${shortDay(row.publishedOn)}</p></li>`)}</ul>`
}</div>
</div>
</section>`
}

function elderHome(page: PageContext, model: HomeModel): Html {
  return html`<div class="elder-head"><h1>${page.site.countyName}${page.site.portalName}</h1>
<p>电话：${page.site.identity.phone}　工作日可以打电话问</p></div>
${searchForm(page, undefined)}
<ul class="tiles">
<li class="main"><a href="${page.url(paths.apply)}">申请公开信息<span>网上没有的，写申请来要</span></a></li>
<li><a href="${page.url(paths.status)}">查我的申请<span>凭申请编号看办到哪一步</span></a></li>
<li><a href="${page.url(paths.guides)}">办事指南<span>到哪里办、带什么</span></a></li>
<li><a href="${page.url(paths.policies)}">政策文件库<span>规定和文件，还算不算数</span></a></li>
</ul>
${model.groups.map(
  (group) => html`<section class="elder-section" id="${group.kind}"><h2>${unitKindLabels[group.kind]}</h2>
<ul class="tiles">${group.units.map((unit) => html`<li><a href="${page.url(paths.unit(unit.code))}">${unit.shortName}<span>已公开 ${unit.count} 条</span></a></li>`)}</ul></section>`,
)}
<section class="elder-section"><h2>最近公开</h2>
${elderItems(page, model.newest.slice(0, 3))}
</section>
<ul class="tiles"><li class="centred"><a href="#main">回到顶部</a></li></ul>`
}
