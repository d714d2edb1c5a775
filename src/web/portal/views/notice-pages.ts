import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import { frame, searchForm } from './parts/frame.ts'
import type { UnitHead } from '../../shared/view-models.ts'

export interface RefusedModel {
  /** why, in words for a citizen */
  reason: string
}

export interface TooManyModel {
  retryAfterMinutes: number
}

export interface ErrorModel {
  requestId: string
}

/** An item that came down: what it was, when, why (行政处罚法第四十八条 asks for the reasons). */
export interface GoneModel {
  /** taken down, or its display (公示期) is over */
  gone: 'withdrawn' | 'ended'
  title: string
  indexNumber: string
  unit: UnitHead
  unitHref: string
  applyHref: string
  publishedOn: string
  goneOn: string
  /** the last day of its display */
  shownUntil?: string
  reason: string
}

/** A request that is no use as it came: unreadable form, too large. */
export interface BadRequestModel {
  text: string
}

function notice(page: PageContext, title: string, body: Html): Html {
  return frame(page, {
    title,
    noindex: true,
    body: html`<div class="notice"><h1>${title}</h1>${body}</div>`,
  })
}

/** 404. A page that never was and one that may not be seen read the same. */
export function notFoundPage(page: PageContext): Html {
  return notice(
    page,
    '没有找到这一页',
    html`<p>地址可能写错了，或者这一页已经移走。可以：</p>
<ul><li>在${page.mode === 'elder' ? '下面' : '上面'}的框里查标题、文号或者关键词；</li><li>从<a class="inside" href="${page.url(paths.home)}">首页</a>或者<a class="inside" href="${page.url(paths.sitemap)}">网站地图</a>找起；</li><li>网上没有的信息，可以<a class="inside" href="${page.url(paths.apply)}">依申请公开</a>。</li></ul>
${page.mode === 'elder' && searchForm(page, undefined)}`,
  )
}

/** 403. */
export function refusedPage(page: PageContext, model: RefusedModel): Html {
  return notice(
    page,
    '这一步不能办理',
    html`<p>${model.reason}</p><p>请回到<a class="inside" href="${page.url(paths.home)}">首页</a>重新进入。如果还是不行，请打电话：${page.site.identity.phone}。</p>`,
  )
}

/** 400, 413. */
export function badRequestPage(page: PageContext, model: BadRequestModel): Html {
  return notice(
    page,
    '提交的内容无法读取',
    html`<p>${model.text}</p><p>请按浏览器的“后退”回到上一页，改好后再提交；或者从<a class="inside" href="${page.url(paths.home)}">首页</a>重新进入。</p>`,
  )
}

/** 429. */
export function tooManyPage(page: PageContext, model: TooManyModel): Html {
  return notice(
    page,
    '操作太频繁，请稍后再试',
    html`<p>为了保护大家的申请不被别人试探，短时间内的查询次数有限。请过 ${model.retryAfterMinutes} 分钟再试。</p><p>急着办的，可以打电话：${page.site.identity.phone}。</p>`,
  )
}

/** 500: says what to tell us, and nothing about the inside. */
export function errorPage(page: PageContext, model: ErrorModel): Html {
  return notice(
    page,
    '系统出了问题',
    html`<p>这不是您的错。请稍后再试；如果还是这样，请打电话 ${page.site.identity.phone}，并说明下面的编号，我们好查原因。</p><p class="request-id">编号 <code>${model.requestId}</code></p><p>正在填写的申请，可以按浏览器的“后退”回到上一页，内容一般还在。</p>`,
  )
}

/** 410: an item that came down stays named, with its days, the reason, and whom to ask. */
export function gonePage(page: PageContext, model: GoneModel): Html {
  const { unit, shownUntil } = model
  const ended = model.gone === 'ended'
  const fact = (label: string, value: string | Html): Html =>
    html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`
  return notice(
    page,
    ended ? '这条信息公示期已满' : '这条信息已经撤下',
    html`<table class="facts"><tbody>
${fact('标题', model.title)}${fact('索引号', model.indexNumber)}${fact('发布机关', html`<a class="inside" href="${page.url(model.unitHref)}">${unit.name}</a>`)}${fact('发布日期', longDay(model.publishedOn))}${shownUntil === undefined ? fact('撤下日期', longDay(model.goneOn)) : fact('公示到', longDay(shownUntil))}${!ended && fact('撤下理由', model.reason)}
</tbody></table>
<p>${ended ? '想了解公示的内容和结果' : '对撤下有疑问'}的，请问${unit.name}：电话 ${unit.phone}${unit.hours !== undefined && html`（${unit.hours}）`}，并说明索引号；也可以<a class="inside" href="${page.url(model.applyHref)}">依申请公开</a>。</p>`,
  )
}
