import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import { frame, printButton } from './parts/frame.ts'
import { downloadList } from './parts/list-parts.ts'
import type { Download, UnitHead } from '../../shared/view-models.ts'

/** One thing that happened or will happen, in plain words. */
export interface StatusStep {
  /** left out for what is still to come */
  on?: string
  title: string
  text: string
  /** 条例第三十三条 */
  ground?: string
  state: 'done' | 'current' | 'ahead'
}

/** By when the office must answer, and why that day. `why` carries one sentence a line. */
export interface StatusClock {
  state: 'running' | 'paused' | 'stopped' | 'notStarted' | 'startsAnew' | 'inParts'
  dueOn?: string
  workingDaysLeft?: number
  overdue: boolean
  /** counted through a year whose holiday notice is not out */
  provisional: boolean
  why: readonly string[]
  days: readonly { on: string; text: string; ground?: string }[]
  /** every day from receipt to the due day, with the number it counts as and why */
  strip: readonly { on: string; kind: string; count?: number; why: string }[]
}

export interface StatusRemedy {
  /** 行政复议, 行政诉讼 */
  name: string
  body: string
  /** where it is handed in */
  address?: string
  /** way to file online (行政复议法第二十二条第二款), in words; `onlineUrl` where it is an address of the web */
  online?: string
  onlineUrl?: string
  /** last day, where it can be told */
  lastDay?: string
  /** 60日内；15日内 */
  limit: string
  ground: string
  /** from when it counts, where that day is still to come */
  from?: string
}

/** One part of an application that was split: handled and answered by itself, followed under the one number. */
export interface StatusPart {
  number: string
  description: string
  headline: string
  waitingFor: string
  /** counted from 1: its place in the address */
  place: number
  dueOn?: string
  /** papers that he has not opened yet */
  unread: number
  /** what he is asked there */
  asked?: string
  decision?: { label: string; on: string; text: string; ground: string }
}

/** 转交: what he is asked, and what he said; `consents` is null until he has said anything. */
export interface StatusConsent {
  unit: string
  contact: string
  text: string
  consents: boolean | null
}

export interface StatusPageModel {
  /** the address below which its papers and acts lie */
  base: string
  unit: UnitHead
  number: string
  submittedOn: string
  /** 公民: 张某某 → masked by the binder */
  applicant: string
  description: string
  delivery: string
  /** one sentence: 已提交，待双方确认 */
  headline: string
  /** what the office or the applicant is waited for, and by when */
  waitingFor: string
  clock: StatusClock
  /** what the applicant must do now: 补正, 缴费 */
  task?: { title: string; text: string; by: string; ground: string; consequence: string }
  steps: readonly StatusStep[]
  decision?: { label: string; on: string; text: string; ground: string }
  /** 拆分办理; left out or empty where it was not split */
  parts?: readonly StatusPart[]
  /** of a part: the whole, and which of how many it is */
  partOf?: { number: string; place: number; of: number }
  consent?: StatusConsent
  remedies?: {
    heading: string
    text: string
    /** from which day the last days were counted */
    served?: string
    /** 复议前置: the first must come before the second */
    reconsiderationFirst: boolean
    items: readonly StatusRemedy[]
  }
  /** letters and information supplied */
  documents: readonly (Download & { on: string; readOn?: string })[]
  /** 来往留言, oldest first */
  messages: readonly { from: 'office' | 'applicant'; at: string; text: string; files: number }[]
  may: { message: boolean; correction: 'inTime' | 'late' | null; takeBack: boolean }
}

/** What the applicant has just done. */
export type Done = 'message' | 'correction' | 'late' | 'withdrawn' | 'consent'

const doneWords: Readonly<Record<Done, string>> = {
  message: '留言已经送到机关。答复后，会显示在本页。',
  correction: '补正已经收到。答复期限从今天起重新计算。',
  late: '补正已经送到机关。补正期限已过，由机关判断逾期有没有正当理由，结果会显示在本页。',
  withdrawn: '申请已经撤回，本件不再办理。',
  consent: '您的答复已经记入案卷，机关会看到。转交以前可以更改。',
}

