import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { icons } from '../../shared/icons.ts'
import { marked, shortDay, validityLabels, validityWord } from '../../shared/text.ts'
import { frame, searchForm } from './parts/frame.ts'
import { emptyList, pagingLine } from './parts/list-parts.ts'
import type { FilterOption, Link, Paging, TextPart, Validity } from '../../shared/view-models.ts'

export interface SearchHit {
  /** 通知, 公示 … */
  genre?: string
  title: readonly TextPart[]
  href: string
  snippet: readonly TextPart[]
  /** hits inside an attachment */
  attachment?: { type: string; hits: number; name: readonly TextPart[] }
  indexNumber: string
  unitName: string
  documentNumber?: string
  madeOn?: string
  publishedOn: string
  /** the last correction */
  revisedOn?: string
  validity: Validity
  /** 规范性文件、规章 in force */
  inForce?: boolean
  /** files to download; pictures of the text are none */
  attachmentCount: number
}

export interface SearchFacet {
  /** 公开机关, 体裁, 有效性, 年度 */
  name: string
  options: readonly FilterOption[]
  /** how many further choices are not listed */
  more: number
}

export interface SearchPageModel {
  query: string
  /** unit to search in, by code; empty: the whole county */
  scope: string
  scopes: readonly { code: string; name: string }[]
  /** set where the counting stopped: “10,000+” */
  totalIsAtLeast: boolean
  total: number
  /** words searched besides the query */
  alsoSearched: readonly string[]
  /** search for the exact words only; left out where nothing was searched besides */
  exactHref?: string
  sort: { by: 'relevance' | 'publishedOn'; relevanceHref: string; publishedOnHref: string }
  facets: readonly SearchFacet[]
  /** what is chosen, with the link that takes it away */
  chosen: readonly Link[]
  clearHref?: string
  hits: readonly SearchHit[]
  paging: Paging
  /** this search as a feed, and its result as a file */
  feedHref?: string
  exportHref?: string
  applyHref: string
}

/** What the search found, said as a sentence; the end leads to 依申请公开. */
export function searchPage(page: PageContext, model: SearchPageModel): Html {
  const search = { query: model.query, scope: model.scope, scopes: model.scopes }
  return frame(page, {
    title: model.query === '' ? '搜索' : `“${model.query}”的搜索结果`,
    search,
    noindex: true,
    ...(model.feedHref !== undefined && { feed: { title: `查找“${model.query}”`, href: model.feedHref } }),
    body: html`${page.mode === 'elder' && searchForm(page, search)}${model.query === '' ? nothingAsked(page, model) : found(page, model)}`,
  })
}

function nothingAsked(page: PageContext, model: SearchPageModel): Html {
  return html`<div class="page-head"><h1>想查什么？</h1><p>在上面的框里写标题、文号或者关键词，例如“危房改造 补助”“汶政发〔2026〕1号”。也可以<a href="${page.url(model.applyHref)}">依申请公开</a>。</p></div>`
}

