import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import { frame, printButton } from './parts/frame.ts'
import { unitCrumbs } from './parts/unit-parts.ts'
import type { UnitHead } from '../../shared/view-models.ts'

/** Shown once, right after filing. */
export interface ReceiptPageModel {
  unit: UnitHead
  /** 申请编号 */
  number: string
  /** 查询码: never shown again */
  queryCode: string
  /** `2026-10-14 14:20` in Shanghai */
  submittedAt: string
  description: string
  /** 双方确认之日 is the day of receipt (条例 31); false where the county's guide says 提交成功即确认 */
  needsConfirmation: boolean
  /** the day of receipt and the due day, known at once where no confirmation is needed */
  receivedOn?: string
  dueOn?: string
  /** filed at the kiosk */
  kiosk?: { idleSeconds: number; home: string }
}

/** 申请编号 and 查询码, what happens next, and by which rule. */
export function receiptPage(page: PageContext, model: ReceiptPageModel): Html {
  const { unit } = model
  return frame(page, {
    title: '申请已提交',
    nav: 'apply',
    crumbs: [...unitCrumbs(unit).slice(1), { label: '依申请公开' }],
    withoutSearch: true,
    noindex: true,
    ...(model.kiosk && { kiosk: { ...model.kiosk, leave: '回到首页' } }),
    body: html`<div class="narrow-page receipt">
<h1>${model.needsConfirmation ? '已提交，待双方确认' : '申请已提交'}</h1>
<p class="lead">您向${unit.name}提出的政府信息公开申请已于${clockWords(model.submittedAt)}提交。请记下下面两项。</p>
<dl class="keys">
<div><dt>申请编号</dt><dd>${model.number}</dd></div>
<div><dt>查询码</dt><dd>${spaced(model.queryCode)}</dd></div>
</dl>
<p class="caution"><strong>查询码只在这里显示一次。</strong>请打印、抄下或者拍照。凭申请编号和查询码查进度、看答复，不要告诉别人。遗失了，请带身份证件到${unit.name}查询。</p>
${model.kiosk && html`<p class="caution"><strong>请现在告诉工作人员。</strong>当面确认的，今天就是收到申请之日。有纸质材料的，一并交给工作人员。</p>`}
<div class="acts">${printButton('打印本页')}${model.kiosk ? html`<a class="button" href="${page.url(model.kiosk.home)}">记好了，回到首页</a>` : html`${receiptButton(page, model)}<a class="button" href="${page.url(paths.status)}">查办理进度</a>`}</div>
<h2>接下来</h2>
<ol class="next">
${
  model.needsConfirmation
    ? html`<li><h3>双方确认</h3><p>${unit.name}会按您留的电话和您联系，确认收到申请。通过互联网渠道提交的，以双方确认之日为收到申请之日（条例第三十一条）。请保持电话畅通，也可以主动拨打 ${unit.phone}。</p></li>
<li><h3>计算期限</h3><p>从确认的第二天起计算，20 个工作日内答复；节假日不算，调休上班的日子算。需要延长的，会在期满前告诉您（条例第三十三条）。</p></li>`
    : html`<li><h3>计算期限</h3><p>${model.receivedOn !== undefined && `收到申请之日：${longDay(model.receivedOn)}。`}${model.dueOn !== undefined && `最迟答复日：${longDay(model.dueOn)}。`}从收到的第二天起计算，20 个工作日内答复；需要延长的，会在期满前告诉您（条例第三十三条）。</p></li>`
}
<li><h3>需要补正时</h3><p>内容不明确的，${unit.name}会在收到之日起 7 个工作日内一次告诉您怎样补正；答复期限从收到补正后的申请起重新计算（条例第三十条）。</p></li>
<li><h3>答复</h3><p>答复会写明结果、理由和依据，以及不服时的办法和期限。</p></li>
</ol>
<h2>您要的信息</h2>
<blockquote>${model.description}</blockquote>
<p class="quiet">${unit.name}　${unit.address}　电话 ${unit.phone}</p>
</div>`,
  })
}

/** `2026-10-14 14:20` → 2026年10月14日14:20 */
function clockWords(at: string): string {
  const [day = '', time = ''] = at.split(' ')
  return `${longDay(day)}${time}`
}

/** 接收回执 as a file; number and code go in the body. */
export function receiptButton(
  page: PageContext,
  { number, queryCode }: { readonly number: string; readonly queryCode: string },
): Html {
  return html`<form class="inline-form" method="post" action="${page.url('/receipt')}"><input type="hidden" name="number" value="${number}"><input type="hidden" name="code" value="${queryCode}"><button class="button" type="submit">下载接收回执（PDF）</button></form>`
}

/** Groups of four, so that a code can be copied by hand; a code that carries its own marks stays as it is. */
function spaced(code: string): Html {
  const groups = /^[A-Za-z0-9]+$/.test(code) ? (code.match(/.{1,4}/g) ?? [code]) : [code]
  return html`${groups.map((group) => html`<span>${group}</span>`)}`
}
