import { Form, Select } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly name: string | (string | number)[]
  readonly label: string
  readonly help?: ReactNode
  /** what none means */
  readonly placeholder: string
  /** `note`: a line under it */
  readonly options: readonly { readonly value: string; readonly label: string; readonly note?: string }[]
  /** kept in the form, but not to be seen */
  readonly hidden?: boolean
}

/** One of many, or none: the form holds '' for none. */
export function OptionalSelect({ name, label, help, placeholder, options, hidden }: Props): ReactNode {
  return (
    <Form.Item
      name={name}
      label={
        <>
          {label}
          <span className="optional">（可不填）</span>
        </>
      }
      extra={help}
      hidden={hidden ?? false}
      // what is no longer there is not shown as a bare key
      getValueProps={(value: string) => ({
        value: options.some((one) => one.value === value) ? value : undefined,
      })}
      normalize={(value: string | undefined) => value ?? ''}
    >
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={placeholder}
        options={options.map((one) => ({ ...one }))}
        optionRender={({ data }) => (
          <span className="option-lines">
            {data.label}
            {data.note !== undefined && <small>{data.note}</small>}
          </span>
        )}
      />
    </Form.Item>
  )
}
