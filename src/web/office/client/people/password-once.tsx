import { App, Button, Modal } from 'antd'
import type { ReactNode } from 'react'

export interface Fresh {
  readonly username: string
  readonly password: string
  readonly why: 'created' | 'reset'
}

/** A fresh password, this once: nobody can read it again. */
export function PasswordOnce({
  fresh,
  onClose,
}: {
  readonly fresh: Fresh | null
  readonly onClose: () => void
}): ReactNode {
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(fresh?.password ?? '')
      void message.success('已复制。')
    } catch {
      void message.warning('浏览器不允许复制，请选中密码后手工复制。')
    }
  }
  return (
    <Modal
      open={fresh !== null}
      title={fresh?.why === 'reset' ? '密码已重设' : '账号已开设'}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button onClick={() => void copy()}>复制密码</Button>
          <Button type="primary" onClick={onClose}>
            已经记下，关闭
          </Button>
        </>
      }
    >
      <dl className="fresh-password">
        <dt>用户名</dt>
        <dd>{fresh?.username}</dd>
        <dt>密码</dt>
        <dd>
          <code>{fresh?.password}</code>
        </dd>
      </dl>
      <p>密码只显示这一次，请当面或者用可靠的方式交给本人。首次登录须修改密码。</p>
    </Modal>
  )
}
