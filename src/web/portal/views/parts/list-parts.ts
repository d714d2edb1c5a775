/** Lists of published items: filters, table, paging, downloads. */
import { html, type Html } from '../../../../platform/html.ts'
import type { PageContext } from '../../../shared/page.ts'
import { fileSize, longDay, shortDay, validityLabels, validityWord } from '../../../shared/text.ts'
import type { DisclosureRow, Download, Filter, FilterOption, Paging } from '../../../shared/view-models.ts'

/** Filters as plain links, one line each. Choices without items stay visible and lead nowhere. */
export function filterLines(page: PageContext, filters: readonly Filter[]): Html {
  const chosen = filters.flatMap((filter) =>
    filter.options
      .filter((option) => option.current && option.label !== '全部')
      .map((option) => option.label),
  )
  return html`${filters.length > 1 && html`<a class="narrow-only filter-button" href="#filters">筛选${chosen.length > 0 && html`：${chosen.join('、')}`}</a>`}
<dl class="${filters.length === 1 ? 'filters single' : 'filters'}" id="filters">
${filters.map(
  (filter) =>
    html`<div><dt>${filter.name}</dt>${filter.options.map((option) => html`<dd>${filterOption(page, option)}</dd>`)}</div>`,
)}
</dl>`
}

function filterOption(page: PageContext, option: FilterOption): Html {
  const count = option.count !== undefined && html` <span class="count">${option.count}</span>`
  if (option.count === 0 && !option.current) return html`<span class="none">${option.label}${count}</span>`
  return html`<a href="${page.url(option.href)}"${option.current && html` aria-current="true"`}>${option.label}${count}</a>`
}

/** Links of the table's two date headings. */
export interface SortLinks {
  by: 'madeOn' | 'publishedOn'
  madeOnHref: string
  publishedOnHref: string
}

/** The list as a real table; on a narrow screen each row becomes a block. */
export function disclosureTable(
  page: PageContext,
  rows: readonly DisclosureRow[],
  label: string,
  sort?: SortLinks,
): Html {
  const heading = (words: string, key: 'madeOn' | 'publishedOn', href: string | undefined): Html => {
    if (href === undefined) return html`<th scope="col" role="columnheader" class="day">${words}</th>`
    const current = sort?.by === key
    return html`<th scope="col" role="columnheader" class="day"${current && html` aria-sort="descending"`}><a href="${page.url(href)}">${words}${current && html`<span aria-hidden="true"> ↓</span>`}</a></th>`
  }
  return html`<table class="items" role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">索引号</th><th scope="col" role="columnheader">标题</th>${heading('成文日期', 'madeOn', sort?.madeOnHref)}${heading('发布日期', 'publishedOn', sort?.publishedOnHref)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (row) =>
    html`<tr role="row"><td role="cell" class="index">${row.indexNumber}</td><td role="cell" class="title"><a href="${page.url(row.href)}">${row.title}</a><p>${secondLine(row)}</p></td><td role="cell" class="day made">${shortDay(row.madeOn)}</td><td role="cell" class="day published"><span class="narrow-only">发布 </span>${shortDay(row.publishedOn)}</td></tr>`,
)}
</tbody>
</table>`
}

/** Column, document number, attachments, remark; what is no longer in force says so first. */
function secondLine(row: DisclosureRow): Html {
  const parts = [
    row.inForce === true && row.validity === 'valid' ? validityWord('valid', true) : undefined,
    row.unitName,
    row.columnName,
    row.documentNumber,
    row.attachmentCount > 0 ? `附件 ${row.attachmentCount}` : undefined,
    row.attachmentTypes.length > 0 ? row.attachmentTypes.join(' ') : undefined,
    row.note,
  ].filter((part) => part !== undefined)
  return html`${row.validity !== 'valid' && html`<span class="stale">${validityLabels[row.validity]}</span>`}${parts.join(' · ')}`
}

