import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
import { fileSize } from '../../shared/text.ts'
import type { Suggestion, UnitHead } from '../../shared/view-models.ts'
import { type ApplySetting, coIdKinds, type FilledForm } from './apply-fields.ts'
import { answersOf, applySteps, carriedFields, suggestionBox, typedFields } from './parts/apply-parts.ts'
import { frame } from './parts/frame.ts'
import { unitCrumbs, unitSearch } from './parts/unit-parts.ts'

/** Step 4: posts to `action` with `step=submit` (file it) or `step=edit` (back to the form), values in hidden fields. */
export interface ApplyReviewPageModel extends FilledForm {
  unit: UnitHead
  action: string
  setting: ApplySetting
  suggestions: readonly Suggestion[]
}

/** Everything as it will be filed, in words, before it is filed. */
export function applyReviewPage(page: PageContext, model: ApplyReviewPageModel): Html {
  const { unit, values, setting, suggestions } = model
  return frame(page, {
    title: `核对申请内容 - ${unit.name}`,
    nav: 'apply',
    crumbs: [...unitCrumbs(unit).slice(1), { label: '依申请公开' }],
    search: unitSearch(unit),
    noindex: true,
    ...(setting.kiosk && { kiosk: setting.kiosk }),
    body: html`<div class="page-head"><h1>请核对申请内容</h1><p>还没有提交。核对无误后按“${submitLabel(suggestions)}”；要改的，按“返回修改”。</p></div>
${applySteps('review')}
<form class="review" method="post" action="${page.url(model.action)}">
<div class="review-answers">
${answersOf(values).map(
  (section) => html`<section><h2>${section.title}</h2><dl class="answers">
${section.answers.filter((answer) => answer.value !== '').map((answer) => html`<div><dt>${answer.label}</dt><dd>${answer.value}</dd></div>`)}
${section.anchor === 'step-1' && coApplicants(model)}${section.anchor === 'step-2' && files(model)}
</dl></section>`,
)}
</div>
<div class="step-aside">
${suggestionBox(page, suggestions)}
<section aria-labelledby="next-title"><h3 id="next-title">提交以后</h3>
<p>${nextWords(unit, setting)}</p></section>
</div>
<div class="review-end">
${carriedFields(model)}${typedFields(model)}
<p class="acts"><button class="button main" type="submit" name="step" value="submit">${submitLabel(suggestions)}</button><button class="button" type="submit" name="step" value="edit">返回修改</button><button class="button" type="submit" name="step" value="save">先保存，稍后继续</button></p>
</div>
</form>`,
  })
}

/** Where something is offered, going on is the plain way (never in the way). */
function submitLabel(suggestions: readonly Suggestion[]): string {
  return suggestions.length > 0 ? '仍然申请，确认提交' : '确认提交申请'
}

function nextWords({ name }: UnitHead, { confirmedOnSubmit, kiosk }: ApplySetting): string {
  const keys = '马上得到申请编号和查询码。'
  if (kiosk) return `${keys}请告诉工作人员：当面确认的，今天就是收到申请之日，从第二天起计算 20 个工作日。`
  return confirmedOnSubmit
    ? `${keys}${name}的公开指南载明，网上提交成功即视为双方确认：提交当日为收到申请之日，从第二天起计算 20 个工作日。`
    : `${keys}${name}会打电话和您确认；双方确认之日为收到申请之日（条例第三十一条），从第二天起计算 20 个工作日。`
}

function coApplicants(model: FilledForm): Html {
  const filled = model.coApplicants.filter(({ name }) => name.trim() !== '')
  return html`${filled.map(
    ({ name, idKind, idNumber }, index) =>
      html`<div><dt>第 ${index + 2} 位申请人</dt><dd>${name}，${idKind !== '' && coIdKinds[idKind]} ${idNumber}</dd></div>`,
  )}`
}

function files(model: FilledForm): Html | false {
  return (
    model.files.length > 0 &&
    html`<div><dt>材料</dt><dd>${model.files.map(({ name, sizeBytes, identity }) => html`<span class="line">${identity && '身份证明：'}${name}（${fileSize(sizeBytes)}）</span>`)}</dd></div>`
  )
}
