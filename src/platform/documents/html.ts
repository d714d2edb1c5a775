import { html, raw, type Html } from '../html.ts'
import { attachmentLines, writtenDate } from './form.ts'
import {
  placeCells,
  type Block,
  type OfficialDocument,
  type Paragraph,
  type PlacedCell,
  type Table,
} from './model.ts'

/**
 * The document as a piece of a page, styled by `document.css`: the title as `h1`, headings below it,
 * tables with caption and scopes. Tables of many columns scroll sideways in a region that the keyboard
 * reaches.
 */
export function documentHtml(document: OfficialDocument): Html {
  return html`<article class="official-document" lang="zh-CN">
${document.demonstration && html`<p class="od-demonstration">演示数据</p>\n`}${document.blocks.map((block) => html`${blockHtml(block)}\n`)}</article>`
}

function blockHtml(block: Block): Html {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block)
    case 'table':
      return tableHtml(block)
    case 'attachments':
      return html`<div class="od-attachments">${attachmentLines(block.names).map((line) => html`<p>${line}</p>`)}</div>`
    case 'signature':
      return html`<div class="od-signature"><p>${block.unit}</p><p><time datetime="${block.date.toString()}">${writtenDate(block.date)}</time></p></div>`
  }
}

function paragraphHtml({ kind, text, runIn }: Paragraph): Html {
  switch (kind) {
    case 'title':
      return html`<h1>${withBreaks(text)}</h1>`
    case 'heading1':
      return html`<h2>${withBreaks(text)}</h2>`
    case 'heading2':
      return html`<h3>${withBreaks(text)}</h3>`
    case 'body':
      return html`<p>${runIn && html`<b class="od-run-in">${runIn}</b>`}${withBreaks(text)}</p>`
    case 'number':
    case 'addressee':
    case 'note':
      return html`<p class="od-${kind}">${withBreaks(text)}</p>`
  }
}

const lineBreak = raw('<br>')

function withBreaks(text: string): Html[] {
  return text.split(/\r\n|[\n\r]/).map((line, index) => html`${index > 0 && lineBreak}${line}`)
}

/** More columns than a telephone shows at once. */
const wideFrom = 6

function tableHtml(table: Table): Html {
  const wide = table.columns.length >= wideFrom
  const rows = placeCells(table).map((cells) => html`<tr>${cells.map(cellHtml)}</tr>\n`)
  const markup = html`<table class="od-table od-${table.density} od-labels-${labelColumns(table)}">
<caption>${table.caption}</caption>
<colgroup>${table.columns.map(() => raw('<col>'))}</colgroup>
${table.headerRows > 0 && html`<thead>\n${rows.slice(0, table.headerRows)}</thead>\n`}${bodies(table, rows)}</table>`
  return wide
    ? html`<div class="od-scroll" role="region" tabindex="0" aria-label="${table.caption}（表格较宽，可左右滚动）">${markup}</div>`
    : markup
}

/** The rows under the heads, a `tbody` for each group. */
function bodies(table: Table, rows: readonly Html[]): Html[] {
  const groups: Html[][] = []
  for (const [index, row] of rows.entries()) {
    if (index < table.headerRows) continue
    if (groups.length === 0 || table.rows[index]?.startsGroup) groups.push([])
    groups.at(-1)?.push(row)
  }
  return groups.map((group) => html`<tbody>\n${group}</tbody>\n`)
}

/** How many leading columns hold the heads of rows. */
function labelColumns(table: Table): number {
  const ends = placeCells(table)
    .flat()
    .map(({ cell, column, colSpan }) => (cell.heads === 'row' ? column + colSpan : 0))
  return Math.max(0, ...ends)
}

const scopes = { column: 'col', row: 'row', group: 'rowgroup' } as const

function cellHtml({ cell, column, rowSpan, colSpan }: PlacedCell): Html {
  const spans = html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${colSpan > 1 && html` colspan="${colSpan}"`}`
  if (!cell.heads) return html`<td${spans}>${cell.text}</td>`
  const scope = scopes[cell.heads]
  const text = cell.vertical ? html`<span class="od-vertical">${cell.text}</span>` : cell.text
  return html`<th scope="${scope}"${spans} class="od-at-${column}${cell.align === 'start' && ' od-start'}">${text}</th>`
}