/** The same list for 长者模式: one column, days in words, each with reading aloud. */
export function elderItems(page: PageContext, rows: readonly DisclosureRow[]): Html {
  return html`<ul class="elder-items">
${rows.map(
  (row) => html`<li><div><a href="${page.url(row.href)}">${row.title}</a>
<p>${row.validity !== 'valid' && html`<b class="stale">${validityLabels[row.validity]}</b>`}${row.unitName !== undefined && html`${row.unitName} `}${longDay(row.publishedOn)}发布 <span>索引号 ${row.indexNumber}</span></p></div>
<button type="button" data-act="read" data-text="${row.title}，${longDay(row.publishedOn)}发布" hidden><span>朗读</span><span class="visually-hidden">：${row.title}</span></button></li>`,
)}
</ul>`
}

/** Pages as links, with what is shown in words. Nothing where all fits on one page. */
export function pagingLine(page: PageContext, paging: Paging): Html {
  const range = paging.total > 0 && html`<p>第 ${paging.from}—${paging.to} 条，共 ${paging.total} 条</p>`
  if (paging.pageCount <= 1) return html`<div class="paging">${range}</div>`
  return html`<nav class="paging" aria-label="分页"><ul>
${paging.previousHref !== undefined && html`<li><a rel="prev" href="${page.url(paging.previousHref)}">上一页</a></li>`}
${paging.pages.map((entry) =>
  entry === null
    ? html`<li class="gap">……</li>`
    : html`<li class="${entry.page === paging.page ? 'number current' : 'number'}"><a href="${page.url(entry.href)}" aria-label="第 ${entry.page} 页"${entry.page === paging.page && html` aria-current="page"`}>${entry.page}</a></li>`,
)}
${paging.nextHref !== undefined && html`<li><a rel="next" href="${page.url(paging.nextHref)}">下一页</a></li>`}
</ul>${range}</nav>`
}

/** What to say, and where to go, when a list is empty. */
export function emptyList(text: string, way?: Html): Html {
  return html`<div class="empty"><p>${text}</p>${way}</div>`
}

/** Files with type, pages, size; the digest folded away for those who check it. */
export function downloadList(page: PageContext, heading: string, files: readonly Download[]): Html {
  return html`<section class="files"><h2>${heading}</h2><ol>
${files.map(
  (file) => html`<li><span class="type">${file.type}</span><span class="name">${file.name}</span>
<span class="facts">${file.pageCount !== undefined && html`<span>${file.pageCount}页</span>`}${file.sizeBytes !== undefined && html`<span>${fileSize(file.sizeBytes)}</span>`}<a href="${page.url(file.href)}" download>下载<span class="visually-hidden">${file.name}（${file.type}）</span></a></span>
${file.sha256 !== undefined && html`<details><summary>校验值</summary><code>SHA-256 ${file.sha256}</code></details>`}</li>`,
)}
</ol></section>`
}

/** 盖章（签名）文件: the form that is valid by law, with the digest that proves it. */
export function sealedForm(page: PageContext, file: Download): Html {
  return html`<section class="files sealed"><h2>盖章（签名）文件</h2>
<p>这是本文具有效力的文本；正文与它不一致的，以它为准。</p>
<ol><li><span class="type">${file.type}</span><span class="name">${file.name}</span>
<span class="facts">${file.sizeBytes !== undefined && html`<span>${fileSize(file.sizeBytes)}</span>`}<a href="${page.url(file.href)}" download>下载<span class="visually-hidden">${file.name}（${file.type}）</span></a></span>
${file.sha256 !== undefined && html`<p class="digest">SHA-256 <code>${file.sha256}</code></p>`}</li></ol></section>`
}

/** Short links to the same thing as files: “DOCX 42 KB”. */
export function downloadLinks(page: PageContext, files: readonly Download[]): Html {
  return html`${files.map(
    (file) =>
      html`<a class="file-link" href="${page.url(file.href)}" download>${file.type}${file.sizeBytes !== undefined && html` <span class="count">${fileSize(file.sizeBytes)}</span>`}<span class="visually-hidden">（下载${file.name}）</span></a> `,
  )}`
}
