import { Input } from 'antd'
import type { ReactNode } from 'react'
import { DayInput } from '../../kit/day-input.tsx'

interface Props {
  /** given by the form */
  readonly id?: string
  /** `YYYY-MM-DD HH:mm`; '' for none */
  readonly value?: string
  readonly onChange?: (moment: string) => void
  /** said of the time, which has no label of its own */
  readonly timeLabel: string
  readonly earliest: string
  readonly latest: string
}

/** An office opens at this time: what is due on a day goes out then, unless somebody says otherwise. */
const usualTime = '08:30'

/** A day and a time by the clock in China. */
export function MomentInput({ id, value = '', onChange, timeLabel, earliest, latest }: Props): ReactNode {
  const [day = '', time = ''] = value.split(' ')
  return (
    <div className="moment">
      <DayInput
        {...(id === undefined ? {} : { id })}
        value={day}
        earliest={earliest}
        latest={latest}
        onChange={(chosen) => onChange?.(chosen === undefined ? '' : `${chosen} ${time || usualTime}`)}
      />
      {day !== '' && (
        <Input
          type="time"
          aria-label={timeLabel}
          value={time}
          onChange={({ target }) => onChange?.(`${day} ${target.value}`)}
        />
      )}
    </div>
  )
}
