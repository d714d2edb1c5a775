import { html, type Html } from '../../../../platform/html.ts'
import type { PageContext } from '../../../shared/page.ts'
import { longDay } from '../../../shared/text.ts'
import type { FieldError, UnitHead } from '../../../shared/view-models.ts'
import type { ApplySetting, FilledForm } from '../apply-fields.ts'
import { carriedFields, typedFields } from '../parts/apply-parts.ts'
import { errorSummary, textField } from '../parts/form-parts.ts'
import { frame, printButton } from '../parts/frame.ts'
import { unitCrumbs } from '../parts/unit-parts.ts'

type Kiosk = ApplySetting['kiosk']

export interface DraftSavedModel extends FilledForm {
  unit: UnitHead
  action: string
  /** where it can be gone on with later */
  draftHref: string
  code: string
  keepUntil: string
  kiosk?: Kiosk
}

/** 已保存: the code, once more the way on now, and the way on later. */
export function draftSavedPage(page: PageContext, model: DraftSavedModel): Html {
  return frame(page, {
    title: '已保存草稿',
    nav: 'apply',
    crumbs: [...unitCrumbs(model.unit).slice(1), { label: '依申请公开' }],
    withoutSearch: true,
    noindex: true,
    ...(model.kiosk && { kiosk: model.kiosk }),
    body: html`<div class="narrow-page receipt">
<h1>已保存，还没有提交</h1>
<p class="lead">请记下草稿码，${longDay(model.keepUntil)}以前（含当日）凭它继续填写。</p>
<dl class="keys"><div><dt>草稿码</dt><dd>${model.code.split('-').map((group) => html`<span>${group}</span>`)}</dd></div></dl>
<p class="caution"><strong>没有草稿码就打不开，我们也打不开。</strong>填写的内容用草稿码加密保存，到期自动删除；提交以后立即删除。请打印、抄下或者拍照，不要告诉别人。</p>
<form method="post" action="${page.url(model.action)}">${carriedFields(model)}${typedFields(model)}
<p class="acts"><button class="button main" type="submit" name="step" value="edit">现在继续填写</button>${printButton('打印本页')}</p></form>
<p class="quiet">以后继续：打开“依申请公开”，按“<a href="${page.url(model.draftHref)}">凭草稿码继续填写</a>”。</p>
</div>`,
  })
}

export interface DraftOpenModel {
  action: string
  errors: readonly FieldError<'code'>[]
  kiosk?: Kiosk
}

/** Where a code is typed to go on with a saved form. */
export function draftOpenPage(page: PageContext, { action, errors, kiosk }: DraftOpenModel): Html {
  return frame(page, {
    title: `${errors.length > 0 ? '需要修改：' : ''}凭草稿码继续填写`,
    nav: 'apply',
    crumbs: [{ label: '依申请公开' }],
    withoutSearch: true,
    noindex: true,
    ...(kiosk && { kiosk }),
    body: html`<div class="narrow-page"><h1>凭草稿码继续填写</h1>
${errorSummary(errors)}
<form class="plain-form" method="post" action="${page.url(action)}" novalidate>
${textField({ name: 'code', label: '草稿码', value: '', help: '16 位字母和数字，大小写、空格都没有关系。', autocomplete: 'off', maxLength: 60 }, errors)}
<p class="acts"><button class="button main" type="submit">继续填写</button></p>
</form></div>`,
  })
}

/** Whoever found what he wanted: nothing of his form is kept. */
export function foundPage(
  page: PageContext,
  { unit, kiosk }: { readonly unit: UnitHead; readonly kiosk?: Kiosk },
): Html {
  return frame(page, {
    title: '不用申请了',
    nav: 'apply',
    crumbs: [...unitCrumbs(unit).slice(1), { label: '依申请公开' }],
    noindex: true,
    ...(kiosk && { kiosk }),
    body: html`<div class="narrow-page"><h1>不用申请了</h1>
<p class="lead">您要的信息已经公开，可以直接查看、下载。没有提交申请，刚才填写的内容没有保留。</p>
<p>还想要别的信息，随时可以再申请。</p></div>`,
  })
}
