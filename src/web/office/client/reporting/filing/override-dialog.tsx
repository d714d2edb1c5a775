import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { TextField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import type { Check } from '../report-view.ts'
import { type OfReport, placeOf, staleAfterAct } from './filing-view.ts'

/** 放行 of one failed check, with its reason. */
export function OverrideDialog({
  check,
  of,
  onClose,
}: {
  readonly check: Check
  readonly of: OfReport
  readonly onClose: () => void
}): ReactNode {
  return (
    <Modal open title={`放行：${check.title}`} footer={null} onCancel={onClose} destroyOnHidden>
      <SendForm
        endpoint="POST /reports/:year/overrides"
        initial={{ reason: '' }}
        input={({ reason }) => ({
          ...placeOf(of),
          body: { rule: check.rule, where: check.where, reason },
        })}
        submit="放行"
        done="已放行，理由随报告报送。"
        stale={staleAfterAct}
        onDone={onClose}
      >
        <p>{check.text}</p>
        <p className="guidance">
          只有确实应当这样报的，才放行。理由留在案里，随报告送审、报送；数字再有变化，须重新核对。
        </p>
        <TextField
          name="reason"
          label="为什么这样报是对的"
          rows={3}
          maxLength={500}
          help="例如：上年报告漏计1件，已另行更正。"
        />
      </SendForm>
    </Modal>
  )
}
