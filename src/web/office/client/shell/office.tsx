import { Modal, Spin } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { onSignedOut } from '../http/call.ts'
import { queryClient } from '../http/use-call.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { MustChangePage } from '../session/must-change-page.tsx'
import { SignInForm } from '../session/sign-in-form.tsx'
import { SignInPage } from '../session/sign-in-page.tsx'
import { useVisit, type Account } from '../session/use-session.ts'
import { Frame } from './frame.tsx'

/**
 * Who comes in decides what is drawn: sign-in, change of password, or the office. When a session ends while
 * somebody works, sign-in comes over the page, so that what was typed stays.
 */
export function Office(): ReactNode {
  const { data: visit, error } = useVisit()
  const [known, setKnown] = useState<Account | null>(null)
  const [ended, setEnded] = useState(false)
  useEffect(() => onSignedOut(() => setEnded(true)), [])
  if (visit?.account && visit.account !== known) setKnown(visit.account)

  if (visit === undefined) {
    return (
      <main className="notice-page">
        {error === null ? <Spin size="large" /> : <RefusalAlert error={error} title="打不开办公端" />}
      </main>
    )
  }
  const gone = ended || (visit.account === null && known !== null)
  const account = visit.account ?? known
  if (account === null) return <SignInPage visit={visit} />
  if (account.mustChangePassword) return <MustChangePage name={account.name} />
  return (
    <>
      <Frame account={account} today={visit.today} />
      <Modal
        open={gone}
        title="登录已经结束"
        footer={null}
        closable={false}
        mask={{ closable: false }}
        destroyOnHidden
      >
        <p>太久没有操作，或者在别处退出了登录。请重新登录，这一页上填写的内容还在。</p>
        <SignInForm
          username={account.username}
          onDone={() => {
            setEnded(false)
            void queryClient.invalidateQueries()
          }}
        />
      </Modal>
    </>
  )
}
