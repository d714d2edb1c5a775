import { printText } from './print-text.ts'
import type { Grid, GridCell, Piece } from './printed-report.ts'

/** The ways in which sites and office programs write a report as a page. */
export type HtmlManner =
  | 'site'
  | 'word'
  | 'layoutTables'
  | 'oneCell'
  | 'paragraphs'
  | 'paragraphsWithoutBlanks'
  | 'divisions'
  | 'cut'
  | 'cutWithHeads'
  | 'headsInTables'
  | 'breaks'
  | 'unclosed'
  | 'pieces'
  | 'nestedFigures'
  | 'sourceLines'
  | 'setText'

export const htmlManners: readonly HtmlManner[] = [
  'site',
  'word',
  'layoutTables',
  'oneCell',
  'paragraphs',
  'paragraphsWithoutBlanks',
  'divisions',
  'cut',
  'cutWithHeads',
  'headsInTables',
  'breaks',
  'unclosed',
  'pieces',
  'nestedFigures',
  'sourceLines',
  'setText',
]

/** A report as a page of a government site. */
export function printHtml(pieces: readonly Piece[], manner: HtmlManner): string {
  const body = bodyOf(pieces, manner)
  const title = pieces.flatMap((piece) =>
    piece.kind === 'line' && piece.role === 'title' ? [piece.text] : [],
  )
  if (manner === 'word') return wordPage(body)
  return sitePage(body, title.join(''), manner)
}

function bodyOf(pieces: readonly Piece[], manner: HtmlManner): string {
  if (manner === 'headsInTables') return headsInTables(pieces)
  if (manner === 'setText') return `<pre>${escaped(printText(pieces, 'tabs'))}</pre>`
  const written = pieces.map((piece) => pieceOf(piece, manner))
  if (manner === 'breaks') return written.join('<br><br>\n')
  if (manner === 'oneCell') {
    return `<table border="0" width="100%"><tbody><tr><td>${written.join('\n')}</td></tr></tbody></table>`
  }
  if (manner === 'layoutTables') {
    const rows = written.map((one) => `<tr><td width="20"></td><td>${one}</td><td width="20"></td></tr>`)
    return `<table>${rows.join('\n')}</table>`
  }
  return written.join('\n')
}

function pieceOf(piece: Piece, manner: HtmlManner): string {
  if (piece.kind === 'picture') return '<p style="text-align:center"><img src="/upload/b2.png" alt=""></p>'
  if (piece.kind === 'table') return tableOf(piece.rows, manner)
  const text = escaped(piece.text)
  if (manner === 'breaks') return `&emsp;&emsp;${piece.role === 'heading' ? `<b>${text}</b>` : text}`
  if (manner === 'word') return wordLine(text, piece.role)
  if (manner === 'pieces' && piece.role === 'heading') return inPieces(piece.text)
  if (manner === 'sourceLines') return `<p>\n        ${text}\n    </p>`
  if (piece.role === 'title') return `<h1 class="tit">${text}</h1>`
  return `<p style="text-indent: 2em;">　　${piece.role === 'heading' ? `<strong>${text}</strong>` : text}</p>`
}

function inPieces(text: string): string {
  const [number = '', ...rest] = text
  const tail = rest.join('')
  return (
    `<p><strong><span style="font-family:黑体">${number}</span></strong><span>${tail.slice(0, 1)}</span>` +
    `<strong><span>${tail.slice(1, 4)}</span></strong><b>${tail.slice(4)}</b>&nbsp;</p>`
  )
}

const attributes = ({ colSpan, rowSpan }: GridCell): string =>
  `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`

function tableOf(rows: Grid, manner: HtmlManner): string {
  switch (manner) {
    case 'paragraphs':
      return cellsOf(rows)
        .map(({ text }) => `<p>${text === '' ? '&nbsp;' : escaped(text)}</p>`)
        .join('\n')
    case 'paragraphsWithoutBlanks':
      return cellsOf(rows)
        .filter(({ text }) => text !== '')
        .map(({ text }) => `<p>${escaped(text)}</p>`)
        .join('\n')
    case 'divisions':
      return rows
        .map(
          (row) => `<div class="row">${row.map(({ text }) => `<div>${escaped(text)}</div>`).join('')}</div>`,
        )
        .join('\n')
    case 'unclosed':
      return `<TABLE border=1 cellspacing=0>${rows
        .map(
          (row) =>
            `<TR>${row.map((one) => `<TD${attributes(one)}><P align=center>${escaped(one.text)}`).join('')}`,
        )
        .join('\n')}</TABLE>`
    case 'cut':
    case 'cutWithHeads':
      return cutTable(rows, manner === 'cutWithHeads')
    case 'nestedFigures':
      return grid(rows, (text) => `<div><span>${escaped(text)}</span></div>`)
    case 'word':
      return grid(
        rows,
        (text) =>
          `\n  <p class=MsoNormal align=center style='text-align:center;mso-element:frame'><span\n  lang=EN-US style='font-size:10.5pt;mso-font-kerning:0pt'>${wordText(text)}<o:p></o:p></span></p>\n  `,
        "class=MsoTableGrid border=1 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'",
      )
    case 'sourceLines':
      return grid(
        rows,
        (text) => `\n          <p>\n            ${brokenInSource(text)}\n          </p>\n        `,
      )
    case 'site':
    case 'setText':
    case 'layoutTables':
    case 'oneCell':
    case 'headsInTables':
    case 'breaks':
    case 'pieces':
      return grid(
        rows,
        (text) => `<p style="text-align:center">${text === '' ? '&nbsp;' : escaped(text)}</p>`,
      )
  }
}

