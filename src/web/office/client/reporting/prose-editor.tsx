import { App, Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useId, useRef, type ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { staleAfterAct } from './filing/filing-view.ts'
import { FailureAlert } from '../kit/issue-list.tsx'
import { withField } from './live-text.ts'
import { ProseText } from './prose-text.tsx'
import type { Part, ReportView } from './report-view.ts'

interface Props {
  readonly view: ReportView
  readonly part: Part
  readonly unit: string
  readonly draft: string
  readonly onDraft: (text: string) => void
}

/** The prose of a part: typed text with live fields, and how it will read. */
export function ProseEditor({ view, part, unit, draft, onDraft }: Props): ReactNode {
  const { message } = App.useApp()
  const id = useId()
  const area = useRef<TextAreaRef>(null)
  const save = useSend('PUT /reports/:year/parts/:part', {
    stale: staleAfterAct,
    onDone: () => void message.success(`第${part.number}部分已保存。`),
  })
  const insert = (name: string): void => {
    const field = area.current?.resizableTextArea?.textArea
    const from = field?.selectionStart ?? draft.length
    const to = field?.selectionEnd ?? draft.length
    const next = withField(draft, { from, to }, name)
    onDraft(next.text)
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(next.at, next.at)
    })
  }
  return (
    <div className="prose-editor">
      <FailureAlert error={save.error} title="没有保存" />
      <fieldset className="field-buttons" aria-label="插入数据项">
        <span className="quiet">插入数据项：</span>
        {view.liveFields.map(({ name, help, value }) => (
          <button
            key={name}
            type="button"
            title={`${help}，现在是 ${value}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(name)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <label htmlFor={id} className="hidden-words">
        第{part.number}部分的文字，一行一段
      </label>
      <Input.TextArea
        id={id}
        ref={area}
        autoSize={{ minRows: 8 }}
        maxLength={20_000}
        value={draft}
        onChange={({ target }) => onDraft(target.value)}
      />
      <p className="quiet">
        一行一段。“（一）……”单独一行是小标题。双大括号里是数据项，按实时数据填入，不会和表格矛盾；下面蓝点线是数据项，橙点线是手写的数字，由校验核对。
      </p>
      <div className="form-end">
        <Button
          type="primary"
          loading={save.isPending}
          disabled={draft === part.raw && part.written}
          onClick={() =>
            save.mutate({
              params: { year: view.year, part: part.number },
              query: { unit: unit || undefined },
              body: { text: draft, seen: part.raw },
            })
          }
        >
          保存第{part.number}部分
        </Button>
        {draft !== part.raw && <Button onClick={() => onDraft(part.raw)}>放弃改动</Button>}
      </div>
      <h3>写出来是这样</h3>
      <ProseText text={draft} fields={view.liveFields} />
    </div>
  )
}
