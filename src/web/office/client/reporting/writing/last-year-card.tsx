import { Button, Input, Select } from 'antd'
import { App } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useSend } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'
import type { ReportView } from '../report-view.ts'
import type { LastYearPromise, WritingView } from './writing-view.ts'

interface Props {
  readonly view: ReportView
  readonly unit: string
  readonly writing: WritingView
}

/** 上年承诺: each improvement that last year's report promised, and whether it was done. */
export function LastYearCard({ view, unit, writing }: Props): ReactNode {
  const { year, known, problems, promises } = writing.lastYear
  const open = promises.filter(({ state }) => state === null).length
  return (
    <Card
      title={`${year} 年度报告承诺的改进`}
      extra={promises.length === 0 ? '' : open === 0 ? '都交代了' : `${open} 条还没有交代`}
      className="padded"
    >
      {!known && (
        <p className="quiet">
          系统里没有 {year} 年度的报告。可以在“年度报告”页读入，读入以后这里列出它的问题和承诺。
        </p>
      )}
      {known && promises.length === 0 && (
        <p className="quiet">没有从 {year} 年度报告第五部分读出改进措施，请打开上年报告核对。</p>
      )}
      {problems.length > 0 && (
        <>
          <p>上年提出的问题：</p>
          <ul className="plain-list">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      {promises.map((promise) => (
        <Promised key={promise.text} view={view} unit={unit} promise={promise} states={writing.states} />
      ))}
    </Card>
  )
}

function Promised({
  view,
  unit,
  promise,
  states,
}: {
  readonly view: ReportView
  readonly unit: string
  readonly promise: LastYearPromise
  readonly states: WritingView['states']
}): ReactNode {
  const { message } = App.useApp()
  const id = useId()
  const [state, setState] = useState(promise.state ?? 'kept')
  const [text, setText] = useState(promise.answer)
  const save = useSend('POST /reports/:year/promises', {
    stale: ['GET /reports/:year/writing', 'GET /reports/:year'],
    onDone: () => void message.success('已记下。'),
  })
  const changed = state !== (promise.state ?? 'kept') || text !== promise.answer
  return (
    <fieldset className="promise">
      <legend>{promise.text}</legend>
      <FailureAlert error={save.error} title="没有保存" />
      {view.may.write ? (
        <>
          <div className="promise-answer">
            <Select
              aria-label={`做到了没有：${promise.text}`}
              value={state}
              onChange={setState}
              options={states.map(({ key, label }) => ({ value: key, label }))}
            />
            <label htmlFor={id} className="hidden-words">
              做了什么，或者为什么没有做到
            </label>
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={500}
              placeholder="做了什么，或者为什么还没有做到"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <Button
            size="small"
            loading={save.isPending}
            disabled={promise.state !== null && !changed}
            aria-label={`记下：${promise.text}`}
            onClick={() =>
              save.mutate({
                params: { year: view.year },
                query: { unit: unit || undefined },
                body: { promise: promise.text, state, text },
              })
            }
          >
            {promise.state === null ? '记下' : '改记'}
          </Button>
        </>
      ) : (
        <p>
          {promise.state === null
            ? '还没有交代'
            : `${states.find(({ key }) => key === promise.state)?.label ?? ''}：${promise.answer}`}
        </p>
      )}
    </fieldset>
  )
}
