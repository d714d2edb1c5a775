import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useFocusBack } from './use-focus-back.ts'

interface Props {
  readonly title: string
  readonly size?: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form beside the page for as long as it stands in the tree; a press beside it takes nothing away. */
export function FormDrawer({ title, size = 520, onClose, children }: Props): ReactNode {
  useFocusBack()
  return (
    <Drawer open onClose={onClose} title={title} size={size} mask={{ closable: false }}>
      {children}
    </Drawer>
  )
}
