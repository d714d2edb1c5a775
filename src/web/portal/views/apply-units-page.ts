import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths, unitKindLabels } from '../../shared/paths.ts'
import { frame } from './parts/frame.ts'
import type { UnitKind } from '../../shared/paths.ts'

/** Choose the unit to apply to. */
export interface ApplyUnitsPageModel {
  groups: readonly { kind: UnitKind; units: readonly { code: string; name: string }[] }[]
}

export function applyUnitsPage(page: PageContext, model: ApplyUnitsPageModel): Html {
  return frame(page, {
    title: '依申请公开',
    nav: 'apply',
    crumbs: [{ label: '依申请公开' }],
    canonical: paths.apply,
    body: html`<div class="page-head"><h1>向哪个机关申请</h1>
<p>信息由哪个机关制作，就向哪个机关申请；机关从公民、法人和其他组织获取的信息，由保存它的机关公开（条例第十条）。拿不准的，先选最接近的一个：不属于它负责公开的，它会告诉您该找谁（条例第三十六条第五项）。</p></div>
${model.groups
  .filter((group) => group.units.length > 0)
  .map(
    (
      group,
    ) => html`<section class="unit-group" aria-labelledby="apply-${group.kind}"><h2 id="apply-${group.kind}">${unitKindLabels[group.kind]}</h2>
<ul class="unit-links three">${group.units.map((unit) => html`<li><a href="${page.url(paths.unitApply(unit.code))}">${unit.name}</a></li>`)}</ul></section>`,
  )}
<aside class="way-out" aria-label="存过草稿"><div><h2>存过草稿？</h2><p>凭草稿码继续填写，15 天内有效。</p></div><a class="button" href="${page.url(paths.applyDraft)}">继续填写</a></aside>
<aside class="way-out" aria-label="已经申请过"><div><h2>已经申请过？</h2><p>凭申请编号和查询码，看办到哪一步。</p></div><a class="button" href="${page.url(paths.status)}">查办理进度</a></aside>`,
  })
}