/** Where an application stands: what is waited for, by when and why, every step, the decision and the remedies. */
export function statusPage(page: PageContext, model: StatusPageModel, done?: Done): Html {
  return frame(page, {
    title: `申请 ${model.number} 的办理进度`,
    nav: 'status',
    crumbs: [
      { label: '办理进度', href: paths.status },
      ...(model.partOf ? [{ label: model.partOf.number, href: paths.status }] : []),
      { label: model.number },
    ],
    withoutSearch: true,
    noindex: true,
    body: html`${done && html`<p class="done-notice" role="status">${doneWords[done]}</p>`}<div class="status-head"><p class="quiet">申请编号 ${model.number}　受理机关 ${model.unit.name}</p>
${model.partOf && html`<p class="quiet">由申请 ${model.partOf.number} 拆分，第 ${model.partOf.place} 件，共 ${model.partOf.of} 件　<a class="inside" href="${page.url(paths.status)}">返回原申请</a></p>`}
<h1>${model.headline}</h1><p class="lead">${model.waitingFor}</p></div>
<div class="with-rail status">
<div>
${model.task && taskBox(page, model)}
${model.consent && consentBox(page, model.base, model.consent)}
${model.decision && decisionBox(model.decision)}
${(model.parts ?? []).map((part) => partBox(page, part))}
${
  model.documents.length > 0 &&
  downloadList(
    page,
    '可以下载的文书和信息',
    model.documents.map((file) => ({
      ...file,
      name: `${file.name}（${longDay(file.on)}${file.readOn === undefined ? '，还没有查阅' : `，${longDay(file.readOn)}查阅`}）`,
    })),
  )
}
${model.remedies && remediesBox(model.remedies)}
<section class="timeline"><h2>办理经过</h2><ol>
${model.steps.map((step) => html`<li class="${step.state}"${step.state === 'current' && html` aria-current="step"`}><h3>${step.title}${step.on !== undefined && html`<span>${dayOf(step.on)}</span>`}</h3><p>${step.text}${step.ground !== undefined && html` <span class="ground">${step.ground}</span>`}</p></li>`)}
</ol></section>
${conversation(page, model)}
${stripTable(model.clock)}
</div>
<aside class="rail" aria-label="期限和申请内容">
${clockBox(model.clock)}
<section><h2>申请内容</h2><p class="described">${model.description}</p>
<dl class="short"><div><dt>申请人</dt><dd>${model.applicant}</dd></div><div><dt>提交</dt><dd>${dayOf(model.submittedOn)}</dd></div><div><dt>获取方式</dt><dd>${model.delivery}</dd></div></dl></section>
<section><h2>有疑问</h2><p>${model.unit.name}<br>电话：${model.unit.phone}<br>地址：${model.unit.address}${model.unit.hours !== undefined && html`<br>${model.unit.hours}`}</p></section>
${actsBox(page, model)}
</aside>
</div>`,
  })
}

/** A day as the sentences around it have it. */
function dayOf(day: string): Html {
  return html`<time datetime="${day}">${longDay(day)}</time>`
}

/** What stands where there is no day yet. */
const openDue: Readonly<Record<StatusClock['state'], string>> = {
  running: '待定',
  paused: '暂停计算',
  stopped: '已停止计算',
  notStarted: '尚未起算',
  startsAnew: '等您办好后重新计算',
  inParts: '各件分别计算',
}

function clockBox(clock: StatusClock): Html {
  const left = clock.workingDaysLeft
  return html`<section class="clock"><h2>答复期限</h2>
${
  clock.dueOn === undefined
    ? html`<p class="due">${openDue[clock.state]}</p>`
    : html`<p class="due">${longDay(clock.dueOn)}</p>${clock.overdue ? html`<p class="late">已超过法定期限</p>` : clock.state === 'running' && left !== undefined && html`<p>还有 ${left} 个工作日</p>`}`
}
${clock.why.map((line) => html`<p class="quiet">${line}</p>`)}
${clock.provisional && html`<p class="quiet">其中有一年的节假日安排国家还没有公布，这个日期是暂定的，公布后会更新。</p>`}
${
  clock.days.length > 0 &&
  html`<details><summary>为什么是这一天</summary><ol class="days">${clock.days.map((day) => html`<li>${dayOf(day.on)}　${day.text}${day.ground !== undefined && html`<span class="ground">${day.ground}</span>`}</li>`)}</ol></details>`
}</section>`
}

function taskBox(page: PageContext, { base, task, may }: StatusPageModel): Html | false {
  if (!task) return false
  return html`<section class="task"><h2>请您${task.title}</h2><p>${task.text}</p>
<p><strong>最迟 ${longDay(task.by)}</strong>（${task.ground}）。${task.consequence}</p>${may.correction !== null && html`<p class="acts"><a class="button main" href="${page.url(`${base}/correction`)}">在这里提交补正</a></p>`}</section>`
}

/** 转交: asked, or answered and still to be changed. It has no limit, and silence sends nothing anywhere. */
function consentBox(page: PageContext, base: string, consent: StatusConsent): Html {
  const href = page.url(`${base}/consent`)
  if (consent.consents === null) {
    return html`<section class="task"><h2>请您答复：是否同意转交</h2><p>您要的信息由${consent.unit}负责公开。您同意的，本机关答复以后把您的申请转给它；不同意或者不答复的，不转交，您可以自己向它申请（条例第三十六条第五项）。</p>
<p class="acts"><a class="button main" href="${href}">在这里答复</a></p></section>`
  }
  return html`<section class="decision"><h2>您${consent.consents ? '同意' : '不同意'}转交${consent.unit}</h2><p>${consent.consents ? '本机关答复您以后，把申请转给它，由它另行登记、另行计算期限。' : '您的申请和身份信息不会转给它。仍要这份信息的，请直接向它申请。'}还没有转交以前，<a class="inside" href="${href}">可以更改答复</a>。</p></section>`
}

