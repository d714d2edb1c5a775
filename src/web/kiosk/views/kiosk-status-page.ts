import { html, type Html } from '../../../platform/html.ts'
import type { StatusPageModel } from '../../portal/views/status-page.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import type { QrCode } from '../../shared/view-models.ts'
import { kioskFrame, kioskHeading } from './kiosk-frame.ts'

export interface KioskStatusModel {
  time: string
  today: string
  unitCode: string
  status: StatusPageModel
  qr: QrCode
  idleSeconds: number
}

/** Where an application stands, to be read from two steps away. What was asked for is not shown: others see the screen too. */
export function kioskStatusPage(page: PageContext, model: KioskStatusModel): Html {
  const { status } = model
  const { clock, task, decision, remedies } = status
  const leave = `${paths.kioskStatus}/leave?unit=${model.unitCode}`
  return kioskFrame(page, {
    title: '办理进度',
    unit: status.unit,
    time: model.time,
    today: model.today,
    idleSeconds: model.idleSeconds,
    resetTo: leave,
    body: html`${kioskHeading(page, 1, status.headline)}
<p class="told">${status.waitingFor}</p>
<dl class="go">
${fact('申请编号', status.number)}${clock.dueOn !== undefined && fact('答复期限', `${longDay(clock.dueOn)}${clock.overdue ? '（已超过）' : ''}`)}${task && fact('请您', `${task.title}，最迟${longDay(task.by)}`)}${decision && fact('办理结果', `${decision.label}（${longDay(decision.on)}答复）`)}${remedies?.items.map((item) => item.lastDay !== undefined && fact(item.name, `向${item.body}提出，最后一天${longDay(item.lastDay)}`))}
</dl>
${
  (status.parts ?? []).length > 0 &&
  html`<section class="part"><h2>分别办理的各件</h2><ul>${(status.parts ?? []).map((part) => html`<li>第 ${part.place} 件：${part.headline}<span>${[part.dueOn === undefined || part.decision ? '' : `答复期限 ${longDay(part.dueOn)}`, part.decision?.label, part.asked].filter(Boolean).join('　')}</span></li>`)}</ul></section>
<nav class="turn" aria-label="各件">${(status.parts ?? []).map((part) => html`<a class="plain" href="${page.url(paths.kioskStatusPart(part.place))}">看第 ${part.place} 件</a>`)}</nav>`
}
${status.consent && html`<section class="part"><h2>${status.consent.consents === null ? '机关问您：是否同意转交' : `您${status.consent.consents ? '同意' : '不同意'}转交`}</h2><p>您要的信息由${status.consent.unit}负责公开。${status.consent.consents === null ? '请用手机打开办理进度答复，或者告诉工作人员。' : '还没有转交以前，可以用手机更改，或者告诉工作人员。'}</p></section>`}
${clock.state !== 'inParts' && clock.why.length > 0 && html`<section class="part"><h2>为什么是这一天</h2><ul>${clock.why.map((line) => html`<li>${line}</li>`)}</ul></section>`}
<section class="part"><h2>办理经过</h2><ol>${status.steps.map((step) => html`<li>${step.title}<span>${[step.on === undefined ? '还没有办' : longDay(step.on), step.ground].filter(Boolean).join('　')}</span></li>`)}</ol></section>
<nav class="turn" aria-label="翻页">${status.partOf && html`<a class="plain" href="${page.url(paths.kioskStatus)}">返回原申请</a>`}<a class="plain" href="${page.url(leave)}">看完了，清除</a></nav>
<section class="take" aria-labelledby="take-title"><div class="qr">${model.qr.svg}</div><div><h2 id="take-title">用手机查</h2><p>${model.qr.label}</p><p>${model.idleSeconds} 秒无人操作自动清除。</p></div></section>`,
  })
}

function fact(label: string, value: string): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`
}
