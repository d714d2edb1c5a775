import { Input, Radio } from 'antd'
import { useId, type ReactNode } from 'react'
import type { Issue } from '../../http/failure.ts'
import { DayInput } from '../../kit/day-input.tsx'
import { addDays } from '../../kit/days.ts'
import { FieldIssues } from './check-fields.tsx'
import type { ReleasePlan } from './release-plan.ts'

interface Props {
  readonly plan: ReleasePlan
  readonly today: string
  readonly issues: readonly Issue[]
  readonly onChange: (plan: ReleasePlan) => void
}

/** 什么时候公开, 公示到哪一天: as the author planned it, and as the signing leader will have it. */
export function PlanFields({ plan, today, issues, onChange }: Props): ReactNode {
  const id = useId()
  const set = (change: Partial<ReleasePlan>): void => onChange({ ...plan, ...change })
  return (
    <fieldset className="checks plan">
      <legend>什么时候公开</legend>
      <Radio.Group
        className="result"
        aria-label="什么时候公开"
        value={plan.when}
        onChange={({ target }) => set({ when: target.value === 'set' ? 'set' : 'now' })}
      >
        <Radio value="now">签发后立即公开</Radio>
        <Radio value="set">定时公开</Radio>
      </Radio.Group>
      {plan.when === 'set' && (
        <div className="plan-moment">
          <div>
            <label htmlFor={`${id}-day`}>日期</label>
            <DayInput
              id={`${id}-day`}
              value={plan.day}
              earliest={today}
              latest={addDays(today, 366)}
              onChange={(day) => set({ day: day ?? '' })}
            />
          </div>
          <div>
            <label htmlFor={`${id}-time`}>时间（北京时间）</label>
            <Input
              id={`${id}-time`}
              type="time"
              value={plan.time}
              onChange={({ target }) => set({ time: target.value })}
            />
          </div>
        </div>
      )}
      <FieldIssues issues={issues} field="releaseAt" />
      <label htmlFor={`${id}-until`}>
        公示期最后一天<span className="optional">（可不填）</span>
      </label>
      <DayInput
        id={`${id}-until`}
        value={plan.displayUntil}
        earliest={plan.when === 'set' && plan.day !== '' ? plan.day : today}
        onChange={(day) => set({ displayUntil: day ?? '' })}
      />
      <FieldIssues issues={issues} field="displayUntil" />
    </fieldset>
  )
}
