import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { DayInput } from './day-input.tsx'

export interface FieldProps {
  readonly name: string | (string | number)[]
  readonly label: string
  /** what belongs here, which article, an example */
  readonly help?: ReactNode
  readonly optional?: boolean
}

/** The words over a field. */
export function labelOf({ label, optional }: Pick<FieldProps, 'label' | 'optional'>): ReactNode {
  return optional === true ? (
    <>
      {label}
      <span className="optional">（可不填）</span>
    </>
  ) : (
    label
  )
}

/** One line of text. */
export function LineField({
  maxLength = 200,
  ...field
}: FieldProps & { readonly maxLength?: number }): ReactNode {
  return (
    <Form.Item name={field.name} label={labelOf(field)} extra={field.help}>
      <Input maxLength={maxLength} />
    </Form.Item>
  )
}

/** Several lines of text. */
export function TextField({
  rows = 4,
  maxLength = 20_000,
  ...field
}: FieldProps & { readonly rows?: number; readonly maxLength?: number }): ReactNode {
  return (
    <Form.Item name={field.name} label={labelOf(field)} extra={field.help}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: rows * 4 }} maxLength={maxLength} />
    </Form.Item>
  )
}

/** A day. */
export function DayField({
  latest,
  earliest,
  ...field
}: FieldProps & { readonly latest?: string; readonly earliest?: string }): ReactNode {
  return (
    <Form.Item name={field.name} label={labelOf(field)} extra={field.help}>
      <DayInput
        {...(latest === undefined ? {} : { latest })}
        {...(earliest === undefined ? {} : { earliest })}
      />
    </Form.Item>
  )
}

export interface Option {
  readonly key: string
  readonly label: string
  /** a line under it */
  readonly note?: string
}

/** One of a few, all in sight. */
export function ChoiceField({
  options,
  missing,
  ...field
}: FieldProps & {
  readonly options: readonly Option[]
  /** said where nothing is chosen and nothing may be taken for an answer */
  readonly missing?: string
}): ReactNode {
  return (
    <Form.Item
      name={field.name}
      label={labelOf(field)}
      extra={field.help}
      rules={missing === undefined ? [] : [{ required: true, message: missing }]}
    >
      <Radio.Group className="choice-list">
        {options.map(({ key, label, note }) => (
          <Radio key={key} value={key}>
            {label}
            {note !== undefined && <small>{note}</small>}
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  )
}