function partBox(page: PageContext, part: StatusPart): Html {
  const { number, headline, description, waitingFor, decision, unread } = part
  return html`<section class="decision"><h2>第 ${part.place} 件：${headline}</h2><p class="quiet">编号 ${number}${part.dueOn !== undefined && decision === undefined && html`　答复期限 ${longDay(part.dueOn)}`}</p><p class="described">${description}</p><p>${waitingFor}</p>
${decision && html`<p><strong>办理结果：${decision.label}</strong>（${longDay(decision.on)}答复）</p>`}${part.asked !== undefined && html`<p><strong>${part.asked}</strong></p>`}${unread > 0 && html`<p>有 ${unread} 份文书还没有查阅，打开这一件可以下载。</p>`}
<p class="acts"><a class="button" href="${page.url(paths.statusPart(part.place))}">打开第 ${part.place} 件</a></p></section>`
}

function decisionBox(decision: NonNullable<StatusPageModel['decision']>): Html {
  return html`<section class="decision"><h2>办理结果：${decision.label}</h2><p>${decision.text}</p><p class="quiet">${longDay(decision.on)}答复　依据：${decision.ground}</p></section>`
}

function remediesBox(remedies: NonNullable<StatusPageModel['remedies']>): Html {
  return html`<section class="remedies"><h2>${remedies.heading}</h2><p>${remedies.text}</p>${remedies.served !== undefined && html`<p class="quiet">${remedies.served}</p>`}
${remedies.reconsiderationFirst && html`<p><strong>应当先申请行政复议</strong>，对复议决定不服的，才能提起行政诉讼。</p>`}
<table class="plain" role="table" aria-label="救济途径和期限"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">途径</th><th scope="col" role="columnheader">向谁提出</th><th scope="col" role="columnheader">期限</th><th scope="col" role="columnheader">最后一天</th></tr></thead><tbody role="rowgroup">
${remedies.items.map((item) => html`<tr role="row"><th scope="row" role="rowheader">${item.name}</th><td role="cell" data-label="向谁提出">${remedyPlace(item)}</td><td role="cell" data-label="期限">${item.limit}<br><span class="ground">${item.ground}</span></td><td role="cell" data-label="最后一天">${item.lastDay === undefined ? (item.from ?? '自您收到答复之日起算') : longDay(item.lastDay)}</td></tr>`)}
</tbody></table></section>`
}

function remedyPlace({ body, address, online, onlineUrl }: StatusRemedy): Html {
  const channel =
    onlineUrl === undefined
      ? online
      : html`<a class="inside" href="${onlineUrl}" rel="external noreferrer">${online ?? onlineUrl}</a>`
  return html`${body}${address !== undefined && html`<br><span class="ground">地址：${address}</span>`}${channel !== undefined && html`<br><span class="ground">网上申请：${channel}</span>`}`
}

/** What the applicant can do here, and how he leaves. */
function actsBox(page: PageContext, { base, may, partOf }: StatusPageModel): Html {
  const act = (kind: string, words: string): Html =>
    html`<li><a class="inside" href="${page.url(`${base}/${kind}`)}">${words}</a></li>`
  const nothing = may.correction === null && !may.message && !may.takeBack && partOf !== undefined
  return html`<section class="own-acts">${!nothing && html`<h2>您可以</h2>`}<ul>
${may.correction !== null && act('correction', '提交补正')}${may.message && act('message', '给机关留言')}${may.takeBack && act('withdraw', '撤回申请')}
${!partOf && html`<li><a class="inside" href="${page.url(paths.ownReceipt)}" download>下载接收回执（PDF）</a></li>`}
</ul><div class="acts">${printButton()}<form class="inline-form" method="post" action="${page.url(`${paths.status}/leave`)}"><button class="button" type="submit">看完了，退出</button></form></div></section>`
}

function conversation(page: PageContext, { base, messages, may }: StatusPageModel): Html | false {
  if (messages.length === 0) return false
  return html`<section class="conversation"><h2>来往留言</h2><ol>
${messages.map((one) => html`<li class="${one.from}"><h3>${one.from === 'office' ? '机关' : '您'}<span>${one.at.replace(/^\S+/, longDay)}</span></h3><p>${one.text}</p>${one.files > 0 && html`<p class="quiet">附件 ${one.files} 个</p>`}</li>`)}
</ol>${may.message && html`<p class="acts"><a class="button" href="${page.url(`${base}/message`)}">再写一条</a></p>`}</section>`
}

/** 逐日说明: each day of the term and why it counts or not; folded on the screen, whole on paper. */
function stripTable({ strip }: StatusClock): Html | false {
  if (strip.length === 0) return false
  return html`<details class="day-table"><summary>逐日说明：每一天算不算、为什么</summary>
<table class="plain" role="table" aria-label="逐日说明"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">日期</th><th scope="col" role="columnheader">第几个工作日</th><th scope="col" role="columnheader">说明</th></tr></thead><tbody role="rowgroup">
${strip.map((day) => html`<tr role="row" class="${day.kind}"><th scope="row" role="rowheader">${dayOf(day.on)}</th><td role="cell" data-label="第几个工作日">${day.count === undefined ? '不计' : `第 ${day.count} 个`}</td><td role="cell" data-label="说明">${day.why}</td></tr>`)}
</tbody></table></details>`
}
