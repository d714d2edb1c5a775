/** What form, review and receipt of an application share: the four steps, values as words, suggestions. */
import { html, type Html } from '../../../../platform/html.ts'
import type { PageContext } from '../../../shared/page.ts'
import { shortDay } from '../../../shared/text.ts'
import type { Suggestion } from '../../../shared/view-models.ts'
import {
  carriers,
  deliveries,
  idKinds,
  organisationKinds,
  type ApplyField,
  type ApplyValues,
  type FilledForm,
} from '../apply-fields.ts'

const steps = [
  { title: '您是谁', hint: '身份和联系方式' },
  { title: '要什么信息', hint: '名称、文号或者描述' },
  { title: '怎么给您', hint: '形式和途径' },
  { title: '核对并提交', hint: '得到申请编号' },
] as const

/** The four steps; on the form the first three lead to its sections. */
export function applySteps(at: 'form' | 'review'): Html {
  return html`<ol class="steps" aria-label="申请的四个步骤">
${steps.map((step, index) => {
  const number = index + 1
  const current = at === 'form' ? number < 4 : number === 4
  const inner = html`<span class="number">${number}</span><span class="words"><b>${step.title}</b><span>${current ? (at === 'form' ? '在本页填写' : '就在本页') : at === 'review' ? '已填，可以修改' : step.hint}</span></span>`
  return html`<li class="${current ? 'current' : 'other'}"${number === 4 && at === 'review' && html` aria-current="step"`}>${at === 'form' ? html`<a href="#step-${number}">${inner}</a>` : html`<div>${inner}</div>`}</li>`
})}
</ol>`
}

/** 这些信息已经公开: never in the way, the applicant may go on. */
export function suggestionBox(page: PageContext, suggestions: readonly Suggestion[]): Html | false {
  return (
    suggestions.length > 0 &&
    html`<section class="suggestions" aria-labelledby="suggestions-title">
<h3 id="suggestions-title">这些信息已经公开，现在就能看</h3>
<p>根据您写的内容找到 ${suggestions.length} 条。如果正是您要的，不必再申请。</p>
<ul>${suggestions.map((entry) => html`<li><a class="inside" href="${page.url(entry.href)}" target="_blank" rel="noopener">${entry.title}<span class="visually-hidden">（在新窗口打开）</span></a><p>${shortDay(entry.publishedOn)} 发布${entry.note !== undefined && `　${entry.note}`}</p></li>`)}</ul>
<p class="go-on">看过了，还需要别的内容？请继续申请。<button class="link" type="submit" name="step" value="found">已经找到，不用申请了</button></p>
</section>`
  )
}

/** What the form carries unseen. */
export function carriedFields({ carried }: Pick<FilledForm, 'carried'>): Html {
  const hidden = (name: string, value: string): Html =>
    html`<input type="hidden" name="${name}" value="${value}">`
  return html`${hidden('submission', carried.submission)}${hidden('kept', carried.kept)}${hidden('draft', carried.draft)}${hidden('offered', carried.offered ? '1' : '')}`
}

/** Everything that was typed, unseen, for a page that does not show the fields. */
export function typedFields({ values, coApplicants }: Pick<FilledForm, 'values' | 'coApplicants'>): Html {
  const hidden = (name: string, value: string): Html =>
    html`<input type="hidden" name="${name}" value="${value}">`
  return html`${Object.entries(values).map(([name, value]) => hidden(name, value))}${coApplicants.map(
    ({ name, idKind, idNumber }) =>
      html`${hidden('coName', name)}${hidden('coIdKind', idKind)}${hidden('coIdNumber', idNumber)}`,
  )}`
}

/** One section of the answers for checking: label and what was written, in words. */
export interface AnswerSection {
  title: string
  anchor: string
  answers: readonly { field: ApplyField; label: string; value: string }[]
}

/** The values in words, only those that apply to this kind of applicant; blanks that may stay are left out. */
export function answersOf(values: ApplyValues): readonly AnswerSection[] {
  const person: AnswerSection['answers'] = [
    { field: 'applicantIs', label: '申请人', value: '公民' },
    { field: 'name', label: '姓名', value: values.name },
    { field: 'idKind', label: '证件名称', value: values.idKind === '' ? '' : idKinds[values.idKind] },
    { field: 'idNumber', label: '证件号码', value: values.idNumber },
    { field: 'workplace', label: '工作单位', value: values.workplace },
  ]
  const organisation: AnswerSection['answers'] = [
    { field: 'applicantIs', label: '申请人', value: '法人或者其他组织' },
    { field: 'organisationName', label: '名称', value: values.organisationName },
    {
      field: 'organisationKind',
      label: '组织类别',
      value: values.organisationKind === '' ? '' : organisationKinds[values.organisationKind].label,
    },
    { field: 'creditCode', label: '统一社会信用代码', value: values.creditCode },
    { field: 'legalRepresentative', label: '法定代表人或者负责人', value: values.legalRepresentative },
    { field: 'contactName', label: '联系人', value: values.contactName },
  ]
  const years = [...new Set([values.yearFrom, values.yearTo])].filter((year) => year !== '')
  return [
    {
      title: '您是谁',
      anchor: 'step-1',
      answers: [
        ...(values.applicantIs === 'organisation' ? organisation : person),
        { field: 'phone', label: '联系电话', value: values.phone },
        { field: 'email', label: '电子邮箱', value: values.email },
        { field: 'address', label: '联系地址', value: values.address },
        { field: 'postcode', label: '邮政编码', value: values.postcode },
        { field: 'fax', label: '传真', value: values.fax },
      ],
    },
    {
      title: '要什么信息',
      anchor: 'step-2',
      answers: [
        { field: 'description', label: '内容描述', value: values.description },
        { field: 'documentName', label: '文件名称或者文号', value: values.documentName },
        { field: 'yearFrom', label: '大概的年份', value: years.length === 0 ? '' : `${years.join('—')} 年` },
      ],
    },
    {
      title: '怎么给您',
      anchor: 'step-3',
      answers: [
        { field: 'carrier', label: '载体形式', value: values.carrier === '' ? '' : carriers[values.carrier] },
        {
          field: 'delivery',
          label: '获取方式',
          value: values.delivery === '' ? '' : deliveries[values.delivery].label,
        },
      ],
    },
  ]
}
