import { Spin } from 'antd'
import { createElement, lazy, Suspense, useState, type ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { boot } from '../boot.ts'
import { caseReaders, features } from '../features.ts'
import { AccountPage } from '../session/account-page.tsx'
import { holdsOne, type Account } from '../session/use-session.ts'
import { weekdayName, dateOf, monthName } from '../kit/days.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Navigation } from './navigation.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { QuickSearch } from './quick-search.tsx'
import { UserMenu } from './user-menu.tsx'

/** Each feature's pages, fetched when they are first asked for. */
const pages = features.map((feature) => ({ feature, element: createElement(lazy(feature.load)) }))

/** Header, navigation and the page. */
export function Frame({ account, today }: { readonly account: Account; readonly today: string }): ReactNode {
  const [open, setOpen] = useState(false)
  const mine = features.filter(({ roles }) => holdsOne(account, roles))
  return (
    <div className="office">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="top">
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          菜单
        </button>
        <span className="brand">公开</span>
        <span className="top-unit">{account.unit.name}</span>
        {boot.demonstration && <span className="demo-tag">演示数据</span>}
        <div className="top-right">
          {holdsOne(account, caseReaders) && <QuickSearch />}
          <time className="top-day" dateTime={today}>
            {monthName(today)}
            {dateOf(today)}日 {weekdayName(today)}
          </time>
          <UserMenu account={account} />
        </div>
      </header>
      <Navigation features={mine} account={account} open={open} onLeave={() => setOpen(false)} />
      <main id="main" tabIndex={-1} className="content">
        {boot.demonstration && <p className="demo-tag print-only">演示数据</p>}
        <ErrorBoundary>
          <Suspense fallback={<Spin className="page-spin" />}>
            <Routes>
              {pages
                .filter(({ feature }) => mine.includes(feature))
                .map(({ feature, element }) => (
                  <Route
                    key={feature.path}
                    path={feature.path === '' ? '/' : `${feature.path}/*`}
                    element={element}
                  />
                ))}
              <Route path="account" element={<AccountPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
