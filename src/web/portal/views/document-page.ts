import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { icons } from '../../shared/icons.ts'
import { modeUrl } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import { brokenBySense, longDay, shortDay, validityLabels, validityMark } from '../../shared/text.ts'
import { frame, printButton } from './parts/frame.ts'
import { downloadList } from './parts/list-parts.ts'
import { fixedEntryLabels, unitFrame } from './parts/unit-parts.ts'
import type { Download, Link, QrCode, UnitHead, Validity } from '../../shared/view-models.ts'

/** One line of 公开记录, newest first. */
export interface RecordLine {
  on: string
  /** 发布, 成文, 修改, 撤下 */
  what: string
  note?: string
}

/** Band across the top of the metadata: the item is no longer in force, or was put right. */
export interface DocumentBand {
  kind: 'expired' | 'repealed' | 'amended' | 'corrected'
  on: string
  reason: string
  /** what holds now */
  successor?: Link
}

export interface DocumentPageModel {
  unit: UnitHead
  /** the column it stands in, root first */
  columnPath: readonly { name: string; href: string }[]
  /** whole index number: 000370830/2026-00024 */
  indexNumber: string
  /** short form: 2026-00024 */
  shortIndexNumber: string
  title: string
  issuer: string
  documentNumber?: string
  topic?: string
  genre?: string
  keywords: readonly string[]
  madeOn: string
  publishedOn: string
  effectiveOn?: string
  expiresOn?: string
  validity: Validity
  /** imported from an earlier system: its own day there; it does not count as reviewed here */
  imported?: { originallyPublishedOn: string; source: string }
  band?: DocumentBand
  /** sanitised body; title, signature and date included only where the source has them */
  body: Html
  attachments: readonly Download[]
  /** the item itself as a file (DOCX, PDF) */
  downloads: readonly Download[]
  interpretations: readonly { title: string; href: string; kind: string; publishedOn: string }[]
  related: readonly { title: string; href: string; documentNumber?: string; validity: Validity }[]
  record: readonly RecordLine[]
  qr: QrCode
}

const bandWords: Readonly<Record<DocumentBand['kind'], string>> = {
  expired: '本文已失效',
  repealed: '本文已废止',
  amended: '本文已修改',
  corrected: '本文已更正',
}

/** One published item: metadata first, the text as 公文, attachments, and beside it the tools and its record. */
export function documentPage(page: PageContext, model: DocumentPageModel): Html {
  const here = [
    { label: fixedEntryLabels.disclosures, href: paths.unit(model.unit.code) },
    ...model.columnPath.map((step) => ({ label: step.name, href: step.href })),
  ]
  return frame(page, {
    title: model.title,
    ...unitFrame(model.unit, here),
    canonical: page.here.replace(/\?.*$/, ''),
    body: html`<div class="with-rail">
<article class="document">
${model.band && band(page, model.band)}
${metadata(model)}
<h1>${brokenBySense(model.title)}</h1>
${model.documentNumber !== undefined && html`<p class="number">${model.documentNumber}</p>`}
<div class="official">${model.body}</div>
${model.attachments.length > 0 && downloadList(page, '附件', model.attachments)}
<section class="feedback" aria-label="纠错反馈"><h2>纠错反馈</h2>
<p>内容有误、附件打不开，或者看不明白？请告诉${model.unit.name}：电话 ${model.unit.phone}${model.unit.hours !== undefined && html`（${model.unit.hours}）`}，并说明索引号 ${model.shortIndexNumber}。</p></section>
</article>
${rail(page, model)}
</div>`,
  })
}

function band(page: PageContext, what: DocumentBand): Html {
  return html`<div class="band"><p><strong>${bandWords[what.kind]}</strong>　${longDay(what.on)}起。${what.reason}${what.successor && html`　现行文件：<a href="${page.url(what.successor.href)}">${what.successor.label}</a>`}</p></div>`
}

interface MetadataCell {
  label: string
  value: Html | string
}

