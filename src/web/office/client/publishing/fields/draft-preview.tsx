import { Form } from 'antd'
import type { ReactNode } from 'react'
import { DocumentText } from '../body/document-text.tsx'
import type { Choices, ItemView } from '../item-view.ts'
import type { Typed } from '../typed.ts'
import './fields.css'
import { shownParts, type TypedGuide } from './guide.ts'

interface Props {
  readonly choices: Choices
  readonly files: ItemView['attachments']
  readonly title: string
  readonly html: string
  readonly pictureUrl: (id: string) => string
}

/** A draft as its page will set it: the text, and before it the parts of a service guide. */
export function DraftPreview({ choices, files, ...text }: Props): ReactNode {
  const form = Form.useFormInstance<Typed>()
  const kind = Form.useWatch<Typed['kind'] | undefined>('kind')
  const guide = Form.useWatch<TypedGuide | undefined>('guide', { form, preserve: true })
  if (kind !== 'serviceGuide' || guide === undefined) return <DocumentText {...text} />
  const nameOf = (id: string): string | null => files.find((file) => file.id === id)?.name ?? null
  const parts = shownParts(guide, choices.guideParts, nameOf)
  return (
    <DocumentText
      {...text}
      before={
        parts.length === 0 ? (
          <p className="paper-empty">办事指南还没有填。</p>
        ) : (
          <dl className="guide-shown">
            {parts.map(({ label, lines }) => (
              <div key={label}>
                <dt>{label}</dt>
                {lines.map((line, index) => (
                  // lines may repeat, and never change places
                  // oxlint-disable-next-line react/no-array-index-key
                  <dd key={index}>{line}</dd>
                ))}
              </div>
            ))}
          </dl>
        )
      }
    />
  )
}
