import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Page } from '../kit/page.tsx'

/** An address that leads nowhere, or to what this account does not see. */
export function NotFoundPage(): ReactNode {
  return (
    <Page title="没有这一页">
      <p>地址不对，或者您的账号不办理这一事项。</p>
      <p>
        <Link to="/">回到今天要办的</Link>
      </p>
    </Page>
  )
}