function found(page: PageContext, model: SearchPageModel): Html {
  const { sort } = model
  const total = `${model.total.toLocaleString('en-US')}${model.totalIsAtLeast ? '+' : ''}`
  const sorted = (label: string, by: 'relevance' | 'publishedOn', href: string): Html =>
    html`<li><a rel="nofollow" href="${page.url(href)}"${sort.by === by && html` aria-current="true"`}>${label}</a></li>`
  return html`<div class="search-head"><h1>查找“<b>${model.query}</b>”，共 ${total} 条</h1>
<ul class="sorts" aria-label="排序">${sorted('按相关程度', 'relevance', sort.relevanceHref)}${sorted('按发布日期', 'publishedOn', sort.publishedOnHref)}</ul></div>
${
  model.alsoSearched.length > 0 &&
  html`<p class="also">同时查找了：${model.alsoSearched.map((word) => `“${word}”`).join('')}。${model.exactHref !== undefined && html`<a rel="nofollow" href="${page.url(model.exactHref)}">只查原词</a>`}</p>`
}
<div class="with-side search-side">
<div class="side">
<a class="narrow-only filter-button" href="#facets">筛选${model.chosen.length > 0 && html`：${model.chosen.map((entry) => entry.label).join('、')}`}</a>
<nav class="facets" id="facets" aria-label="筛选">${model.facets.map((facet) => facetList(page, facet))}</nav>
</div>
<section class="content" aria-label="搜索结果">
<div class="chosen">${
    model.chosen.length > 0 &&
    html`<p>已选：${model.chosen.map((entry) => html`<a rel="nofollow" href="${page.url(entry.href)}" title="去掉这个条件">${entry.label}<span aria-hidden="true"> ×</span></a> `)}${model.clearHref !== undefined && html`<a class="inside" rel="nofollow" href="${page.url(model.clearHref)}">清除</a>`}</p>`
  }
<div class="tools">${model.feedHref !== undefined && html`<a class="tool" rel="nofollow" href="${page.url(model.feedHref)}">${icons.feed}<span>订阅这次查找</span></a>`}${model.exportHref !== undefined && html`<a class="tool" rel="nofollow" href="${page.url(model.exportHref)}" download>${icons.download}<span>导出结果</span></a>`}</div></div>
${
  model.hits.length === 0
    ? emptyList(
        '没有找到。',
        html`<p>可以换一个说法，少写几个词${model.clearHref !== undefined && html`，或者<a href="${page.url(model.clearHref)}">去掉筛选条件</a>`}。</p>`,
      )
    : html`<ol class="hits">${model.hits.map((hit) => hitEntry(page, hit))}</ol>`
}
${pagingLine(page, model.paging)}
<aside class="way-out" aria-label="还是没有找到？"><div><h2>还是没有找到？</h2><p>写下您要的信息，我们先替您在已公开的内容里再查一遍，没有再转为申请。</p></div><a class="button main" href="${page.url(model.applyHref)}">依申请公开</a></aside>
</section>
</div>`
}

function facetList(page: PageContext, facet: SearchFacet): Html {
  return html`<section><h2>${facet.name}</h2><ul>
${facet.options.map((option) => html`<li><a rel="nofollow" href="${page.url(option.href)}"${option.current && html` aria-current="true"`}><span class="tick" aria-hidden="true"></span>${option.label}${option.count !== undefined && html`<span class="count">${option.count}</span>`}</a></li>`)}
</ul>${facet.more > 0 && html`<p>另有 ${facet.more} 个</p>`}</section>`
}

function hitEntry(page: PageContext, hit: SearchHit): Html {
  const stale = hit.validity !== 'valid'
  return html`<li class="hit"><h2>${(hit.genre !== undefined || stale) && html`<span class="${stale ? 'kind stale' : 'kind'}">${[hit.genre, stale && `已${validityLabels[hit.validity].replace('已', '')}`].filter(Boolean).join('　')}</span>`}<a href="${page.url(hit.href)}">${marked(hit.title)}</a></h2>
${hit.snippet.length > 0 && html`<p class="snippet">${marked(hit.snippet)}</p>`}
${hit.attachment && html`<p class="in-attachment"><span class="type">${hit.attachment.type}</span>附件中有 ${hit.attachment.hits} 处：${marked(hit.attachment.name)}</p>`}
<ul class="facts-line"><li>${hit.indexNumber}</li>${hit.documentNumber !== undefined && html`<li>${hit.documentNumber}</li>`}<li>${hit.unitName}</li>${hit.madeOn !== undefined && html`<li>成文 ${shortDay(hit.madeOn)}</li>`}<li>发布 ${shortDay(hit.publishedOn)}</li>${hit.revisedOn !== undefined && html`<li>更正 ${shortDay(hit.revisedOn)}</li>`}<li>${validityWord(hit.validity, hit.inForce)}</li>${hit.attachmentCount > 0 && html`<li>附件 ${hit.attachmentCount}</li>`}</ul></li>`
}
