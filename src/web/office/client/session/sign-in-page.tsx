import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { boot } from '../boot.ts'
import { SignInForm, type SignInValues } from './sign-in-form.tsx'
import type { Visit } from './use-session.ts'

type Listed = Visit['demonstrationAccounts'][number]

/** 登录. It stands in the place of the page that was asked for: after it, that page is there. */
export function SignInPage({ visit }: { readonly visit: Visit }): ReactNode {
  const client = useQueryClient()
  const [form] = Form.useForm<SignInValues>()
  useEffect(() => {
    document.title = '登录 - 公开'
  }, [])
  const choose = (username: string): void => {
    form.setFieldsValue({ username, password: '' })
    form.focusField('password')
  }
  return (
    <main className={visit.demonstrationAccounts.length > 0 ? 'sign-in with-accounts' : 'sign-in'}>
      <div className="sign-in-box">
        <p className="brand" aria-hidden="true">
          公开
        </p>
        <h1>政府信息公开 办公端</h1>
        <p className="sign-in-unit">
          {visit.county}
          {boot.demonstration && <span className="demo-tag">演示数据</span>}
        </p>
        <SignInForm form={form} onDone={() => void client.invalidateQueries()} />
        <p className="sign-in-help">忘记密码或者没有账号的，请联系本县的系统管理员。</p>
      </div>
      {visit.demonstrationAccounts.length > 0 && (
        <DemonstrationAccounts accounts={visit.demonstrationAccounts} onChoose={choose} />
      )}
    </main>
  )
}

interface AccountsProps {
  readonly accounts: readonly Listed[]
  readonly onChoose: (username: string) => void
}

/** Who there is to try, without a password. The unit with the most accounts has one role for each. */
function DemonstrationAccounts({ accounts, onChoose }: AccountsProps): ReactNode {
  const units = [...Map.groupBy(accounts, ({ unit }) => unit)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  const most = units[0]?.[1].length ?? 0
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">演示账号</h2>
      <p className="quiet">选一个填入用户名。密码在首次启动时印在终端里，只显示一次。</p>
      {units.map(([unit, own]) => (
        <details key={unit} open={own.length === most}>
          <summary>{unit}</summary>
          <ul>
            {own.map(({ username, roles }) => (
              <li key={username}>
                <button type="button" onClick={() => onChoose(username)}>
                  {username}
                </button>
                <span>{roles}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
