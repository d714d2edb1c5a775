import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { boot } from '../boot.ts'
import { SignInForm } from './sign-in-form.tsx'
import type { Visit } from './use-session.ts'

/** 登录. It stands in the place of the page that was asked for: after it, that page is there. */
export function SignInPage({ visit }: { readonly visit: Visit }): ReactNode {
  const client = useQueryClient()
  useEffect(() => {
    document.title = '登录 - 公开'
  }, [])
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <p className="brand" aria-hidden="true">
          公开
        </p>
        <h1>政府信息公开 办公端</h1>
        <p className="sign-in-unit">
          {visit.county}
          {boot.demonstration && <span className="demo-tag">演示数据</span>}
        </p>
        <SignInForm onDone={() => void client.invalidateQueries()} />
        <p className="sign-in-help">忘记密码或者没有账号的，请联系本县的系统管理员。</p>
      </div>
      {visit.demonstrationAccounts.length > 0 && <DemonstrationAccounts visit={visit} />}
    </main>
  )
}

function DemonstrationAccounts({ visit }: { readonly visit: Visit }): ReactNode {
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">演示账号</h2>
      <p>密码在首次启动时印在终端里，只显示一次。</p>
      <table>
        <thead>
          <tr>
            <th scope="col">用户名</th>
            <th scope="col">机关</th>
            <th scope="col">角色</th>
          </tr>
        </thead>
        <tbody>
          {visit.demonstrationAccounts.map(({ username, unit, roles }) => (
            <tr key={username}>
              <th scope="row">{username}</th>
              <td>{unit}</td>
              <td>{roles}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
