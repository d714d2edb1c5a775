import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { applySteps, answersOf, suggestionBox } from './parts/apply-parts.ts'
import { frame } from './parts/frame.ts'
import { unitCrumbs, unitSearch } from './parts/unit-parts.ts'
import type { Suggestion, UnitHead } from '../../shared/view-models.ts'
import type { ApplyValues } from './apply-fields.ts'

/** Step 4: posts to `action` with `step=submit` (file it) or `step=edit` (back to the form), values in hidden fields. */
export interface ApplyReviewPageModel {
  unit: UnitHead
  action: string
  submission: string
  values: ApplyValues
  suggestions: readonly Suggestion[]
}

/** Everything as it will be filed, in words, before it is filed. */
export function applyReviewPage(page: PageContext, model: ApplyReviewPageModel): Html {
  const { unit, values } = model
  return frame(page, {
    title: `核对申请内容 - ${unit.name}`,
    nav: 'apply',
    crumbs: [...unitCrumbs(unit).slice(1), { label: '依申请公开' }],
    search: unitSearch(unit),
    noindex: true,
    body: html`<div class="page-head"><h1>请核对申请内容</h1><p>还没有提交。核对无误后按“确认提交申请”；要改的，按“返回修改”。</p></div>
${applySteps('review')}
<div class="review">
<div class="review-answers">
${answersOf(values).map(
  (section) => html`<section><h2>${section.title}</h2><dl class="answers">
${section.answers.filter((answer) => answer.value !== '').map((answer) => html`<div><dt>${answer.label}</dt><dd>${answer.value}</dd></div>`)}
</dl></section>`,
)}
</div>
<div class="step-aside">
${suggestionBox(page, model.suggestions, '提交')}
<section aria-labelledby="next-title"><h3 id="next-title">提交以后</h3>
<p>马上得到申请编号和查询码。${unit.name}会打电话和您确认；双方确认之日为收到申请之日（条例第三十一条），从第二天起计算 20 个工作日。</p></section>
</div>
<form method="post" action="${page.url(model.action)}">
<input type="hidden" name="submission" value="${model.submission}">
${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="acts"><button class="button main" type="submit" name="step" value="submit">确认提交申请</button><button class="button" type="submit" name="step" value="edit">返回修改</button></p>
</form>
</div>`,
  })
}
