import { App, Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { NoticeMailCard } from './notice-mail-card.tsx'
import { PasswordForm } from './password-form.tsx'
import { useAccount } from './use-session.ts'
import { useSignOutEverywhere } from './use-sign-out.ts'

/** 我的账号: roles, password, where one is signed in. */
export function AccountPage(): ReactNode {
  const { account } = useAccount()
  const { message } = App.useApp()
  return (
    <Page title="我的账号" crumbs={[{ label: '今天要办的', to: '/' }, { label: '我的账号' }]}>
      <div className="account-grid">
        <Card title="账号">
          <dl className="facts">
            <dt>姓名</dt>
            <dd>{account.name}</dd>
            <dt>用户名</dt>
            <dd>{account.username}</dd>
            <dt>机关</dt>
            <dd>{account.unit.name}</dd>
            <dt>角色</dt>
            <dd>{account.roles.map(({ label }) => label).join('、')}</dd>
          </dl>
        </Card>
        <Card title="修改密码" className="padded">
          <p className="quiet">修改以后，别处的登录全部结束。</p>
          <PasswordForm onDone={() => void message.success('密码已修改，别处的登录已全部结束。')} />
        </Card>
        <NoticeMailCard />
        <Sessions />
      </div>
    </Page>
  )
}

function Sessions(): ReactNode {
  const { today } = useAccount()
  const { data, error } = useAnswer('GET /sessions', {})
  const end = useSend('DELETE /sessions/:id', { stale: ['GET /sessions', 'GET /session'] })
  const endAll = useSignOutEverywhere()
  return (
    <Card
      title="我的登录"
      className="sessions"
      extra={
        <Popconfirm
          title="在所有设备上退出登录？"
          description="这台设备也会退出，需要重新登录。"
          okText="全部退出"
          cancelText="不退出"
          onConfirm={() => endAll.mutate({})}
        >
          <Button size="small">在所有设备上退出</Button>
        </Popconfirm>
      }
    >
      <RefusalAlert error={error ?? end.error} />
      <ul className="rows">
        {data?.sessions.map(({ id, device, address, since, lastSeen, current }) => (
          <li key={id}>
            <div>
              <strong>{device}</strong>
              {current && <span className="tag">这台设备</span>}
              <p className="quiet">
                {shortMoment(chinaMoment(since), today)} 登录，{shortMoment(chinaMoment(lastSeen), today)}{' '}
                最近使用，地址 {address}
              </p>
            </div>
            {!current && (
              <Button aria-label={`结束登录：${device}`} onClick={() => end.mutate({ params: { id } })}>
                结束登录
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
