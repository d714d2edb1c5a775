import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { caseReaders } from '../features.ts'
import { holdsOne, useAccount } from '../session/use-session.ts'
import './applications.css'
import { AssignedPage } from './assigned-page.tsx'
import './case.css'
import './fees/fees.css'
import './ledger/ledger.css'
import { CasePage } from './case-page.tsx'
import './letters/letters.css'
import { SettingsPage } from './letters/settings-page.tsx'
import { FeesPage } from './fees/fees-page.tsx'
import { LedgerPage } from './ledger/ledger-page.tsx'
import { DecidePage } from './decision/decide-page.tsx'
import './decision/decision.css'
import { DecisionPage } from './decision/decision-page.tsx'
import { DecisionSettingsPage } from './decision/settings-page.tsx'
import { ListPage } from './list-page.tsx'
import { RecordCorrectionPage } from './record-corrections/item-page.tsx'
import { RecordCorrectionsPage } from './record-corrections/list-page.tsx'
import { SectionsPage } from './sections-page.tsx'
import { RetentionPage } from './retention-page.tsx'
import { RegisterPage } from './register-page.tsx'

/** 依申请公开. */
export default function Applications(): ReactNode {
  const { account } = useAccount()
  const reads = holdsOne(account, caseReaders)
  return (
    <Routes>
      <Route path="fees" element={<FeesPage />} />
      <Route path="ledger" element={<LedgerPage />} />
      <Route index element={reads ? <ListPage /> : <AssignedPage />} />
      <Route path="sections" element={<SectionsPage />} />
      <Route path="corrections" element={<RecordCorrectionsPage />} />
      <Route path="corrections/:id" element={<RecordCorrectionPage />} />
      <Route path="new" element={<RegisterPage />} />
      <Route path="letters" element={<SettingsPage />} />
      <Route path="retention" element={<RetentionPage />} />
      <Route path="signing" element={<DecisionSettingsPage />} />
      <Route path=":id" element={<CasePage />} />
      <Route path=":id/decide" element={<DecidePage />} />
      <Route path=":id/decision" element={<DecisionPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
