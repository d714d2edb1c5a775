import { html, type Html } from '../../../platform/html.ts'
import { icons } from '../../shared/icons.ts'
import type { PageContext } from '../../shared/page.ts'
import { kioskFrame, kioskHeading } from './kiosk-frame.ts'
import type { QrCode, UnitHead } from '../../shared/view-models.ts'

export interface KioskTopic {
  /** 居住, 医保, 生育, 低保 */
  name: string
  href: string
  /** two short lines */
  lines: readonly string[]
}

export interface KioskHomeModel {
  unit: UnitHead
  /** `14:20` and the day, in Shanghai */
  time: string
  today: string
  topics: readonly KioskTopic[]
  searchHref: string
  applyHref: string
  statusHref: string
  qr: QrCode
  /** after how many idle seconds everything is cleared */
  idleSeconds: number
}

/** The first screen: four topics, three tasks, the way to the phone. */
export function kioskHomePage(page: PageContext, model: KioskHomeModel): Html {
  const task = (label: string, words: string, href: string, main: boolean): Html =>
    html`<li><a class="${main ? 'main' : 'plain'}" href="${page.url(href)}"><b>${label}</b><span>${words}</span>${icons.next}</a></li>`
  return kioskFrame(page, {
    title: '首页',
    unit: model.unit,
    time: model.time,
    today: model.today,
    idleSeconds: model.idleSeconds,
    body: html`${kioskHeading(page, 1, '大家常查的')}
<ul class="topics">
${model.topics.map((topic) => html`<li><a href="${page.url(topic.href)}"><b>${topic.name}</b>${topic.lines.map((line) => html`<span>${line}</span>`)}</a></li>`)}
</ul>
<ul class="tasks">
${task('查信息', '文件、公示、财政、年报', model.searchHref, false)}
${task('申请公开', '在这里填，当场得到编号', model.applyHref, true)}
${task('查进度', '凭申请编号和查询码', model.statusHref, false)}
</ul>
<section class="take" aria-labelledby="take-title"><div class="qr">${model.qr.svg}</div><div><h2 id="take-title">用手机带走</h2><p>${model.qr.label}</p><p>本机不保存您的个人信息，${model.idleSeconds} 秒无人操作自动清除。</p></div></section>`,
  })
}
