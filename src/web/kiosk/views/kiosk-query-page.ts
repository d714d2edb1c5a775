import { html, type Html } from '../../../platform/html.ts'
import { errorSummary, textField } from '../../portal/views/parts/form-parts.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import type { FieldError, UnitHead } from '../../shared/view-models.ts'
import { kioskFrame, kioskHeading } from './kiosk-frame.ts'

export interface KioskQueryModel {
  unit: UnitHead
  time: string
  today: string
  unitCode: string
  errors: readonly FieldError<'number' | 'code'>[]
  idleSeconds: number
}

/** Number and query code at the screen. What was typed wrong is not shown again: the next person stands behind. */
export function kioskQueryPage(page: PageContext, model: KioskQueryModel): Html {
  const { errors } = model
  return kioskFrame(page, {
    title: `${errors.length > 0 ? '需要修改：' : ''}查进度`,
    unit: model.unit,
    time: model.time,
    today: model.today,
    idleSeconds: model.idleSeconds,
    body: html`${kioskHeading(page, 1, '查我的申请办到哪一步')}
${errorSummary(errors)}
<form class="kiosk-form" method="post" action="${page.url(paths.kioskStatus)}" autocomplete="off" novalidate>
<input type="hidden" name="unit" value="${model.unitCode}">
${textField({ name: 'number', label: '申请编号', value: '', help: '字母、年份和顺序号，例如 yangdian-2026-0001。', autocomplete: 'off', maxLength: 60 }, errors)}
${textField({ name: 'code', label: '查询码', value: '', help: '两项都在回执上。不分大小写，短横线和空格可以不写。', autocomplete: 'off', maxLength: 40 }, errors)}
<p class="acts"><button class="main" type="submit">查进度</button></p>
</form>
<nav class="turn" aria-label="翻页"><a class="plain" href="${page.url(paths.kiosk)}">回到首页</a></nav>`,
  })
}
