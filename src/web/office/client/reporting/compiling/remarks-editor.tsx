import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { Issues } from '../../http/failure.ts'
import { Card } from '../../kit/card.tsx'
import { placeName } from './figure-button.tsx'
import { useIntoView } from './use-into-view.ts'

/** A remark that is being written, at its place. */
export interface DraftRemark {
  readonly where: string
  readonly text: string
}

interface Props {
  readonly remarks: readonly DraftRemark[]
  /** why nothing can be sent back now; null: it can */
  readonly bar: string | null
  readonly busy: boolean
  readonly error: Error | null
  readonly onChange: (remarks: readonly DraftRemark[]) => void
  readonly onSend: () => void
}

/** The remarks of a return, each at its cell or passage. */
export function RemarksEditor({ remarks, bar, busy, error, onChange, onSend }: Props): ReactNode {
  const issues = error instanceof Issues ? error.issues : []
  const issueOf = (index: number): string =>
    issues
      .filter(({ field }) => field.startsWith(`remarks.${index}.`))
      .map(({ text }) => text)
      .join('；')
  const place = useIntoView(remarks.at(-1)?.where ?? '')
  return (
    <div ref={place}>
      <Card
        title={remarks.length === 0 ? '退回意见' : `退回意见 ${remarks.length} 条`}
        className="remarks-card"
      >
        <div className="card-text">
          {bar !== null ? (
            <p className="quiet">{bar}</p>
          ) : remarks.length === 0 ? (
            <p className="quiet">
              还没有意见。点报告里的一个数或者一段话来写。写明哪里不对、怎样改，例如“与台账不符，请核对 3
              月的两件”。
            </p>
          ) : (
            <>
              <ul className="remark-list">
                {remarks.map(({ where, text }, index) => (
                  <li key={where}>
                    <label htmlFor={`remark ${where}`}>{placeName(where)}</label>
                    <Input.TextArea
                      id={`remark ${where}`}
                      value={text}
                      autoSize={{ minRows: 2, maxRows: 6 }}
                      maxLength={1_000}
                      {...(issueOf(index) !== '' && { status: 'warning' as const })}
                      onChange={(event) =>
                        onChange(
                          remarks.map((one) =>
                            one.where === where ? { where, text: event.target.value } : one,
                          ),
                        )
                      }
                    />
                    {issueOf(index) !== '' && <p className="field-issue">{issueOf(index)}</p>}
                    <Button
                      aria-label={`去掉这条意见：${placeName(where)}`}
                      onClick={() => onChange(remarks.filter((one) => one.where !== where))}
                    >
                      去掉
                    </Button>
                  </li>
                ))}
              </ul>
              <Button type="primary" loading={busy} onClick={onSend}>
                退回单位修改
              </Button>
            </>
          )}
        </div>
      </Card>
    </div>
  )
}
