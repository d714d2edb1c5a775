import { html, type Html } from '../../../../platform/html.ts'
import { coIdKinds, idKinds, organisationKinds } from '../apply-fields.ts'
import type { ApplyError, ApplySetting, FilledForm } from '../apply-fields.ts'
import { choiceField, fileField, selectField, textField } from '../parts/form-parts.ts'

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** 您是谁: the contact, and those who apply with him (条例第二十九条第二款第（一）项). */
export function whoSection(
  { values, coApplicants, carried }: FilledForm,
  setting: ApplySetting,
  errors: readonly ApplyError[],
  newApplicant: boolean,
): Html {
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
${selectField({ name: 'idKind', label: '证件名称', value: values.idKind, options: choices(idKinds) }, errors)}
${textField({ name: 'idNumber', label: '证件号码', value: values.idNumber, help: '申请要附身份证明（条例第二十九条）。只有经办人能看到。', autocomplete: 'off', maxLength: 40 }, errors)}
${textField({ name: 'workplace', label: '工作单位', value: values.workplace, optional: '可以不填', autocomplete: 'organization', maxLength: 120 }, errors)}
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
${textField({ name: 'creditCode', label: '统一社会信用代码', value: values.creditCode, help: '18 位，在营业执照或者登记证书上。村民小组、业主委员会等没有的，可以不填。', autocomplete: 'off', maxLength: 40 }, errors)}
${textField({ name: 'legalRepresentative', label: '法定代表人或者负责人', value: values.legalRepresentative, autocomplete: 'off', maxLength: 60 }, errors)}
${textField({ name: 'contactName', label: '联系人姓名', value: values.contactName, autocomplete: 'name', maxLength: 60 }, errors)}
</div>
${textField({ name: 'phone', label: '联系电话', value: values.phone, kind: 'tel', optional: '电话和邮箱至少填一项', help: phoneHelp(setting), autocomplete: 'tel', maxLength: 30 }, errors)}
${textField({ name: 'email', label: '电子邮箱', value: values.email, kind: 'email', optional: '没有电话的，或者选择电子邮件领取的，必填', autocomplete: 'email', maxLength: 120 }, errors)}
${textField({ name: 'fax', label: '传真', value: values.fax, kind: 'tel', optional: '可以不填', autocomplete: 'off', maxLength: 30 }, errors)}
${textField({ name: 'address', label: '联系地址', value: values.address, optional: '选择邮寄时必填', autocomplete: 'street-address', maxLength: 200 }, errors)}
${textField({ name: 'postcode', label: '邮政编码', value: values.postcode, optional: '选择邮寄时填写', inputMode: 'numeric', autocomplete: 'postal-code', width: 'short', maxLength: 10 }, errors)}
${setting.identityPaper && setting.kiosk === undefined && identityPaper(errors)}
${together({ coApplicants, carried }, errors, newApplicant)}
</div>
<aside class="step-aside" aria-label="为什么要这些"><h3>为什么要这些</h3>
<p>法律规定申请要写明姓名或者名称、身份证明和联系方式（条例第二十九条第一项），别的不用填。</p>
<h3>谁能看到</h3><p>只有办理这件申请的人员。您的身份信息不会公开，也不会用在别处。</p></aside>
</div></section>`
}

function phoneHelp({ confirmedOnSubmit }: ApplySetting): string {
  return confirmedOnSubmit
    ? '办理中需要和您联系。本机关的公开指南载明，网上提交成功即视为双方确认，提交当日为收到申请之日。'
    : '我们收到后要和您确认一次，从双方确认那天开始计算期限（条例第三十一条）。'
}

function identityPaper(errors: readonly ApplyError[]): Html {
  return fileField(
    {
      name: 'identityPaper',
      label: '身份证明的照片或者扫描件',
      help: '本机关的公开指南要求提供。JPG、PNG 或者 PDF，每个不超过 10 MB。只用来核对身份，按规定到期删除。',
      accept: '.jpg,.jpeg,.png,.pdf',
      multiple: true,
    },
    errors,
  )
}

function together(
  { coApplicants }: Pick<FilledForm, 'coApplicants' | 'carried'>,
  errors: readonly ApplyError[],
  newApplicant: boolean,
): Html {
  return html`<div class="together" role="group" aria-labelledby="together-title">
<h3 id="together-title">还有别人一起申请吗 <span class="optional">没有就跳过</span></h3>
<p class="help">几个人为同一件事一起申请的，由上面这位作联系人，办理中只和联系人联系；其他人写在这里。计算收费的件数时，每一位都算一件。</p>
${coApplicants.map(
  (
    { name, idKind, idNumber },
    index,
  ) => html`<fieldset class="co-applicant"><legend>第 ${index + 2} 位申请人</legend>
${textField({ name: `coName-${index}`, postedAs: 'coName', label: '姓名或者单位名称', value: name, autocomplete: 'off', maxLength: 120, focus: newApplicant && index === coApplicants.length - 1 }, errors)}
${selectField({ name: `coIdKind-${index}`, postedAs: 'coIdKind', label: '证件名称', value: idKind, options: choices(coIdKinds) }, errors)}
${textField({ name: `coIdNumber-${index}`, postedAs: 'coIdNumber', label: '证件号码或者信用代码', value: idNumber, autocomplete: 'off', maxLength: 40 }, errors)}
<button class="link" type="submit" name="step" value="dropApplicant.${index}">去掉第 ${index + 2} 位申请人</button>
</fieldset>`,
)}
<p><button class="button" type="submit" name="step" value="addApplicant">添加一位共同申请人</button></p>
</div>`
}
