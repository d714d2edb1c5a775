import { Input } from 'antd'
import { useId, type ReactNode } from 'react'
import type { Issue } from '../../http/failure.ts'
import { FieldIssues } from './check-fields.tsx'

interface Props {
  readonly label: string
  readonly help: string
  readonly value: string
  readonly issues: readonly Issue[]
  readonly onChange: (remarks: string) => void
}

const longest = 1_000

/** 审核意见 on the whole. */
export function RemarksField({ label, help, value, issues, onChange }: Props): ReactNode {
  const id = useId()
  return (
    <div className="remarks">
      <label className="remarks-label" htmlFor={id}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        aria-describedby={`${id}-help`}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={longest}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-help`} className="quiet">
        {help}
      </p>
      <FieldIssues issues={issues} field="remarks" />
    </div>
  )
}
