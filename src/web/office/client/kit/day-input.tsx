import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'

interface Props {
  /** given by the form */
  readonly id?: string
  readonly value?: string | undefined
  readonly onChange?: (day: string | undefined) => void
  /** the last day that may be chosen */
  readonly latest?: string
  /** the first day that may be chosen */
  readonly earliest?: string
  /** where no label stands beside it */
  readonly label?: string
}

/** A day as `YYYY-MM-DD`; it can be typed as well as chosen. */
export function DayInput({ id, value, onChange, latest, earliest, label }: Props): ReactNode {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="day-input"
      format="YYYY-MM-DD"
      placeholder="如 2026-10-14"
      value={value === undefined || value === '' ? null : dayjs(value)}
      onChange={(day) => onChange?.(day === null ? undefined : day.format('YYYY-MM-DD'))}
      disabledDate={(day) => {
        const text = day.format('YYYY-MM-DD')
        return (latest !== undefined && text > latest) || (earliest !== undefined && text < earliest)
      }}
    />
  )
}
