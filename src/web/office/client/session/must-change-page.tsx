import { Button } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { PasswordForm } from './password-form.tsx'
import { useSignOut } from './use-sign-out.ts'

/** The password was given by somebody else: nothing can be done before it is one's own. */
export function MustChangePage({ name }: { readonly name: string }): ReactNode {
  const signOut = useSignOut()
  useEffect(() => {
    document.title = '请先修改密码 - 公开'
  }, [])
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <h1>请先修改密码</h1>
        <p>{name}，您现在的密码是别人代设的。改成只有您自己知道的密码，才能开始办理。</p>
        <PasswordForm onDone={() => {}} />
        <Button type="link" className="flush" onClick={() => signOut.mutate({})}>
          暂不修改，退出登录
        </Button>
      </div>
    </main>
  )
}
