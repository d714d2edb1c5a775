import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { carriers, deliveries, idKinds, organisationKinds } from './apply-fields.ts'
import { applySteps, suggestionBox } from './parts/apply-parts.ts'
import { choiceField, errorSummary, selectField, textField } from './parts/form-parts.ts'
import { frame } from './parts/frame.ts'
import { unitCrumbs, unitSearch } from './parts/unit-parts.ts'
import type { Suggestion, UnitHead } from '../../shared/view-models.ts'
import type { ApplyError, ApplyField, ApplyValues } from './apply-fields.ts'

/** The form posts to `action` with `step=review`; `submission` makes a repeated post harmless. */
export interface ApplyPageModel {
  unit: UnitHead
  action: string
  submission: string
  values: ApplyValues
  errors: readonly ApplyError[]
  /** published items that may already answer it (shown once there is a description) */
  suggestions: readonly Suggestion[]
  /** longest description taken, in characters */
  descriptionLimit: number
}

/** Fields of one kind of applicant only. */
const ofOneKind: ReadonlySet<ApplyField> = new Set([
  'name',
  'idKind',
  'idNumber',
  'organisationName',
  'organisationKind',
  'creditCode',
  'legalRepresentative',
  'contactName',
])

/** The application form of 条例第二十九条: who, what, in which form. No purpose is asked. */
export function applyPage(page: PageContext, model: ApplyPageModel): Html {
  const { unit, errors } = model
  // a fault never leads to a field that is folded away
  const unfolded = model.values.applicantIs === '' && errors.some((error) => ofOneKind.has(error.field))
  return frame(page, {
    title: `${errors.length > 0 ? '需要修改：' : ''}向${unit.name}申请公开信息`,
    nav: 'apply',
    crumbs: [...unitCrumbs(unit).slice(1), { label: '依申请公开' }],
    search: unitSearch(unit),
    noindex: true,
    body: html`<div class="page-head"><h1>向${unit.name}申请公开信息</h1>
<p>填写大约 5 分钟。不用说明理由和用途。也可以当面提交或者邮寄：${unit.address}。</p></div>
${errorSummary(errors)}
${applySteps('form')}
<form class="${unfolded ? 'apply unfolded' : 'apply'}" method="post" action="${page.url(model.action)}" novalidate>
<input type="hidden" name="submission" value="${model.submission}">
${whoSection(model)}
${whatSection(page, model)}
${howSection(model)}
<section class="step" id="step-4" aria-labelledby="step-4-title">
<h2 id="step-4-title"><span class="number">4</span>核对并提交</h2>
<div class="step-body"><div class="step-fields">
<p>下一页会把您填写的内容完整列出来，核对无误后再提交；现在还没有提交。</p>
<p class="acts"><button class="button main" type="submit" name="step" value="review">下一步：核对内容</button><a class="button" href="#other-ways">不想在网上填</a></p>
</div></div>
</section>
</form>
<section class="other-ways" id="other-ways" aria-labelledby="other-ways-title"><h2 id="other-ways-title">不想在网上填</h2>
<p>可以当面提交，也可以写信寄来：${unit.address}，${unit.name}。写明姓名或者名称、身份证明、联系方式，要什么信息，以及希望怎么给您。采用书面形式确有困难的，可以口头提出，由工作人员代为填写（条例第二十九条）。阅读有困难或者视力、听力有障碍的，我们提供必要的帮助（条例第四十三条）：电话 ${unit.phone}${unit.hours !== undefined && `，${unit.hours}`}。</p></section>`,
  })
}

