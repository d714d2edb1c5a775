import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { errorSummary, textField } from './parts/form-parts.ts'
import { frame } from './parts/frame.ts'
import type { FieldError } from '../../shared/view-models.ts'

/** Posts `number` and `code` to `/status`. A wrong pair and an absent one read the same. */
export interface StatusQueryPageModel {
  number: string
  /** his session is over, not his case */
  over?: boolean
  errors: readonly FieldError<'number' | 'code'>[]
}

export function statusQueryPage(page: PageContext, model: StatusQueryPageModel): Html {
  const { errors } = model
  return frame(page, {
    title: `${errors.length > 0 ? '需要修改：' : ''}办理进度查询`,
    nav: 'status',
    crumbs: [{ label: '办理进度查询' }],
    canonical: paths.status,
    body: html`<div class="narrow-page">
<div class="page-head"><h1>查我的申请办到哪一步</h1><p>不用注册。两项都在提交申请时得到的回执上。</p></div>
${errorSummary(errors, '查询码没有保留，请再填一次。')}
${model.over === true && html`<p class="caution" role="status">页面停留太久，为了保密已经自动退出。请再填一次申请编号和查询码；申请本身没有变化。</p>`}
<form class="plain-form" method="post" action="${page.url(paths.status)}" novalidate>
${textField({ name: 'number', label: '申请编号', value: model.number, help: '字母、年份和顺序号，例如 yangdian-2026-0001。', autocomplete: 'off', maxLength: 60 }, errors)}
${textField({ name: 'code', label: '查询码', value: '', help: '不分大小写，短横线和空格可以不写。', autocomplete: 'off', maxLength: 40 }, errors)}
<p class="acts"><button class="button main" type="submit">查办理进度</button></p>
</form>
<h2>找不到回执了</h2>
<p>请带身份证件到受理申请的机关查询，或者打电话问。机关的地址和电话在它的<a class="inside" href="${page.url(paths.home)}">公开栏目</a>里。</p>
</div>`,
  })
}
