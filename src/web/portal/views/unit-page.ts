import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { icons } from '../../shared/icons.ts'
import { paths } from '../../shared/paths.ts'
import { frame, printButton, searchForm } from './parts/frame.ts'
import { disclosureTable, elderItems, emptyList, filterLines, pagingLine } from './parts/list-parts.ts'
import {
  columnTree,
  fixedEntryLabels,
  fixedEntryPath,
  unitBody,
  unitFrame,
  unitSearch,
} from './parts/unit-parts.ts'
import type { DisclosureRow, Filter, Paging, QrCode, UnitEntries } from '../../shared/view-models.ts'

export interface UnitPageModel {
  entries: UnitEntries
  /** the address carries no choice at all: in 长者模式 this is the unit's short front page */
  front: boolean
  /** the plain list, to which that front page leads (“看更多”) */
  listHref: string
  /** newest items, for that front page; three are shown */
  newest: readonly DisclosureRow[]
  /** the open column, root first; empty: all of 法定主动公开内容 */
  columnPath: readonly { name: string; href: string }[]
  /** duty of the open column: 条例 item, time limit, update cycle */
  duty?: { ground: string; timeLimit: string; updateCycle: string }
  /** the year chosen; left out where all years are shown */
  year?: number
  total: number
  filters: readonly Filter[]
  sort: { by: 'madeOn' | 'publishedOn'; madeOnHref: string; publishedOnHref: string }
  rows: readonly DisclosureRow[]
  paging: Paging
  feedHref: string
  /** catalogue of 条例 12 as a file (索引、名称、内容概述、生成日期) */
  catalogueHref: string
  qr: QrCode
}

/** A unit's page: who they are, the four fixed entries, and the list of what they disclosed. */
export function unitPage(page: PageContext, model: UnitPageModel): Html {
  const { unit } = model.entries
  const column = model.columnPath.at(-1)
  const here = model.columnPath.map((step) => ({ label: step.name, href: step.href }))
  const last = here.pop()
  const common = unitFrame(unit, [...here, ...(last ? [{ label: last.label }] : [])])
  const crumbs = column === undefined ? lastWithoutLink(common.crumbs) : common.crumbs
  const feed = { title: `${unit.name}${page.site.portalName}`, href: model.feedHref }
  const elder = page.mode === 'elder'
  const front = elder && model.front
  return frame(page, {
    title: column === undefined ? unit.name : `${column.name} - ${unit.name}`,
    ...common,
    ...(crumbs && !front ? { crumbs } : { crumbs: [] }),
    feed,
    canonical: column?.href ?? paths.unit(unit.code),
    body: front
      ? elderFront(page, model)
      : elder
        ? elderList(page, model)
        : unitBody(page, model.entries, list(page, model)),
  })
}

function lastWithoutLink<Crumb extends { label: string }>(
  crumbs: readonly Crumb[] | undefined,
): readonly (Crumb | { label: string })[] | undefined {
  return crumbs?.map((crumb, index) => (index === crumbs.length - 1 ? { label: crumb.label } : crumb))
}

function heading(model: UnitPageModel): Html {
  const name = model.columnPath.at(-1)?.name ?? fixedEntryLabels.disclosures
  return html`<h2>${name}<span class="count">${model.year !== undefined && `${model.year} 年，`}共 ${model.total} 条</span></h2>`
}

function list(page: PageContext, model: UnitPageModel): Html {
  const { unit } = model.entries
  const caption = `${unit.name}${model.columnPath.at(-1)?.name ?? fixedEntryLabels.disclosures}`
  return html`<div class="list-head">${heading(model)}
<div class="tools">
<a class="tool" href="${page.url(model.feedHref)}">${icons.feed}<span>订阅</span></a>
<a class="tool" href="${page.url(model.catalogueHref)}" download>${icons.download}<span>下载目录</span></a>
${printButton()}
<details class="tool-box wide-only"><summary class="tool">${icons.qr}<span>二维码</span></summary><div class="qr">${model.qr.svg}<p>${model.qr.label}</p></div></details>
</div></div>
${model.duty && html`<p class="duty">公开依据：${model.duty.ground}　公开时限：${model.duty.timeLimit}　更新周期：${model.duty.updateCycle}</p>`}
${filterLines(page, model.filters)}
${
  model.rows.length === 0
    ? emptyList(
        '按这些条件没有找到已公开的信息。',
        html`<p><a href="${page.url(paths.unit(unit.code))}">看${unit.shortName}的全部信息</a>，或者<a href="${page.url(paths.unitApply(unit.code))}">依申请公开</a>。</p>`,
      )
    : disclosureTable(page, model.rows, caption, model.sort)
}
${pagingLine(page, model.paging)}`
}

/** The short page of 长者模式: name, telephone, search, two tasks, four entries, three newest. */
function elderFront(page: PageContext, model: UnitPageModel): Html {
  const { unit, columns } = model.entries
  const tile = (entry: keyof typeof fixedEntryLabels, words: string, href?: string): Html =>
    html`<li><a href="${page.url(href ?? fixedEntryPath(unit.code, entry))}">${fixedEntryLabels[entry]}<span>${words}</span></a></li>`
  return html`<div class="elder-head"><h1>${unit.shortName}${page.site.portalName}</h1>
<p>电话：${unit.phone}　工作日可以打电话问</p><p>地址：${unit.address}</p></div>
${searchForm(page, unitSearch(unit))}
<ul class="tiles">
<li class="main"><a href="${page.url(paths.unitApply(unit.code))}">申请公开信息<span>网上没有的，写申请来要</span></a></li>
<li><a href="${page.url(paths.status)}">查我的申请<span>凭申请编号看办到哪一步</span></a></li>
</ul>
<section class="elder-section"><h2>这里有什么</h2>
<ul class="tiles">
${tile('guide', '怎么查、找谁问')}
${tile('rulebook', '我们按什么规矩公开')}
${tile(
  'disclosures',
  `${columns
    .slice(0, 3)
    .map((column) => column.name)
    .join('、')}等 ${columns.length} 类`,
  model.listHref,
)}
${tile('reports', '每年做了什么')}
</ul></section>
<section class="elder-section"><h2>最近公开<span class="count">共 ${model.entries.disclosureCount} 条</span></h2>
${model.newest.length === 0 ? emptyList('还没有公开的信息。') : elderItems(page, model.newest.slice(0, 3))}
</section>
<ul class="tiles"><li class="centred"><a href="${page.url(model.listHref)}">看更多</a></li><li class="centred"><a href="#main">回到顶部</a></li></ul>`
}

function elderList(page: PageContext, model: UnitPageModel): Html {
  const { unit, columns } = model.entries
  return html`<div class="elder-head"><h1>${unit.shortName}：${model.columnPath.at(-1)?.name ?? fixedEntryLabels.disclosures}</h1>
<p>${model.year !== undefined && `${model.year} 年，`}共 ${model.total} 条</p></div>
${
  model.rows.length === 0
    ? emptyList(
        '按这些条件没有找到已公开的信息。',
        html`<p><a href="${page.url(paths.unit(unit.code))}">看${unit.shortName}的全部信息</a></p>`,
      )
    : elderItems(page, model.rows)
}
${pagingLine(page, model.paging)}
<section class="elder-section"><h2>按栏目查看</h2>${columnTree(page, columns)}</section>
<ul class="tiles"><li class="centred"><a href="${page.url(paths.unit(unit.code))}">回到${unit.shortName}首页</a></li><li class="centred"><a href="#main">回到顶部</a></li></ul>`
}
