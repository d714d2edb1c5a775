import { Select } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly units: readonly { readonly key: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (unit: string) => void
}

/** Which unit is looked at; nothing for somebody who sees one alone. */
export function UnitSelect({ units, value, onChange }: Props): ReactNode {
  if (units.length < 2) return null
  return (
    <Select
      aria-label="机关"
      className="unit-select"
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={onChange}
      options={units.map(({ key, label }) => ({ value: key, label }))}
    />
  )
}
