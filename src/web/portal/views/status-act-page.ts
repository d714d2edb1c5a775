import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
import { longDay } from '../../shared/text.ts'
import type { FieldError, UnitHead } from '../../shared/view-models.ts'
import { choiceField, errorSummary, textField } from './parts/form-parts.ts'
import { frame } from './parts/frame.ts'
import type { StatusConsent } from './status-page.ts'

/** What an applicant may do on the status page; each posts to `/status/<kind>`. */
export const actKinds = ['correction', 'message', 'withdraw', 'consent'] as const
export type ActKind = (typeof actKinds)[number]

export interface ActFields {
  readonly number: string
  readonly text: string
  readonly content: string
  readonly cause: string
  readonly reason: string
  readonly consents: '' | 'yes' | 'no'
}

export type StatusActField = keyof ActFields | 'code' | 'confirmed' | 'file'
export type StatusActError = FieldError<StatusActField>

export interface StatusActPageModel {
  /** the address below which the case lies open */
  base: string
  fields: ActFields
  errors: readonly StatusActError[]
  /** left out where the session is over: then number and code are asked again */
  case?: {
    number: string
    unit: UnitHead
    description: string
    /** 补正告知 in its words, and its last day */
    asked?: string
    by?: string
    consent?: StatusConsent
    may: {
      message: boolean
      messageBar: string | null
      correction: 'inTime' | 'late' | null
      takeBack: boolean
    }
  }
}

const titles: Readonly<Record<ActKind, string>> = {
  correction: '提交补正',
  message: '给机关留言',
  withdraw: '撤回申请',
  consent: '答复是否同意转交',
}

const accepted = '.pdf,.ofd,.docx,.xlsx,.doc,.xls,.wps,.et,.png,.jpg,.jpeg,.txt'

/** The form of one act. It works without script; what was written is kept when something is to be mended. */
export function statusActPage(page: PageContext, kind: ActKind, model: StatusActPageModel): Html {
  const { errors } = model
  const title = titles[kind]
  return frame(page, {
    title: `${errors.length > 0 ? '需要修改：' : ''}${title}`,
    nav: 'status',
    crumbs: [{ label: '办理进度', href: model.base }, { label: title }],
    withoutSearch: true,
    noindex: true,
    body: html`<div class="narrow-page">
<div class="page-head"><h1>${title}</h1>${model.case && html`<p>申请编号 ${model.case.number}　受理机关 ${model.case.unit.name}</p>`}</div>
${errorSummary(errors)}
${bar(kind, model) ?? form(page, kind, model)}
<p><a class="inside" href="${page.url(model.base)}">返回办理进度</a></p>
</div>`,
  })
}

/** Why there is nothing to fill in now. */
function bar(kind: ActKind, { case: known }: StatusActPageModel): Html | null {
  if (!known) return null
  if (kind === 'correction' && known.may.correction === null)
    return html`<p>现在没有等待您补正的事项。要补充说明的，请<a class="inside" href="message">给机关留言</a>。</p>`
  if (kind === 'withdraw' && !known.may.takeBack) return html`<p>本件已经办结或者撤回，不用再撤回。</p>`
  if (kind === 'message' && !known.may.message)
    return html`<p>${known.may.messageBar ?? ''}有疑问的，也可以打电话：${known.unit.phone}。</p>`
  if (kind === 'consent' && !known.consent) return html`<p>现在没有要您答复的转交事项。</p>`
  return null
}

function form(page: PageContext, kind: ActKind, model: StatusActPageModel): Html {
  return html`<form class="plain-form" method="post" action="${page.url(`${model.base}/${kind}`)}"${(kind === 'correction' || kind === 'message') && html` enctype="multipart/form-data"`} novalidate>
${!model.case && again(model)}
${kind === 'correction' && correction(model)}
${kind === 'message' && message(model)}
${kind === 'withdraw' && withdrawal(model)}
${kind === 'consent' && consentForm(model)}
</form>`
}

function again({ fields, errors }: StatusActPageModel): Html {
  return html`<p class="caution">页面停留太久，已经自动退出。您写的内容还在，请再填一次申请编号和查询码后提交；文件要重新选择。</p>
${textField({ name: 'number', label: '申请编号', value: fields.number, autocomplete: 'off', maxLength: 60 }, errors)}
${textField({ name: 'code', label: '查询码', value: '', autocomplete: 'off', maxLength: 40 }, errors)}`
}

