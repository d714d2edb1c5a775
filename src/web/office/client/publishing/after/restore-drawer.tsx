import type { ReactNode } from 'react'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

/** 恢复草稿. */
export function RestoreDrawer({ view, onClose }: DrawerProps): ReactNode {
  return (
    <FormDrawer title="恢复草稿" onClose={onClose}>
      <p className="guidance">恢复以后是草稿，可以接着写、送审。</p>
      <SendForm
        endpoint="POST /disclosures/:id/restore"
        initial={{}}
        submit="恢复草稿"
        done="已恢复为草稿。"
        input={() => ({ params: { id: view.id }, body: { version: view.version } })}
        stale={itemAnswers}
        onDone={onClose}
      >
        {null}
      </SendForm>
    </FormDrawer>
  )
}
