import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
import { brokenBySense, fileSize, linkedTelephone, longDay } from '../../shared/text.ts'
import type { Download } from '../../shared/view-models.ts'
import { itemFiles, itemFrame } from './document-page.ts'
import {
  correctionList,
  documentBands,
  documentQr,
  documentRail,
  feedback,
  metadata,
  type PublishedItemModel,
} from './parts/document-parts.ts'
import { frame } from './parts/frame.ts'

/** What an applicant brings along. */
export interface GuideMaterial {
  name: string
  /** 原件、复印件, how many */
  form: string
  /** 样表 */
  sample?: Download
}

/** 办事指南 in its parts; a part that is empty is left out. */
export interface GuideParts {
  matter: string
  place: string
  hours: string
  phone: string
  timeLimit: string
  fee: string
  conditions: readonly string[]
  materials: readonly GuideMaterial[]
  steps: readonly string[]
  basis: readonly string[]
}

export interface ServiceGuidePageModel extends PublishedItemModel {
  guide: GuideParts
  /** the last day on which it was looked over: published or corrected */
  updatedOn: string
}

/** 办事指南: where to go and whom to call first, then what it takes, step by step. On paper it is one sheet. */
export function serviceGuidePage(page: PageContext, model: ServiceGuidePageModel): Html {
  const { guide, unit, updatedOn } = model
  return frame(page, {
    ...itemFrame(page, model),
    body: html`<div class="with-rail">
<article class="document service-guide">
${documentBands(page, model.bands)}
<header class="guide-head"><div><h1>${brokenBySense(model.title)}</h1>
<p class="issued">${unit.name}　<span class="unbroken">电话 ${unit.phone}</span>　<span class="unbroken">${longDay(updatedOn)}更新</span></p></div>
${documentQr(model)}</header>
${guideFacts(guide)}
${guideLines('办理条件', guide.conditions)}
${guideMaterials(page, guide.materials)}
${guideSteps(guide.steps)}
${guideLines('设定依据', guide.basis)}
${String(model.body) !== '' && html`<section class="guide-part"><h2>补充说明</h2><div class="official">${model.body}</div></section>`}
${itemFiles(page, model)}
${correctionList(model)}
<section class="guide-part about"><h2>文件信息</h2>${metadata(page, model)}</section>
${feedback(model)}
</article>
${documentRail(page, model)}
</div>`,
  })
}

function guideFacts(guide: GuideParts): Html {
  return html`<dl class="guide-facts" aria-label="到哪里办">
${guideFact('place', '办理地点', guide.place)}${guideFact('phone', '咨询电话', guide.phone === '' ? '' : linkedTelephone(guide.phone))}${guideFact('hours', '办理时间', guide.hours)}${guideFact('limit', '办理时限', guide.timeLimit)}${guideFact('fee', '收费标准', guide.fee)}${guide.matter !== '' && guideFact('matter', '事项名称', guide.matter)}
</dl>`
}

function guideFact(key: string, label: string, value: string | Html): Html | false {
  return value !== '' && html`<div class="${key}"><dt>${label}</dt><dd>${value}</dd></div>`
}

function guideLines(heading: string, lines: readonly string[]): Html | false {
  if (lines.length === 0) return false
  const list =
    lines.length === 1
      ? html`<p>${lines[0]}</p>`
      : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  return html`<section class="guide-part"><h2>${heading}</h2>${list}</section>`
}

function guideMaterials(page: PageContext, materials: readonly GuideMaterial[]): Html | false {
  return (
    materials.length > 0 &&
    html`<section class="guide-part"><h2>办理材料</h2>
<table class="materials" aria-label="办理材料"><thead><tr><th scope="col">序号</th><th scope="col">带什么</th><th scope="col">要求</th><th scope="col">样表</th></tr></thead><tbody>
${materials.map(
  ({ name, form, sample }, index) =>
    html`<tr><td class="order">${index + 1}</td><th scope="row">${name}</th><td>${form}</td><td>${sample ? sampleLink(page, sample) : html`<span class="none">—</span>`}</td></tr>`,
)}
</tbody></table></section>`
  )
}

function sampleLink(page: PageContext, sample: Download): Html {
  return html`<a class="inside" href="${page.url(sample.href)}" download>下载<span class="visually-hidden">样表：${sample.name}</span></a> <span class="count">${sample.type}${sample.sizeBytes !== undefined && html` ${fileSize(sample.sizeBytes)}`}</span>`
}

function guideSteps(steps: readonly string[]): Html | false {
  return (
    steps.length > 0 &&
    html`<section class="guide-part"><h2>办理流程</h2><ol class="guide-steps">${steps.map((step) => html`<li>${step}</li>`)}</ol></section>`
  )
}
