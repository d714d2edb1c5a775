import { Button, Input } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import { segmentsOf } from './marked-text.ts'

type Trial = CallAnswer<'POST /scanning/trial'>

/** 试一试: what the rules find in a text, and what it becomes. Nothing of it is kept. */
export function TrialCard(): ReactNode {
  const [text, setText] = useState('')
  const send = useSend('POST /scanning/trial')
  const field = useId()
  const check = (given: string): void => {
    if (given.trim() !== '') send.mutate({ body: { text: given } })
  }
  return (
    <Card title="试一试" className="padded" extra="不保存">
      <div className="trial">
        <label htmlFor={field}>粘贴一段文字，看按已保存的规则会查出什么</label>
        <Input.TextArea
          id={field}
          value={text}
          maxLength={20_000}
          autoSize={{ minRows: 5, maxRows: 12 }}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            // what is pasted into an empty field is checked at once
            if (text === '') check(event.clipboardData.getData('text').slice(0, 20_000))
          }}
        />
        <Button onClick={() => check(text)} loading={send.isPending} disabled={text.trim() === ''}>
          检查这段文字
        </Button>
        <FailureAlert error={send.error} title="没有检查" />
        <div aria-live="polite">{send.data && <Result trial={send.data} />}</div>
      </div>
    </Card>
  )
}

function Result({ trial }: { readonly trial: Trial }): ReactNode {
  const { findings, masked } = trial
  if (findings.length === 0) return <p className="trial-clean">没有查出问题。</p>
  const hard = findings.filter(({ severity }) => severity === 'block').length
  return (
    <>
      <p>
        查出 {findings.length} 处，其中必须处理 {hard} 处。
      </p>
      <h3>脱敏后的样子</h3>
      <p className="trial-text">
        {segmentsOf(masked, findings).map(({ text, finding }, at) =>
          finding === null ? (
            text
          ) : (
            <mark key={`${at} ${text}`}>
              {text}
              <sup>{finding}</sup>
            </mark>
          ),
        )}
      </p>
      <h3>查出的问题</h3>
      <ol className="trial-findings">
        {findings.map(({ key, label, severity, line, quote, proposal, text, ground }) => (
          <li key={key}>
            <p>
              <strong>{label}</strong>
              <span className={severity === 'block' ? 'tag caution' : 'tag'}>
                {severity === 'block' ? '必须处理' : '提醒核对'}
              </span>
              {line !== null && <span className="quiet">第 {line} 行</span>}
            </p>
            <p>
              <code>{quote}</code>
              {proposal !== null && proposal !== quote && (
                <>
                  {' → '}
                  <code>{proposal}</code>
                </>
              )}
            </p>
            <p className="quiet">
              {text}（{ground}）
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
