import { Form } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { LineField, TextField } from '../../kit/fields.tsx'
import type { Choices, ItemView } from '../item-view.ts'
import type { Typed } from '../typed.ts'
import './fields.css'
import { MaterialsField } from './materials-field.tsx'

interface Props {
  readonly choices: Choices
  readonly files: ItemView['attachments']
}

const severalLines: readonly string[] = ['basis', 'conditions', 'steps']

/** 办事指南 as people ask for it: part by part, instead of a running text. */
export function GuideCard({ choices, files }: Props): ReactNode {
  if (Form.useWatch<Typed['kind'] | undefined>('kind') !== 'serviceGuide') return null
  return (
    <Card title="办事指南" className="padded">
      <div>
        <p className="guidance">
          办理行政许可和其他对外服务的依据、条件、程序和结果应当公开（条例第二十条第（五）项）。一项一项填，公开的页面按项排好；下面的正文可以不写，有要补充说明的才写。
        </p>
        {choices.guideParts.map((part) => (
          <Part key={part.key} part={part} files={files} />
        ))}
      </div>
    </Card>
  )
}

function Part({
  part: { key, label, help, required },
  files,
}: {
  readonly part: Choices['guideParts'][number]
  readonly files: ItemView['attachments']
}): ReactNode {
  if (key === 'materials') return <MaterialsField label={label} help={help} files={files} />
  const field = { name: ['guide', key], label, help, optional: !required }
  return severalLines.includes(key) ? (
    <TextField {...field} rows={3} maxLength={10_000} />
  ) : (
    <LineField {...field} maxLength={300} />
  )
}
