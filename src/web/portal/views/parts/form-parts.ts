/** Fields of forms: label, help with its article, fault and control are tied together for every reader. */
import { html, type Html } from '../../../../platform/html.ts'
import type { FieldError } from '../../../shared/view-models.ts'

/** The longest text that a form of ours brings (characters): whether it is too long is said by the server. */
export const longestTyped = 60_000

export interface TextField<Field extends string> {
  name: Field
  /** the name under which it is posted, where several fields share it */
  postedAs?: string
  label: string
  value: string
  /** said beside the label where the field may stay blank */
  optional?: string
  help?: Html | string
  kind?: 'text' | 'tel' | 'email' | 'password'
  inputMode?: 'numeric' | 'text'
  autocomplete?: string
  /** what a browser takes in one line; a longer text is taken as it is pasted, for what is cut off in silence is lost */
  maxLength: number
  /** rows of a longer text */
  rows?: number
  width?: 'short' | 'year'
  /** the page opens here */
  focus?: boolean
}

/** One text field under its heading. */
export function textField<Field extends string>(
  field: TextField<Field>,
  errors: readonly FieldError<Field>[],
): Html {
  const { name, label, value } = field
  const error = errors.find((entry) => entry.field === name)
  const shared = html`id="${name}" name="${field.postedAs ?? name}"${field.focus === true && html` autofocus`} maxlength="${field.rows === undefined ? field.maxLength : longestTyped}"${described(name, field.help !== undefined, error !== undefined)}${field.optional === undefined && html` aria-required="true"`}${field.autocomplete !== undefined && html` autocomplete="${field.autocomplete}"`}`
  return html`<div class="field${error && ' wrong'}">
<label for="${name}">${label}${field.optional !== undefined && html` <span class="optional">${field.optional}</span>`}</label>
${helpAndError(name, field.help, error?.text)}
${
  field.rows === undefined
    ? html`<input ${shared} class="${field.width ?? 'full'}" type="${field.kind ?? 'text'}" value="${value}"${field.inputMode !== undefined && html` inputmode="${field.inputMode}"`}>`
    : html`<textarea ${shared} rows="${field.rows}">\n${value}</textarea>`
}
</div>`
}

export interface ChoiceField<Field extends string> {
  name: Field
  postedAs?: string
  label: string
  value: string
  help?: Html | string
  options: readonly { value: string; label: string; help?: string }[]
  /** two boxes a row */
  columns?: boolean
}

/** One choice out of few, as boxes that can be pressed whole. The first box carries the field's own id. */
export function choiceField<Field extends string>(
  field: ChoiceField<Field>,
  errors: readonly FieldError<Field>[],
): Html {
  const error = errors.find((entry) => entry.field === field.name)
  return html`<fieldset class="field${error && ' wrong'}"${described(field.name, field.help !== undefined, error !== undefined)}>
<legend>${field.label}</legend>
${helpAndError(field.name, field.help, error?.text)}
<div class="choices${field.columns === true && ' two'}">
${field.options.map((option, index) => {
  const id = index === 0 ? field.name : `${field.name}-${option.value}`
  return html`<div class="choice"><input type="radio" id="${id}" name="${field.name}" value="${option.value}"${option.value === field.value && html` checked`}><label for="${id}">${option.label}${option.help !== undefined && html`<span>${option.help}</span>`}</label></div>`
})}
</div>
</fieldset>`
}

/** One choice out of a short list, in a box that opens. */
export function selectField<Field extends string>(
  field: ChoiceField<Field>,
  errors: readonly FieldError<Field>[],
): Html {
  const error = errors.find((entry) => entry.field === field.name)
  return html`<div class="field${error && ' wrong'}">
<label for="${field.name}">${field.label}</label>
${helpAndError(field.name, field.help, error?.text)}
<select id="${field.name}" name="${field.postedAs ?? field.name}" aria-required="true"${described(field.name, field.help !== undefined, error !== undefined)}>
<option value="">请选择</option>
${field.options.map((option) => html`<option value="${option.value}"${option.value === field.value && html` selected`}>${option.label}</option>`)}
</select>
</div>`
}

export interface FileField<Field extends string> {
  name: Field
  label: string
  optional?: string
  help: Html | string
  /** `.pdf,.jpg`; only a hint to the browser */
  accept: string
  multiple: boolean
}

/** Files to choose. */
export function fileField<Field extends string>(
  field: FileField<Field>,
  errors: readonly FieldError<Field>[],
): Html {
  const error = errors.find((entry) => entry.field === field.name)
  return html`<div class="field${error && ' wrong'}">
<label for="${field.name}">${field.label}${field.optional !== undefined && html` <span class="optional">${field.optional}</span>`}</label>
${helpAndError(field.name, field.help, error?.text)}
<input id="${field.name}" name="${field.name}" type="file" accept="${field.accept}"${field.multiple && html` multiple`}${described(field.name, true, error !== undefined)}>
</div>`
}

/** All faults at the top, each leading to its field. The script, where there is one, moves the focus here. */
export function errorSummary<Field extends string>(
  errors: readonly FieldError<Field>[],
  after = '其他内容都已保留，改好后再提交即可。',
): Html | false {
  return (
    errors.length > 0 &&
    html`<div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-title">
<h2 id="error-title">有 ${errors.length} 处需要修改</h2>
<ul>${errors.map((error) => html`<li><a href="#${error.field}">${error.text}</a></li>`)}</ul>
<p>${after}</p>
</div>`
  )
}

function helpAndError(name: string, help: Html | string | undefined, error: string | undefined): Html {
  return html`${help !== undefined && html`<p class="help" id="${name}-help">${help}</p>`}${error !== undefined && html`<p class="error" id="${name}-error"><strong>请修改：</strong>${error}</p>`}`
}

function described(name: string, hasHelp: boolean, hasError: boolean): Html {
  const ids = [hasHelp && `${name}-help`, hasError && `${name}-error`].filter((id) => id !== false)
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${hasError && html` aria-invalid="true"`}`
}
