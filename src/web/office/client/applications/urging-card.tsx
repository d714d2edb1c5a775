import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { shortDate } from '../kit/days.ts'
import type { CaseView } from './weeks.ts'

type UrgingView = NonNullable<CaseView['urging']>

const stateWords: Readonly<Record<UrgingView['state'], string>> = {
  open: '待单位答复',
  answered: '已答复，待主管部门核对',
  accepted: '已办结',
}

/** 督办 of the case: what is asked, by when, and the answer; shown first, for it is what the county waits for. */
export function UrgingCard({ view }: { readonly view: CaseView }): ReactNode {
  const { urging, today } = view
  if (urging === null) return null
  const open = urging.state === 'open' && !view.ended
  return (
    <Card
      title="督办"
      className="padded"
      extra={<Tag color={open ? 'error' : 'default'}>{stateWords[urging.state]}</Tag>}
    >
      <UrgingWords urging={urging} today={today} />
    </Card>
  )
}

/** What was asked and answered. */
export function UrgingWords({
  urging,
  today,
}: {
  readonly urging: UrgingView
  readonly today: string
}): ReactNode {
  const { matter, urgedOn, urgedBy, answerBy, answer, late } = urging
  return (
    <div className="guidance">
      <p className="entry-text">{matter}</p>
      <p className="quiet">
        {shortDate(urgedOn, today)}，{urgedBy}督办，要求
        <span className={late ? 'late-text' : undefined}>{shortDate(answerBy, today)}</span>前答复
      </p>
      {answer !== null && (
        <>
          <p className="entry-text">答复：{answer.text}</p>
          <p className="quiet">
            {shortDate(answer.on, today)}，{answer.by}
          </p>
        </>
      )}
    </div>
  )
}