function grid(rows: Grid, inside: (text: string) => string, of = 'border="1"'): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((one) => `<td${attributes(one)}>${inside(one.text)}</td>`).join('')}</tr>`,
  )
  return `<table ${of}><tbody>${lines.join('\n')}</tbody></table>`
}

function cellsOf(rows: Grid): GridCell[] {
  return rows.flatMap((row) => [...row])
}

/** A table that its page broke in two; cells that reached over the break are cut too. */
function cutTable(rows: Grid, withHeads: boolean): string {
  if (rows.length < 10) return grid(rows, escaped)
  const at = Math.floor(rows.length / 2)
  const heads = rows.slice(0, 3)
  const reaching = rows
    .slice(0, at)
    .flatMap((row, index) =>
      row.filter(({ rowSpan }) => index + rowSpan > at).map((one) => ({ ...one, index })),
    )
  const first = rows
    .slice(0, at)
    .map((row, index) => row.map((one) => ({ ...one, rowSpan: Math.min(one.rowSpan, at - index) })))
  const [next = [], ...rest] = rows.slice(at)
  const carried = reaching.map(({ index, ...one }) => ({
    ...one,
    text: '',
    rowSpan: index + one.rowSpan - at,
  }))
  const second: Grid = [[...carried, ...next], ...rest]
  return `${grid(first, escaped)}\n<p>&nbsp;</p>\n${grid(withHeads ? [...heads, ...second] : second, escaped)}`
}

/** One table for all: each heading a row over its table, the prose in cells too. */
function headsInTables(pieces: readonly Piece[]): string {
  const rows = pieces.flatMap((piece): string[] => {
    if (piece.kind === 'picture') return ['<tr><td colspan="20"><img src="a.png"></td></tr>']
    if (piece.kind === 'line') return [`<tr><td colspan="20">${escaped(piece.text)}</td></tr>`]
    return piece.rows.map(
      (row) => `<tr>${row.map((one) => `<td${attributes(one)}>${escaped(one.text)}</td>`).join('')}</tr>`,
    )
  })
  return `<table>${rows.join('\n')}</table>`
}

function wordText(text: string): string {
  if (text === '') return '&nbsp;'
  const middle = Math.ceil(text.length / 2)
  return `${escaped(text.slice(0, middle))}</span><span style='font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${escaped(text.slice(middle))}`
}

function wordLine(text: string, role: string): string {
  const strong = role === 'prose' ? text : `<b style='mso-bidi-font-weight:normal'>${text}</b>`
  return `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:exactly'><span
style='font-size:16.0pt;font-family:仿宋_GB2312'>${strong}<span lang=EN-US><o:p></o:p></span></span></p>`
}

/** An editor that breaks its source at a fixed width, also within a label. */
function brokenInSource(text: string): string {
  return escaped(text).replace(/(\p{Script=Han}{6})(?=\p{Script=Han})/gu, '$1\n            ')
}

function wordPage(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:"";margin:0cm;} @page Section1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=ZH-CN style='text-justify-trim:punctuation'><div class=Section1 style='layout-grid:15.6pt'>
${body}
</div></body></html>`
}

function sitePage(body: string, title: string, manner: HtmlManner): string {
  const article =
    manner === 'site' ? `<div class="article-content" id="zoom">${body}</div>` : `<div>${body}</div>`
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}-某某县人民政府门户网站</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-01-20 10:00">
<script>window.list = "三、收到和处理政府信息公开申请情况 99件";</script><style>td { color: red }</style></head>
<body><div class="header"><ul><li>首页</li><li>政务公开</li><li>2018年政府信息公开工作年度报告</li></ul></div>
<div class="crumbs">当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>
<div class="left"><ul><li><a href="#">某某局2021年政府信息公开工作年度报告</a></li><li><a href="#">某某镇2022年政府信息公开工作年度报告</a></li></ul></div>
<div class="main"><div class="info">发布时间：2024-01-20 10:00　来源：办公室　浏览次数：<span id="hits">1024</span>　字体：[大 中 小]</div>
${article}
<div class="tools">【打印本页】【关闭窗口】</div>
<div class="relate"><p>上一篇：某某镇2021年政府信息公开工作年度报告</p><p>下一篇：没有了</p></div></div>
<div class="footer"><p>主办：某某县人民政府办公室　网站标识码：0000000000</p></div></body></html>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('“', '&ldquo;')
    .replaceAll('”', '&rdquo;')
}
