import { escapeHtml } from '../html.ts'
import type { Block, Cell, Inline, TableBlock } from './block.ts'

/** Blocks as HTML: every sign of the file's text is escaped, pictures are named by their number. */
export function toHtml(blocks: readonly Block[]): string {
  return blocks.map(htmlOf).join('\n')
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'text': {
      const { form, inlines } = block
      const inside = inlineHtml(inlines)
      if (form === 'addressee' || form === 'signature') return `<p class="${form}">${inside}</p>`
      return `<${form}>${inside}</${form}>`
    }
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'picture':
      return `<p class="picture"><img src="picture:${block.picture}" alt="${escapeHtml(block.alt)}" /></p>`
  }
}

function tableHtml({ caption, rows }: TableBlock): string {
  const head = caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>`
  return `<table>${head}<tbody>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</tbody></table>`
}

function cellHtml({ head, colSpan, rowSpan, inlines }: Cell): string {
  const tag = head ? 'th' : 'td'
  const spans = (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')
  return `<${tag}${spans}>${inlineHtml(inlines)}</${tag}>`
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines
    .map(({ text, marks = [], href }) => {
      const lines = escapeHtml(text).replaceAll('\n', '<br />')
      const marked = marks.reduce((inside, mark) => `<${mark}>${inside}</${mark}>`, lines)
      return href === undefined ? marked : `<a href="${escapeHtml(href)}">${marked}</a>`
    })
    .join('')
}
