import type { ReactNode } from 'react'
import { LineField } from '../../kit/fields.tsx'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

/** 作废草稿: out of the way, and still to be found. */
export function DiscardDrawer({ view, onClose }: DrawerProps): ReactNode {
  return (
    <FormDrawer title="作废草稿" onClose={onClose}>
      <p className="guidance">
        作废以后不再出现在待办和草稿里，没有保存的改动不再保留。弄错了可以在“已作废”里恢复。应当公开的信息不能作废了事，请改为送审。
      </p>
      <SendForm
        endpoint="POST /disclosures/:id/discard"
        initial={{ reason: '' }}
        submit="作废草稿"
        done="草稿已作废，可以在“已作废”里恢复。"
        input={({ reason }) => ({ params: { id: view.id }, body: { version: view.version, reason } })}
        stale={itemAnswers}
        onDone={onClose}
      >
        <LineField name="reason" label="作废的原因" optional help="例如：与已发布的重复。" maxLength={300} />
      </SendForm>
    </FormDrawer>
  )
}
