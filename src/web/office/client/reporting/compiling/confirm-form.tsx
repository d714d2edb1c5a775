import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { TextField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { fileStale, type OutsideFile, type Pending } from './compiling-view.ts'

interface Props {
  readonly data: OutsideFile
  readonly pending: Pending
}

/** 确认: compared with the original, the file counts as an accepted report. */
export function ConfirmForm({ data, pending }: Props): ReactNode {
  const failed = pending.findings.filter(({ severity }) => severity === 'error').length
  const before = data.confirmed[0]
  return (
    <Card title="确认">
      <div className="padded">
        <SendForm
          endpoint="POST /outside-units/:code/files/:year/confirmation"
          initial={{ reason: '', correction: '' }}
          submit="与原件一致，确认接收"
          done="已确认，汇总时计入。"
          input={(values) => ({
            params: { code: data.unit.code, year: data.year },
            body: { fileHash: pending.fileHash, ...values },
          })}
          stale={fileStale}
          onDone={() => {}}
        >
          {failed > 0 && (
            <TextField
              name="reason"
              label={`还有 ${failed} 项校验没有通过，接收的理由`}
              help="是读错的，请更正；原件就是这样写的，应当退回该机关改正。一定要接收的，写明理由，留在记录里。"
              rows={2}
              maxLength={2_000}
            />
          )}
          {before && (
            <TextField
              name="correction"
              label="这一份改了什么、为什么"
              help={`已有第 ${before.version} 版（${before.fileName}），原来的保留。例如“该机关来函更正收费金额”。`}
              rows={2}
              maxLength={2_000}
            />
          )}
          <p className="quiet">
            确认后按已接收计入汇总，标明“报送文件”和校验值，不能再改；有变化的另收一份。
          </p>
        </SendForm>
      </div>
    </Card>
  )
}
