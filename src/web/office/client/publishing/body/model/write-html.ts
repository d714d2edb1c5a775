import { ordered, sameMark, tidied } from './inline.ts'
import type { Block, Inline, ListItem, Mark, Paragraph, Picture, Table, TableCell, TableRow } from './node.ts'
import { missingWords, unsaidAlternative } from './unfinished.ts'

/** Blocks as the HTML that the server keeps, letter by letter; every sign is escaped, empty blocks go. */
export function toHtml(blocks: readonly Block[]): string {
  return blocks
    .map(blockHtml)
    .filter((html) => html !== '')
    .join('\n')
}

/** One block; '' where there is nothing in it. */
export function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph': {
      const { form } = block.attrs
      return textBlock('p', form === 'body' ? '' : ` class="${form}"`, block.content)
    }
    case 'heading':
      return textBlock(`h${block.attrs.level}`, '', block.content)
    case 'picture':
      return pictureHtml(block)
    case 'horizontalRule':
      return '<hr />'
    case 'bulletList':
      return wrapped('ul', '', block.content.map(itemHtml).join(''))
    case 'orderedList': {
      const { start } = block.attrs
      return wrapped('ol', start === 1 ? '' : ` start="${start}"`, block.content.map(itemHtml).join(''))
    }
    case 'blockquote':
      return wrapped('blockquote', '', block.content.map(blockHtml).join(''))
    case 'table':
      return tableHtml(block)
  }
}

function wrapped(tag: string, attributes: string, inside: string): string {
  return inside === '' ? '' : `<${tag}${attributes}>${inside}</${tag}>`
}

function textBlock(tag: string, attributes: string, content: readonly Inline[] | undefined): string {
  return wrapped(tag, attributes, inlineHtml(tidied(content)))
}

function pictureHtml({ attrs: { id, alt } }: Picture): string {
  if (id === null) return `<p>${escapeText(missingWords(alt))}</p>`
  const said = alt.trim() === '' ? unsaidAlternative : alt
  return `<p class="picture"><img src="picture:${escapeValue(id)}" alt="${escapeValue(said)}" /></p>`
}

/** A paragraph that stands alone, or before the lists within it, needs no element of its own. */
function itemHtml({ content }: ListItem): string {
  const full = written(content)
  const [first, ...rest] = full
  if (!first) return ''
  const isBare = rest.every(({ block: { type } }) => type === 'bulletList' || type === 'orderedList')
  const own = isBare && first.block.type === 'paragraph' ? bare(first.block) : first.html
  return wrapped('li', '', own + rest.map(({ html }) => html).join(''))
}

/** Blocks that are not empty, each beside its HTML. */
function written(content: readonly Block[]): readonly { readonly block: Block; readonly html: string }[] {
  return content.map((block) => ({ block, html: blockHtml(block) })).filter(({ html }) => html !== '')
}

function bare({ attrs, content }: Paragraph): string {
  return attrs.form === 'body'
    ? inlineHtml(tidied(content))
    : textBlock('p', ` class="${attrs.form}"`, content)
}

function tableHtml({ attrs: { caption }, content }: Table): string {
  const rows = content.map((row) => rowHtml(row))
  const title = caption.trim() === '' ? '' : `<caption>${escapeText(caption.trim())}</caption>`
  if (title === '' && content.every(isEmptyRow)) return ''
  const heads = headRows(content)
  const head = wrapped('thead', '', rows.slice(0, heads).join(''))
  return `<table>${title}${head}${wrapped('tbody', '', rows.slice(heads).join(''))}</table>`
}

function isEmptyRow({ content }: TableRow): boolean {
  return content.every((cell) => cellInside(cell) === '')
}

/** How many rows at the top are heads alone, none of them reaching into a row below. */
function headRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex((row) => !isHeadRow(row))
  if (first <= 0) return 0
  const reaches = rows
    .slice(0, first)
    .some(({ content }, index) => content.some(({ attrs }) => index + attrs.rowspan > first))
  return reaches ? 0 : first
}

/** A corner without text is no head of anything. */
function isHeadRow({ content }: TableRow): boolean {
  const full = content.filter((cell) => cellInside(cell) !== '')
  return full.length > 0 && full.every(({ type }) => type === 'tableHeader')
}

function rowHtml(row: TableRow): string {
  const scope = isHeadRow(row) ? 'col' : 'row'
  return `<tr>${row.content.map((cell) => cellHtml(cell, scope)).join('')}</tr>`
}

function cellHtml(cell: TableCell, scope: 'col' | 'row'): string {
  const { colspan, rowspan } = cell.attrs
  const inside = cellInside(cell)
  const spans = (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '')
  if (cell.type === 'tableCell' || inside === '') return `<td${spans}>${inside}</td>`
  return `<th${spans} scope="${scope}">${inside}</th>`
}

function cellInside({ content }: TableCell): string {
  const full = written(content)
  const [only] = full
  if (full.length === 1 && only?.block.type === 'paragraph') return bare(only.block)
  return full.map(({ html }) => html).join('')
}

const tags = { bold: 'strong', italic: 'em', underline: 'u', subscript: 'sub', superscript: 'sup' } as const

/** Runs that share a mark stand in one element. */
function inlineHtml(given: readonly Inline[]): string {
  return nested(
    given.map((one) => (one.type === 'text' && one.marks ? { ...one, marks: ordered(one.marks) } : one)),
    0,
  )
}

function nested(runs: readonly Inline[], depth: number): string {
  let html = ''
  let at = 0
  while (at < runs.length) {
    const mark = markAt(runs[at], depth)
    if (mark === undefined) {
      html += plain(runs[at])
      at += 1
      continue
    }
    let until = at + 1
    while (until < runs.length && holds(runs[until], depth, mark)) until += 1
    const inside = nested(runs.slice(at, until), depth + 1)
    html +=
      mark.type === 'link'
        ? `<a href="${escapeValue(mark.attrs.href)}">${inside}</a>`
        : `<${tags[mark.type]}>${inside}</${tags[mark.type]}>`
    at = until
  }
  return html
}

function plain(run: Inline | undefined): string {
  return run?.type === 'text' ? escapeText(run.text) : '<br />'
}

function markAt(run: Inline | undefined, depth: number): Mark | undefined {
  return run?.type === 'text' ? run.marks?.[depth] : undefined
}

function holds(run: Inline | undefined, depth: number, mark: Mark): boolean {
  const other = markAt(run, depth)
  return other !== undefined && sameMark(other, mark)
}

/** As the server's sanitiser escapes, so that it changes nothing. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeValue(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}
