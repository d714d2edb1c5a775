/** What stands around the text of one published item: bands, metadata, corrections, rail. */
import { html, type Html } from '../../../../platform/html.ts'
import { icons } from '../../../shared/icons.ts'
import { modeUrl, type PageContext } from '../../../shared/page.ts'
import { longDay, shortDay, validityMark, validityWord } from '../../../shared/text.ts'
import type { Download, Link, QrCode, UnitHead, Validity } from '../../../shared/view-models.ts'
import { printButton } from './frame.ts'

/** One line of 公开记录, newest first. */
export interface RecordLine {
  on: string
  /** 发布, 成文, 更正, 变更有效性 */
  what: string
  note?: string
}

/** Band across the top: the item is no longer in force, or was put right. */
export interface DocumentBand {
  kind: 'expired' | 'repealed' | 'amended' | 'corrected'
  on: string
  reason: string
  /** what holds now */
  successor?: Link
  /** several corrections: where all of them stand */
  more?: Link
}

/** Another published item that this one belongs to. */
export interface RelatedDocument extends Link {
  /** 代替, 现行文件 */
  relation?: string
  documentNumber?: string
  validity: Validity
  inForce?: boolean
}

/** What the page of any published item shows. */
export interface PublishedItemModel {
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
  /** 公示期: the last day on which it is shown */
  displayUntil?: string
  validity: Validity
  /** 规范性文件、规章 that has come into force */
  inForce?: boolean
  /** imported from an earlier system: its own day there; it does not count as reviewed here */
  imported?: { originallyPublishedOn: string; source: string }
  bands: readonly DocumentBand[]
  /** sanitised body; title, signature and date included only where the source has them */
  body: Html
  /** 盖章扫描件、签名文件: the form that is valid by law */
  sealedForm?: Download
  attachments: readonly Download[]
  /** the item itself as a file (DOCX, PDF) */
  downloads: readonly Download[]
  /** 更正记录, newest first */
  corrections: readonly { on: string; note: string }[]
  /** 所解读的文件 */
  explains?: RelatedDocument
  interpretations: readonly { title: string; href: string; kind: string; publishedOn: string }[]
  related: readonly RelatedDocument[]
  record: readonly RecordLine[]
  qr: QrCode
}

const bandWords: Readonly<Record<DocumentBand['kind'], string>> = {
  expired: '本文已失效',
  repealed: '本文已废止',
  amended: '本文已修改',
  corrected: '本文已更正',
}

/** What has to be known before the text is read: no longer in force, put right. */
export function documentBands(page: PageContext, bands: readonly DocumentBand[]): Html {
  return html`${bands.map((band) => documentBand(page, band))}`
}

function documentBand(page: PageContext, band: DocumentBand): Html {
  const since = band.kind === 'corrected' ? '更正。' : '起。'
  return html`<div class="band"><p><strong>${bandWords[band.kind]}</strong>　${longDay(band.on)}${since}${band.reason}${band.successor && html`　现行文件：<a href="${page.url(band.successor.href)}">${band.successor.label}</a>`}${band.more && html`　<a href="${band.more.href}">${band.more.label}</a>`}</p></div>`
}

interface MetadataCell {
  label: string
  value: Html | string
}

/** The metadata of law.md §8.4 as a table of label and value. */
export function metadata(page: PageContext, model: PublishedItemModel): Html {
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
    model.displayUntil === undefined ? undefined : { label: '公示期至', value: shortDay(model.displayUntil) },
    model.genre === undefined ? undefined : { label: '体裁', value: model.genre },
    model.keywords.length === 0 ? undefined : { label: '主题词', value: model.keywords.join('　') },
    { label: '有效性', value: validityMark(model.validity, model.inForce) },
    model.effectiveOn === undefined ? undefined : { label: '实施日期', value: shortDay(model.effectiveOn) },
    model.expiresOn === undefined ? undefined : { label: '有效期至', value: shortDay(model.expiresOn) },
    model.imported && { label: '原发布日期', value: shortDay(model.imported.originallyPublishedOn) },
    model.imported && { label: '来源', value: `导入（${model.imported.source}）` },
  ]
  return html`<table class="metadata" aria-label="文件信息"><tbody>
${inPairs(above)}${wholeRow('标题', model.title)}${model.explains && wholeRow('所解读文件', namedDocument(page, model.explains))}${inPairs(even ? below : [date, ...below])}
</tbody></table>`
}

function wholeRow(label: string, value: Html | string): Html {
  return html`<tr><th scope="row">${label}</th><td colspan="3">${value}</td></tr>`
}

function namedDocument(page: PageContext, document: RelatedDocument): Html {
  return html`<a class="inside" href="${page.url(document.href)}">${document.label}</a>　${document.documentNumber !== undefined && html`<span class="unbroken">${document.documentNumber}</span>　`}${validityMark(document.validity, document.inForce)}`
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
        : wholeRow(first.label, first.value),
    )
  }
  return html`${rows}`
}

/** 更正记录: every correction with its day and what it changed. */
export function correctionList({ corrections }: PublishedItemModel): Html | false {
  return (
    corrections.length > 0 &&
    html`<section class="corrections" id="corrections"><h2>更正记录</h2><ol>
${corrections.map((one) => html`<li>${shortDay(one.on)}<p>${one.note}</p></li>`)}
</ol></section>`
  )
}

/** Whom to tell that something is wrong. */
export function feedback({ unit, shortIndexNumber }: PublishedItemModel): Html {
  return html`<section class="feedback" aria-label="纠错反馈"><h2>纠错反馈</h2>
<p>内容有误、附件打不开，或者看不明白？请告诉${unit.name}：电话 ${unit.phone}${unit.hours !== undefined && html`（${unit.hours}）`}，并说明索引号 ${shortIndexNumber}。</p></section>`
}

/** Beside the text: tools, explanations, related documents, 公开记录, and the QR code if it stands nowhere else. */
export function documentRail(page: PageContext, model: PublishedItemModel, qr?: Html): Html {
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
${model.related.length > 0 && html`<section><h2>相关文件</h2><ul>${model.related.map((entry) => relatedEntry(page, entry))}</ul></section>`}
<section><h2>公开记录</h2><ol class="record">${model.record.map((line) => html`<li><p>${shortDay(line.on)}　${line.what}</p>${line.note !== undefined && html`<p class="quiet">${line.note}</p>`}</li>`)}</ol></section>
${qr}
</aside>`
}

/** The item for the phone. */
export function documentQr({ qr, shortIndexNumber }: PublishedItemModel): Html {
  return html`<section class="qr">${qr.svg}<p>${qr.label}<br>索引号 ${shortIndexNumber}</p></section>`
}

function relatedEntry(page: PageContext, entry: RelatedDocument): Html {
  const words = [entry.relation, entry.documentNumber, validityWord(entry.validity, entry.inForce)]
  return html`<li><a href="${page.url(entry.href)}">${entry.label}</a><p>${words.filter((word) => word !== undefined).join('　')}</p></li>`
}
