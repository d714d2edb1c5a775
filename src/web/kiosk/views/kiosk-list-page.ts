import { html, type Html } from '../../../platform/html.ts'
import { icons } from '../../shared/icons.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import { kioskFrame, kioskHeading } from './kiosk-frame.ts'
import type { QrCode, UnitHead } from '../../shared/view-models.ts'

/** 办事指南 of the topic. */
export interface KioskGuide {
  title: string
  href: string
  place: string
}

export interface KioskListModel {
  unit: UnitHead
  time: string
  today: string
  heading: string
  /** how to do it, before everything that was published on it */
  guides: readonly KioskGuide[]
  rows: readonly { title: string; href: string; columnName: string; publishedOn: string }[]
  total: number
  previousHref?: string
  nextHref?: string
  /** this list for the phone */
  qr: QrCode
  idleSeconds: number
}

/** A topic or a list on the touch screen: few rows, each as high as a hand, turned by two keys. */
export function kioskListPage(page: PageContext, model: KioskListModel): Html {
  return kioskFrame(page, {
    title: model.heading,
    unit: model.unit,
    time: model.time,
    today: model.today,
    idleSeconds: model.idleSeconds,
    body: html`${kioskHeading(page, 1, model.heading)}
${
  model.guides.length > 0 &&
  html`<ul class="rows how" aria-label="怎么办">
${model.guides.map((guide) => html`<li><a href="${page.url(guide.href)}"><b>${guide.title}</b><span>办事指南　${guide.place}</span>${icons.next}</a></li>`)}
</ul>`
}
${(model.guides.length > 0 || model.rows.length > 0) && html`<h2 class="under">公开的信息（${model.total} 条）</h2>`}
${
  model.rows.length === 0
    ? html`<p class="nothing">${model.guides.length > 0 ? '' : '还没有公开这方面的信息。'}可以请工作人员帮您查，或者回到首页申请公开。</p>`
    : html`<ul class="rows">
${model.rows.map((row) => html`<li><a href="${page.url(row.href)}"><b>${row.title}</b><span>${row.columnName}　${longDay(row.publishedOn)}发布</span>${icons.next}</a></li>`)}
</ul>`
}
<nav class="turn" aria-label="翻页"><a class="plain" href="${page.url(paths.kiosk)}">回到首页</a>${model.previousHref !== undefined && html`<a class="plain" href="${page.url(model.previousHref)}">上一页</a>`}${model.nextHref !== undefined && html`<a class="plain" href="${page.url(model.nextHref)}">下一页</a>`}</nav>
<section class="take" aria-labelledby="take-title"><div class="qr">${model.qr.svg}</div><div><h2 id="take-title">用手机带走</h2><p>${model.qr.label}</p></div></section>`,
  })
}
