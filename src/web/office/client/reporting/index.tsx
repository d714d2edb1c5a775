import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { caseReaders } from '../features.ts'
import { holdsOne, useAccount } from '../session/use-session.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import { BoardPage } from './board-page.tsx'
import { CompiledPage } from './compiling/compiled-page.tsx'
import './compiling/compiling.css'
import { FilePage } from './compiling/file-page.tsx'
import { HandedInPage } from './compiling/handed-in-page.tsx'
import { OutsidePage } from './compiling/outside-page.tsx'
import { MonthsPage } from './computing/months-page.tsx'
import { MonthsYearsPage } from './computing/months-years-page.tsx'
import { DatesPage } from './filing/dates-page.tsx'
import './filing/filing.css'
import { ReviewSettingsPage } from './filing/review-settings-page.tsx'
import { ReportPage } from './report-page.tsx'
import './reporting.css'
import { YearsPage } from './years-page.tsx'

/** 年度报告. */
export default function Reports(): ReactNode {
  const { account } = useAccount()
  // an editor enters months and reads no report
  const reads = holdsOne(account, caseReaders)
  return (
    <Routes>
      <Route index element={reads ? <YearsPage /> : <MonthsYearsPage />} />
      <Route path="board" element={<BoardPage />} />
      <Route path="outside" element={<OutsidePage />} />
      <Route path="review-settings" element={<ReviewSettingsPage />} />
      <Route path="dates" element={<DatesPage />} />
      <Route path=":year" element={<ReportPage />} />
      <Route path=":year/months" element={<MonthsPage />} />
      <Route path=":year/compiled" element={<CompiledPage />} />
      <Route path=":year/handed-in" element={<HandedInPage />} />
      <Route path=":year/file" element={<FilePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
