import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import type { Suggestion, UnitHead } from '../../shared/view-models.ts'
import { whatSection } from './apply/what-section.ts'
import { whoSection } from './apply/who-section.ts'
import { carriers, deliveries } from './apply-fields.ts'
import type { ApplyError, ApplyField, ApplySetting, FilledForm } from './apply-fields.ts'
import { applySteps, carriedFields } from './parts/apply-parts.ts'
import { choiceField, errorSummary } from './parts/form-parts.ts'
import { frame } from './parts/frame.ts'
import { unitCrumbs, unitSearch } from './parts/unit-parts.ts'

/** The form posts to `action`; the button pressed is `step`. */
export interface ApplyPageModel extends FilledForm {
  unit: UnitHead
  action: string
  setting: ApplySetting
  errors: readonly ApplyError[]
  /** published items that may already answer it (shown once there is a description) */
  suggestions: readonly Suggestion[]
  /** where the script asks for them while the description is typed */
  offersAction: string
  /** longest description taken, in characters */
  descriptionLimit: number
  /** a line for a further applicant was asked for just now */
  newApplicant?: boolean
}

/** Fields of one kind of applicant only. */
const ofOneKind: ReadonlySet<ApplyField> = new Set([
  'name',
  'idKind',
  'idNumber',
  'workplace',
  'organisationName',
  'organisationKind',
  'creditCode',
  'legalRepresentative',
  'contactName',
])

/** The application form of 条例第二十九条: who, what, in which form. No purpose is asked. */
export function applyPage(page: PageContext, model: ApplyPageModel): Html {
  const { unit, errors, setting } = model
  // a fault never leads to a field that is folded away
  const unfolded = model.values.applicantIs === '' && errors.some((error) => ofOneKind.has(error.field))
  const offers = { suggestions: model.suggestions, action: model.offersAction }
  return frame(page, {
    title: `${errors.length > 0 ? '需要修改：' : ''}向${unit.name}申请公开信息`,
    nav: 'apply',
    crumbs: [...unitCrumbs(unit).slice(1), { label: '依申请公开' }],
    search: unitSearch(unit),
    noindex: true,
    ...(setting.kiosk && { kiosk: setting.kiosk }),
    body: html`<div class="page-head"><h1><span class="sense">向${unit.name}</span><span class="sense">申请公开信息</span></h1>
<p>填写大约 5 分钟。不用说明理由和用途。也可以当面提交或者邮寄：${unit.address}。</p>
<p>写字、看字有困难，或者要人帮忙：<a class="inside" href="#other-ways">怎样得到帮助</a>。以前存过草稿：<a class="inside" href="${page.url(setting.kiosk ? `${paths.kiosk}/apply/draft` : paths.applyDraft)}">凭草稿码继续填写</a>。</p></div>
${errorSummary(errors)}
${applySteps('form')}
<form class="${unfolded ? 'apply unfolded' : 'apply'}" method="post" action="${page.url(model.action)}" enctype="multipart/form-data" novalidate>
<button class="visually-hidden" type="submit" name="step" value="review" tabindex="-1" aria-hidden="true">下一步</button>
${carriedFields(model)}
${whoSection(model, setting, errors, model.newApplicant === true)}
${whatSection(page, model, setting, errors, offers, model.descriptionLimit)}
${howSection(model, errors)}
<section class="step" id="step-4" aria-labelledby="step-4-title">
<h2 id="step-4-title"><span class="number">4</span>核对并提交</h2>
<div class="step-body"><div class="step-fields">
<p>下一页会把您填写的内容完整列出来，核对无误后再提交；现在还没有提交。</p>
<p class="acts"><button class="button main" type="submit" name="step" value="review">下一步：核对内容</button><button class="button" type="submit" name="step" value="save">先保存，稍后继续</button><a class="button" href="#other-ways">不想在网上填</a></p>
</div></div>
</section>
</form>
${otherWays(unit)}`,
  })
}

/** How else to apply, and who helps (条例第二十九条、第四十三条). */
function otherWays(unit: UnitHead): Html {
  return html`<section class="other-ways" id="other-ways" tabindex="-1" aria-labelledby="other-ways-title"><h2 id="other-ways-title">不想在网上填，或者需要帮助</h2>
<dl class="help-ways">
<div><dt>当面提交或者写信</dt><dd>${unit.address}，${unit.name}。写明姓名或者名称、身份证明、联系方式，要什么信息，以及希望怎么给您。</dd></div>
<div><dt>不会写、不方便写</dt><dd>可以到${unit.address}口头提出，由工作人员代您填写，读给您听，您确认后登记（条例第二十九条）。</dd></div>
<div><dt>看字、听话有困难</dt><dd>我们提供必要的帮助（条例第四十三条）：电话 ${unit.phone}${unit.hours !== undefined && `，${unit.hours}`}。也可以请家人、邻居陪您来。</dd></div>
</dl></section>`
}

function howSection({ values, setting }: ApplyPageModel, errors: readonly ApplyError[]): Html {
  return html`<section class="step" id="step-3" aria-labelledby="step-3-title">
<h2 id="step-3-title"><span class="number">3</span>怎么给您</h2>
<div class="step-body"><div class="step-fields">
${choiceField({ name: 'carrier', label: '要电子的还是纸质的', value: values.carrier, columns: true, options: Object.entries(carriers).map(([value, label]) => ({ value, label })) }, errors)}
${choiceField(
  {
    name: 'delivery',
    label: '怎样拿到',
    value: values.delivery,
    help: '我们按您的要求提供；按这种形式会危及档案安全或者成本过高的，会换一种适当的形式（条例第四十条）。',
    options: Object.entries(deliveries).map(([value, delivery]) => ({ value, ...delivery })),
  },
  errors,
)}
</div>
<aside class="step-aside" aria-label="期限和费用"><h3>什么时候答复</h3>
<p>${setting.confirmedOnSubmit ? '提交成功当日为收到申请之日，次日起 20 个工作日内答复' : '双方确认收到申请后 20 个工作日内'}；需要延长的，会提前告诉您（条例第三十三条）。</p>
<h3>要钱吗</h3><p>不收。只有一个月内申请超过 10 件，或者要的页数很多，才按国家规定收取信息处理费，并且会先书面通知您（条例第四十二条）。</p></aside>
</div></section>`
}
