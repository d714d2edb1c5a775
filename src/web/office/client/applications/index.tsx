import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import './applications.css'
import './case.css'
import './fees/fees.css'
import './ledger/ledger.css'
import { CasePage } from './case-page.tsx'
import { FeesPage } from './fees/fees-page.tsx'
import { LedgerPage } from './ledger/ledger-page.tsx'
import { ListPage } from './list-page.tsx'
import { RetentionPage } from './retention-page.tsx'
import { RegisterPage } from './register-page.tsx'

/** 依申请公开. */
export default function Applications(): ReactNode {
  return (
    <Routes>
      <Route index element={<ListPage />} />
      <Route path="fees" element={<FeesPage />} />
      <Route path="ledger" element={<LedgerPage />} />
      <Route path="new" element={<RegisterPage />} />
      <Route path="retention" element={<RetentionPage />} />
      <Route path=":id" element={<CasePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
