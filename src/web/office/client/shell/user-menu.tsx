import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Account } from '../session/use-session.ts'
import { useSignOut, useSignOutEverywhere } from '../session/use-sign-out.ts'

/** Name, and what one does with one's own account. */
export function UserMenu({ account }: { readonly account: Account }): ReactNode {
  const navigate = useNavigate()
  const signOut = useSignOut()
  const everywhere = useSignOutEverywhere()
  const items = [
    { key: 'account', label: '我的账号、修改密码、我的登录' },
    { key: 'out', label: '退出登录' },
    { key: 'everywhere', label: '在所有设备上退出登录' },
  ]
  const choose = ({ key }: { readonly key: string }): void => {
    if (key === 'account') void navigate('/account')
    else if (key === 'out') signOut.mutate({})
    else everywhere.mutate({})
  }
  return (
    <Dropdown menu={{ items, onClick: choose }} trigger={['click']}>
      <Button
        type="text"
        className="user-button"
        aria-label={`${account.name} 我的账号`}
        aria-haspopup="menu"
      >
        <span className="user-mark" aria-hidden="true" data-mark={[...account.name][0]} />
        <span className="user-name">{account.name}</span>
      </Button>
    </Dropdown>
  )
}