function correction({ fields, errors, case: known }: StatusActPageModel): Html {
  const late = known?.may.correction === 'late'
  return html`${known?.asked !== undefined && html`<section class="task"><h2>机关请您补正</h2><p>${known.asked}</p>${known.by !== undefined && html`<p>最迟 <strong>${longDay(known.by)}</strong>（条例第三十条）。</p>`}</section>`}
<p>${late ? '补正期限已经过了。仍然可以提交：有正当理由的，机关接受补正，继续办理；没有正当理由的，视为放弃申请（条例第三十条）。' : '提交后，机关当天就算收到，答复期限从这一天起重新计算（条例第三十条）。'}</p>
${textField(
  {
    name: 'content',
    label: '补正后的内容描述',
    value: fields.content,
    help: html`写清楚要哪一份信息：名称、文号、年份、项目或者地点。例如：“2025年杨店镇某某村道路硬化工程的中标通知书”。${known && html`<br>原来写的是：${known.description}`}`,
    maxLength: 5_000,
    rows: 6,
  },
  errors,
)}
${
  late &&
  textField(
    {
      name: 'cause',
      label: '逾期的理由',
      value: fields.cause,
      help: '例如住院、邮件在路上丢失。由机关判断是不是正当理由（条例第三十条）。',
      maxLength: 5_000,
      rows: 3,
    },
    errors,
  )
}
${fileField(errors)}
<p class="acts"><button class="button main" type="submit">提交补正</button></p>`
}

function message({ fields, errors }: StatusActPageModel): Html {
  return html`<p>可以问办理情况，也可以补充说明。机关会在这里答复；留言和答复都记入案卷。留言不改变答复期限。</p>
${textField({ name: 'text', label: '留言内容', value: fields.text, help: '不用写身份证号、银行卡号。', maxLength: 5_000, rows: 6 }, errors)}
${fileField(errors)}
<p class="acts"><button class="button main" type="submit">发送</button></p>`
}

function withdrawal({ fields, errors }: StatusActPageModel): Html {
  const error = errors.find(({ field }) => field === 'confirmed')
  return html`<p>撤回以后，本件不再办理，也不能恢复；以后仍然可以重新申请。不想等了、想问进展的，可以先<a class="inside" href="message">给机关留言</a>。</p>
${textField({ name: 'reason', label: '撤回的理由', value: fields.reason, optional: '（可以不写）', maxLength: 500, rows: 3 }, errors)}
<div class="field${error && ' wrong'}">${error && html`<p class="error" id="confirmed-error"><strong>请修改：</strong>${error.text}</p>`}
<div class="choice"><input type="checkbox" id="confirmed" name="confirmed" value="yes"${error && html` aria-invalid="true" aria-describedby="confirmed-error"`}><label for="confirmed">我确认撤回这件申请</label></div></div>
<p class="acts"><button class="button main" type="submit">撤回申请</button></p>`
}

function consentForm({ fields, errors, case: known }: StatusActPageModel): Html {
  const asked = known?.consent
  const unit = asked?.unit ?? '负责公开的机关'
  const before = asked === undefined || asked.consents === null ? '' : asked.consents ? 'yes' : 'no'
  return html`${asked && html`<section class="task"><h2>机关问您</h2><p>您要的信息由<strong>${asked.unit}</strong>负责公开${asked.contact !== '' && `（${asked.contact}）`}。${asked.text}</p></section>`}
<p>转交以后，它会另行登记、给您新的申请编号，期限从它收到之日起另算。本机关仍然在自己的期限内答复您。这件事没有期限；不答复的，不转交（条例第三十六条第五项）。</p>
${choiceField(
  {
    name: 'consents',
    label: '您同意转交吗？',
    value: fields.consents === '' ? before : fields.consents,
    options: [
      { value: 'yes', label: '同意转交', help: `把申请内容、姓名、证件号码和联系方式转给${unit}。` },
      { value: 'no', label: '不同意转交', help: '什么也不转。仍要这份信息的，由您自己向它申请。' },
    ],
  },
  errors,
)}
<p class="acts"><button class="button main" type="submit">提交答复</button></p>`
}

function fileField(errors: readonly StatusActError[]): Html {
  const error = errors.find(({ field }) => field === 'file')
  return html`<div class="field${error && ' wrong'}">
<label for="file">附件 <span class="optional">（可以不传）</span></label>
<p class="help" id="file-help">PDF、Word、Excel、图片等，最多 5 个，每个不超过 20 MB。</p>${error && html`<p class="error" id="file-error"><strong>请修改：</strong>${error.text}</p>`}
<input type="file" id="file" name="file" multiple accept="${accepted}" aria-describedby="${error ? 'file-help file-error' : 'file-help'}"${error && html` aria-invalid="true"`}>
</div>`
}
