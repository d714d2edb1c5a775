import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { LineField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { placeName } from './figure-button.tsx'
import { fileStale, type Pending } from './compiling-view.ts'

interface Props {
  readonly at: { readonly code: string; readonly year: number }
  readonly pending: Pending
  readonly cell: string
  readonly onDone: () => void
}

/** 更正一个格子: what the original says there, and where. */
export function CorrectionForm({ at, pending, cell, onDone }: Props): ReactNode {
  const known = pending.corrections.find((one) => one.cell === cell)
  const label = pending.others.find((one) => one.cell === cell)?.label ?? placeName(cell)
  const why = pending.doubtful.find((one) => one.cell === cell)?.text
  return (
    <Card title={`更正：${label}`} className="correction-form">
      <div className="padded">
        {why !== undefined && <p className="guidance">{why}</p>}
        <SendForm
          endpoint="POST /outside-units/:code/files/:year/corrections"
          initial={{
            value: known?.to === null || known === undefined ? '' : String(known.to),
            note: known?.note ?? '',
          }}
          submit="更正这一格"
          done="已更正，校验已重做。"
          input={({ value, note }) => ({
            params: at,
            body: { fileHash: pending.fileHash, cell, value, note },
          })}
          stale={fileStale}
          onDone={onDone}
        >
          <LineField
            name="value"
            label="原件上的数"
            help="照原件写；原件没有写的留空，按“不详”，不按零。"
            maxLength={20}
          />
          <LineField
            name="note"
            label="依据"
            help="例如“原件表三第 2 行第 1 列为 2，转换时读错”。"
            maxLength={500}
          />
        </SendForm>
      </div>
    </Card>
  )
}