function whoSection({ values, errors }: ApplyPageModel): Html {
  return html`<section class="step" id="step-1" aria-labelledby="step-1-title">
<h2 id="step-1-title"><span class="number">1</span>您是谁</h2>
<div class="step-body"><div class="step-fields">
${choiceField(
  {
    name: 'applicantIs',
    label: '您以什么身份申请',
    value: values.applicantIs,
    columns: true,
    options: [
      { value: 'naturalPerson', label: '公民', help: '本人申请' },
      { value: 'organisation', label: '法人或者其他组织', help: '公司、合作社、律师事务所等' },
    ],
  },
  errors,
)}
<div class="for-person" role="group" aria-label="公民填写">
${textField({ name: 'name', label: '姓名', value: values.name, help: '和身份证件上的一样。', autocomplete: 'name', maxLength: 60 }, errors)}
${selectField({ name: 'idKind', label: '证件名称', value: values.idKind, options: Object.entries(idKinds).map(([value, label]) => ({ value, label })) }, errors)}
${textField({ name: 'idNumber', label: '证件号码', value: values.idNumber, help: '申请要附身份证明（条例第二十九条）。只有经办人能看到。', autocomplete: 'off', maxLength: 40 }, errors)}
</div>
<div class="for-organisation" role="group" aria-label="法人或者其他组织填写">
${textField({ name: 'organisationName', label: '单位名称', value: values.organisationName, help: '和营业执照、登记证书上的一样。', autocomplete: 'organization', maxLength: 120 }, errors)}
${choiceField(
  {
    name: 'organisationKind',
    label: '您的单位属于哪一类',
    value: values.organisationKind,
    help: '只用来统计，不影响办理。',
    options: Object.entries(organisationKinds).map(([value, kind]) => ({ value, ...kind })),
  },
  errors,
)}
${textField({ name: 'creditCode', label: '统一社会信用代码', value: values.creditCode, help: '18 位。没有的，写登记证书上的编号。', autocomplete: 'off', maxLength: 40 }, errors)}
${textField({ name: 'legalRepresentative', label: '法定代表人或者负责人', value: values.legalRepresentative, autocomplete: 'off', maxLength: 60 }, errors)}
${textField({ name: 'contactName', label: '联系人姓名', value: values.contactName, autocomplete: 'name', maxLength: 60 }, errors)}
</div>
${textField({ name: 'phone', label: '联系电话', value: values.phone, kind: 'tel', optional: '电话和邮箱至少填一项', help: '我们收到后要和您确认一次，从双方确认那天开始计算期限（条例第三十一条）。', autocomplete: 'tel', maxLength: 30 }, errors)}
${textField({ name: 'email', label: '电子邮箱', value: values.email, kind: 'email', optional: '没有电话的，或者选择电子邮件领取的，必填', autocomplete: 'email', maxLength: 120 }, errors)}
${textField({ name: 'address', label: '联系地址', value: values.address, optional: '选择邮寄时必填', autocomplete: 'street-address', maxLength: 200 }, errors)}
${textField({ name: 'postcode', label: '邮政编码', value: values.postcode, optional: '选择邮寄时填写', inputMode: 'numeric', autocomplete: 'postal-code', width: 'short', maxLength: 10 }, errors)}
</div>
<aside class="step-aside" aria-label="为什么要这些"><h3>为什么要这些</h3>
<p>法律规定申请要写明姓名或者名称、身份证明和联系方式（条例第二十九条第一项），别的不用填。</p>
<h3>谁能看到</h3><p>只有办理这件申请的人员。您的身份信息不会公开，也不会用在别处。</p></aside>
</div></section>`
}

function whatSection(
  page: PageContext,
  { values, errors, suggestions, descriptionLimit }: ApplyPageModel,
): Html {
  return html`<section class="step" id="step-2" aria-labelledby="step-2-title">
<h2 id="step-2-title"><span class="number">2</span>要什么信息</h2>
<div class="step-body"><div class="step-fields">
${textField({ name: 'description', label: '您要的信息是什么', value: values.description, help: `写清楚是哪件事、哪一年、哪个地方。知道文件名称或者文号最好，不知道也没关系。最多 ${descriptionLimit} 字；一份申请最好只写一件事，办得更快。`, rows: 6, maxLength: descriptionLimit }, errors)}
${textField({ name: 'documentName', label: '文件名称或者文号', value: values.documentName, optional: '知道就填', help: '例如“杨政发〔2025〕9号”。', maxLength: 200 }, errors)}
<div class="years" role="group" aria-labelledby="years-label"><p id="years-label" class="label">大概是什么时候的 <span class="optional">知道就填</span></p>
<div>${textField({ name: 'yearFrom', label: '从哪一年', value: values.yearFrom, optional: '', inputMode: 'numeric', width: 'year', maxLength: 4 }, errors)}${textField({ name: 'yearTo', label: '到哪一年', value: values.yearTo, optional: '', inputMode: 'numeric', width: 'year', maxLength: 4 }, errors)}</div></div>
</div>
<div class="step-aside">
${suggestionBox(page, suggestions, '填写')}
<section aria-labelledby="writing-title"><h3 id="writing-title">怎样写更容易查到</h3>
<dl class="examples"><div><dt class="good">可以</dt><dd>2025年某村危房改造补助发放表</dd></div><div><dt>太宽</dt><dd>危房改造的全部材料</dd></div><div><dt>不适用</dt><dd>咨询、投诉、举报，请拨打 12345</dd></div></dl></section>
</div>
</div></section>`
}

function howSection({ values, errors }: ApplyPageModel): Html {
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
<p>双方确认收到申请后 20 个工作日内；需要延长的，会提前告诉您（条例第三十三条）。</p>
<h3>要钱吗</h3><p>不收。只有一个月内申请超过 10 件，或者要的页数很多，才按国家规定收取信息处理费，并且会先书面通知您（条例第四十二条）。</p></aside>
</div></section>`
}
