import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import { placeOf, staleAfterAct } from './filing/filing-view.ts'
import { OverrideDialog } from './filing/override-dialog.tsx'
import type { Check, PartNumber, ReportView } from './report-view.ts'

interface Props {
  readonly view: ReportView
  readonly unit: string
  readonly unsaved: readonly PartNumber[]
  readonly onPart: (number: PartNumber) => void
  /** a part was mended: what was typed of it is no longer the newest */
  readonly onMended: (number: PartNumber) => void
}

const marks = { failed: '!', todo: '○', overridden: '✓', passed: '✓' } as const
const markWords = { failed: '没有通过', todo: '要核对', overridden: '已放行', passed: '通过' } as const

/** 校验: what fails first, with the button that mends it; what holds, with its sum. */
export function ChecksCard({ view, unit, unsaved, onPart, onMended }: Props): ReactNode {
  const { message } = App.useApp()
  const save = useSend('PUT /reports/:year/parts/:part', {
    stale: staleAfterAct,
  })
  const takeBack = useSend('POST /reports/:year/overrides/withdrawal', { stale: staleAfterAct })
  const [letting, setLetting] = useState<Check | null>(null)
  const of = { year: view.year, unit }
  const open = view.checks.filter(({ state }) => state === 'failed' || state === 'todo').length
  const passed = view.checks.length - open
  const mend = (check: Check): void => {
    const part = view.parts.find(({ number }) => number === check.part)
    if (part === undefined || check.mend === null) return
    save.mutate(
      {
        params: { year: view.year, part: part.number },
        query: { unit: unit || undefined },
        body: { text: part.raw.replace(check.mend.from, check.mend.to), seen: part.raw },
      },
      {
        onSuccess: () => {
          onMended(part.number)
          void message.success('已改正。')
        },
      },
    )
  }
  return (
    <Card title="校验" extra={open === 0 ? `${passed} 项通过` : `${passed} 项通过，${open} 项待办`}>
      {save.error && (
        <div className="padded-line">
          <FailureAlert error={save.error} title="没有改成" />
        </div>
      )}
      <ul className="report-checks">
        {view.checks.map((check) => {
          const { state, title, text, part } = check
          return (
            <li key={`${title} ${text}`} className={state === 'overridden' ? 'passed' : state}>
              <span className="check-mark" aria-hidden="true">
                {marks[state]}
              </span>
              <div>
                <strong>
                  <span className="hidden-words">{markWords[state]}：</span>
                  {title}
                </strong>
                <p>
                  {text}
                  {(state === 'failed' || state === 'todo') && check.way}
                </p>
                {check.override !== null && (
                  <p>
                    已放行（{check.override.by}）：{check.override.reason}
                  </p>
                )}
                {view.may.write && state === 'overridden' && (
                  <p className="check-acts">
                    <Button
                      size="small"
                      loading={takeBack.isPending}
                      onClick={() =>
                        takeBack.mutate({
                          ...placeOf(of),
                          body: { rule: check.rule, where: check.where },
                        })
                      }
                    >
                      取消放行
                    </Button>
                  </p>
                )}
                {view.may.write && part !== null && (state === 'failed' || state === 'todo') && (
                  <p className="check-acts">
                    {check.mend !== null && !unsaved.includes(part) && (
                      <Button size="small" loading={save.isPending} onClick={() => mend(check)}>
                        {check.mend.label}
                      </Button>
                    )}
                    <Button
                      size="small"
                      aria-label={`打开第${part}部分：${title}`}
                      onClick={() => onPart(part)}
                    >
                      打开第{part}部分
                    </Button>
                    {check.mayOverride && state === 'failed' && (
                      <Button size="small" aria-label={`放行：${title}`} onClick={() => setLetting(check)}>
                        放行…
                      </Button>
                    )}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {letting !== null && <OverrideDialog check={letting} of={of} onClose={() => setLetting(null)} />}
    </Card>
  )
}
