import { App, Button, Popconfirm, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { FailureAlert } from '../kit/issue-list.tsx'
import { useAccount } from '../session/use-session.ts'
import { AccountDrawer } from './account-drawer.tsx'
import type { UnitRow } from './people-view.ts'
import { PasswordOnce, type Fresh } from './password-once.tsx'
import type { Accounts } from './people-view.ts'

type AccountRow = Accounts['accounts'][number]

/** The accounts of a unit (of those below it too, for whoever sees them). */
export function AccountsCard({
  unit,
  units,
}: {
  readonly unit: UnitRow
  readonly units: readonly UnitRow[]
}): ReactNode {
  const { data, error } = useAnswer('GET /accounts', { query: { unit: unit.code } })
  const [creating, setCreating] = useState(false)
  const [editing, setEditing] = useState<AccountRow | null>(null)
  const [fresh, setFresh] = useState<Fresh | null>(null)
  const own = data?.accounts.filter((account) => account.unit.code === unit.code) ?? []
  return (
    <Card
      title={`人员（${own.length}）`}
      className="lines"
      extra={
        data?.mayCreate === true && (
          <Button type="primary" onClick={() => setCreating(true)}>
            开设账号
          </Button>
        )
      }
    >
      {error && (
        <div className="padded-line">
          <FailureAlert error={error} />
        </div>
      )}
      {data === undefined && error === null && (
        <div className="padded-line">
          <Skeleton active />
        </div>
      )}
      {data && own.length === 0 && <p className="nothing">这个机关还没有账号。</p>}
      {own.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">角色</th>
              <th scope="col">最近登录</th>
              <th scope="col">
                <span className="hidden-words">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map((account) => (
              <Line
                key={account.username}
                account={account}
                onEdit={() => setEditing(account)}
                onFresh={(password) => setFresh({ ...password, why: 'reset' })}
              />
            ))}
          </tbody>
        </table>
      )}
      {data && (
        <AccountDrawer
          key={editing?.username ?? 'new'}
          open={creating || editing !== null}
          account={editing}
          unit={unit}
          units={units}
          roles={data.roles}
          onClose={() => {
            setCreating(false)
            setEditing(null)
          }}
          onFresh={(password) => setFresh({ ...password, why: 'created' })}
        />
      )}
      <PasswordOnce fresh={fresh} onClose={() => setFresh(null)} />
    </Card>
  )
}

interface LineProps {
  readonly account: AccountRow
  readonly onEdit: () => void
  readonly onFresh: (fresh: CallAnswer<'POST /accounts/:username/password'>) => void
}

function Line({ account, onEdit, onFresh }: LineProps): ReactNode {
  const { today, account: own } = useAccount()
  const { message } = App.useApp()
  const { username, name, roles, disabledAt, lastSignedInAt, mustChangePassword, mayManage } = account
  const reset = useSend('POST /accounts/:username/password', { stale: ['GET /accounts'], onDone: onFresh })
  const state = useSend('PUT /accounts/:username/state', {
    stale: ['GET /accounts'],
    onDone: () => void message.success(disabledAt === null ? '账号已停用。' : '账号已恢复。'),
  })
  const params = { username }
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        {disabledAt !== null && <span className="tag after">已停用</span>}
        <p>{username}</p>
        <FailureAlert error={reset.error ?? state.error} />
      </th>
      <td data-label="角色">{roles.map(({ label }) => label).join('、')}</td>
      <td className="day" data-label="最近登录">
        {lastSignedInAt === null ? '从未登录' : shortMoment(chinaMoment(lastSignedInAt), today)}
        {mustChangePassword && <p>登录后须改密码</p>}
      </td>
      <td className="acts">
        {mayManage && (
          <>
            <Button size="small" aria-label={`调整角色：${name}`} onClick={onEdit}>
              调整角色
            </Button>
            <Popconfirm
              title={`给 ${name} 重设密码？`}
              description="现在的密码作废，所有登录立即结束。"
              okText="重设密码"
              cancelText="不重设"
              onConfirm={() => reset.mutate({ params })}
            >
              <Button size="small" aria-label={`重设密码：${name}`}>
                重设密码
              </Button>
            </Popconfirm>
            {username !== own.username && (
              <Popconfirm
                title={disabledAt === null ? `停用 ${name} 的账号？` : `恢复 ${name} 的账号？`}
                description={
                  disabledAt === null ? '不能再登录，办过的事仍留在记录里。' : '用原来的密码和角色登录。'
                }
                okText={disabledAt === null ? '停用' : '恢复'}
                cancelText="不改"
                onConfirm={() => state.mutate({ params, body: { disabled: disabledAt === null } })}
              >
                <Button size="small" aria-label={`${disabledAt === null ? '停用' : '恢复'}：${name}`}>
                  {disabledAt === null ? '停用' : '恢复'}
                </Button>
              </Popconfirm>
            )}
          </>
        )}
      </td>
    </tr>
  )
}
