import { html, type Html } from '../../../../platform/html.ts'

/** What a correction changed: figures and paragraphs, before and after. */
export interface ReportChangesModel {
  readonly cells: readonly { readonly label: string; readonly before: string; readonly after: string }[]
  readonly parts: readonly {
    readonly number: string
    readonly title: string
    readonly paragraphs: readonly {
      readonly kind: 'same' | 'removed' | 'added'
      readonly text: string
    }[]
  }[]
}

/** 更正前后对照, folded; nothing where nothing differs. */
export function reportChangesDetails({ cells, parts }: ReportChangesModel): Html | false {
  if (cells.length === 0 && parts.length === 0) return false
  return html`<details class="changes"><summary>更正前后对照（${cells.length > 0 && `${cells.length} 个数字`}${cells.length > 0 && parts.length > 0 && '，'}${parts.length > 0 && `${parts.length} 个部分的文字`}）</summary>
${cells.length > 0 && html`<table class="plain"><thead><tr><th scope="col">数字</th><th scope="col">更正前</th><th scope="col">更正后</th></tr></thead><tbody>${cells.map(({ label, before, after }) => html`<tr><th scope="row">${label}</th><td data-label="更正前"><del>${before}</del></td><td data-label="更正后"><ins>${after}</ins></td></tr>`)}</tbody></table>`}
${parts.map(({ number, title, paragraphs }) => html`<h3>${number}、${title}</h3>${paragraphs.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => (kind === 'added' ? html`<p>更正后：<ins>${text}</ins></p>` : html`<p>更正前：<del>${text}</del></p>`))}`)}
</details>`
}