function metadata(model: DocumentPageModel): Html {
  // 成文日期 goes under the title where it would stand alone above it
  const date = { label: '成文日期', value: shortDay(model.madeOn) }
  const even = model.topic !== undefined
  const above: readonly (MetadataCell | undefined)[] = [
    { label: '索引号', value: model.indexNumber },
    model.topic === undefined ? undefined : { label: '主题分类', value: model.topic },
    { label: '发文机关', value: model.issuer },
    even ? date : undefined,
  ]
  const below: readonly (MetadataCell | undefined)[] = [
    model.documentNumber === undefined ? undefined : { label: '发文字号', value: model.documentNumber },
    { label: '发布日期', value: shortDay(model.publishedOn) },
    model.genre === undefined ? undefined : { label: '体裁', value: model.genre },
    model.keywords.length === 0 ? undefined : { label: '主题词', value: model.keywords.join('　') },
    { label: '有效性', value: validityMark(model.validity) },
    model.effectiveOn === undefined ? undefined : { label: '实施日期', value: shortDay(model.effectiveOn) },
    model.expiresOn === undefined ? undefined : { label: '有效期至', value: shortDay(model.expiresOn) },
    model.imported && { label: '原发布日期', value: shortDay(model.imported.originallyPublishedOn) },
    model.imported && { label: '来源', value: `导入（${model.imported.source}）` },
  ]
  const title = html`<tr><th scope="row">标题</th><td colspan="3">${model.title}</td></tr>`
  return html`<table class="metadata" aria-label="文件信息"><tbody>
${inPairs(above)}${title}${inPairs(even ? below : [date, ...below])}
</tbody></table>`
}

/** Two pairs of label and value a row; a single last one takes the whole row. */
function inPairs(cells: readonly (MetadataCell | undefined)[]): Html {
  const known = cells.filter((cell) => cell !== undefined)
  const rows: Html[] = []
  for (let index = 0; index < known.length; index += 2) {
    const [first, second] = [known[index], known[index + 1]]
    if (!first) break
    rows.push(
      second
        ? html`<tr><th scope="row">${first.label}</th><td>${first.value}</td><th scope="row">${second.label}</th><td>${second.value}</td></tr>`
        : html`<tr><th scope="row">${first.label}</th><td colspan="3">${first.value}</td></tr>`,
    )
  }
  return html`${rows}`
}

function rail(page: PageContext, model: DocumentPageModel): Html {
  const size = (label: string, value: 'small' | 'standard' | 'large'): Html =>
    html`<li class="size-${value}"><a rel="nofollow" href="${modeUrl(page, { size: value })}"${page.textSize === value && html` aria-current="true"`}>${label}</a></li>`
  return html`<aside class="rail" aria-label="工具和相关信息">
<div class="tool-grid">
${printButton()}
${model.downloads.map((file) => html`<a class="tool" href="${page.url(file.href)}" download>${icons.download}<span>下载 ${file.type}</span></a>`)}
${model.documentNumber !== undefined && html`<button type="button" class="tool" data-act="copy" data-copy="${model.documentNumber}" hidden>${icons.copy}<span aria-live="polite">复制文号</span></button>`}
${page.mode === 'standard' && html`<a class="tool" rel="nofollow" href="${modeUrl(page, { elder: '1' })}">${icons.size}<span>长者模式</span></a>`}
</div>
${page.mode === 'standard' && html`<div class="sizes"><span id="sizes-label">字号</span><ul aria-labelledby="sizes-label">${size('小', 'small')}${size('标准', 'standard')}${size('大', 'large')}</ul></div>`}
${
  model.interpretations.length > 0 &&
  html`<section><h2>解读</h2><ul>${model.interpretations.map((entry) => html`<li><a class="inside" href="${page.url(entry.href)}">${entry.title}</a><p>${entry.kind}　${shortDay(entry.publishedOn)}</p></li>`)}</ul></section>`
}
${
  model.related.length > 0 &&
  html`<section><h2>相关文件</h2><ul>${model.related.map((entry) => html`<li><a href="${page.url(entry.href)}">${entry.title}</a><p>${entry.documentNumber}${entry.validity !== 'valid' && html`　${validityLabels[entry.validity]}`}</p></li>`)}</ul></section>`
}
<section><h2>公开记录</h2><ol class="record">${model.record.map((line) => html`<li><p>${shortDay(line.on)}　${line.what}</p>${line.note !== undefined && html`<p class="quiet">${line.note}</p>`}</li>`)}</ol></section>
<section class="qr">${model.qr.svg}<p>${model.qr.label}<br>索引号 ${model.shortIndexNumber}</p></section>
</aside>`
}
