import { html, type Html } from '../../../../platform/html.ts'
import type { PageContext } from '../../../shared/page.ts'
import { fileSize } from '../../../shared/text.ts'
import type { Suggestion } from '../../../shared/view-models.ts'
import type { ApplyError, ApplySetting, FilledForm } from '../apply-fields.ts'
import { suggestionBox } from '../parts/apply-parts.ts'
import { fileField, textField } from '../parts/form-parts.ts'

/** 要什么信息, and beside it what is public already: never in the way (条例第二十九条第二款第（二）项). */
export function whatSection(
  page: PageContext,
  { values, files }: FilledForm,
  setting: ApplySetting,
  errors: readonly ApplyError[],
  offers: { readonly suggestions: readonly Suggestion[]; readonly action: string },
  descriptionLimit: number,
): Html {
  return html`<section class="step" id="step-2" aria-labelledby="step-2-title">
<h2 id="step-2-title"><span class="number">2</span>要什么信息</h2>
<div class="step-body"><div class="step-fields">
${textField({ name: 'description', label: '您要的信息是什么', value: values.description, help: `写清楚是哪件事、哪一年、哪个地方。知道文件名称或者文号最好，不知道也没关系。最多 ${descriptionLimit} 字；一份申请最好只写一件事，办得更快。`, rows: 6, maxLength: descriptionLimit }, errors)}
${textField({ name: 'documentName', label: '文件名称或者文号', value: values.documentName, optional: '知道就填', help: '例如“杨政发〔2025〕9号”。', maxLength: 200 }, errors)}
<div class="years" role="group" aria-labelledby="years-label"><p id="years-label" class="label">大概是什么时候的 <span class="optional">知道就填</span></p>
<div>${textField({ name: 'yearFrom', label: '从哪一年', value: values.yearFrom, optional: '', inputMode: 'numeric', width: 'year', maxLength: 4 }, errors)}${textField({ name: 'yearTo', label: '到哪一年', value: values.yearTo, optional: '', inputMode: 'numeric', width: 'year', maxLength: 4 }, errors)}</div></div>
${
  setting.kiosk === undefined
    ? html`${keptFiles(files)}${fileField({ name: 'files', label: files.length > 0 ? '再加补充材料' : '补充材料', optional: '可以不传', help: '能帮助我们找到信息的照片、截图或者文件。PDF、Word、Excel、JPG、PNG，最多 10 个，每个不超过 10 MB。', accept: '.pdf,.doc,.docx,.xls,.xlsx,.wps,.ofd,.jpg,.jpeg,.png,.txt', multiple: true }, errors)}`
    : html`<p class="help">有纸质材料的，提交以后交给工作人员，写上申请编号。</p>`
}
</div>
<div class="step-aside">
<div class="offers" aria-live="polite" data-offers="${page.url(offers.action)}">${suggestionBox(page, offers.suggestions)}</div>
<section aria-labelledby="writing-title"><h3 id="writing-title">怎样写更容易查到</h3>
<dl class="examples"><div><dt class="good">可以</dt><dd>2025年某村危房改造补助发放表</dd></div><div><dt>太宽</dt><dd>危房改造的全部材料</dd></div><div><dt>不适用</dt><dd>咨询、投诉、举报，请拨打 12345</dd></div></dl></section>
</div>
</div></section>`
}

function keptFiles(files: FilledForm['files']): Html | false {
  return (
    files.length > 0 &&
    html`<div class="field" role="group" aria-labelledby="kept-title"><p class="label" id="kept-title">已经选好的文件</p>
<ul class="kept-files">${files.map(
      ({ name, sizeBytes, identity }, index) =>
        html`<li><span>${identity && '身份证明：'}${name}（${fileSize(sizeBytes)}）</span> <button class="link" type="submit" name="step" value="dropFile.${index}">去掉<span class="visually-hidden">${name}</span></button></li>`,
    )}</ul></div>`
  )
}
