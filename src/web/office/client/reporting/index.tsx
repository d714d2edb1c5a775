import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import { BoardPage } from './board-page.tsx'
import { CompiledPage } from './compiling/compiled-page.tsx'
import './compiling/compiling.css'
import { FilePage } from './compiling/file-page.tsx'
import { HandedInPage } from './compiling/handed-in-page.tsx'
import { OutsidePage } from './compiling/outside-page.tsx'
import { DatesPage } from './filing/dates-page.tsx'
import './filing/filing.css'
import { ReviewSettingsPage } from './filing/review-settings-page.tsx'
import { ReportPage } from './report-page.tsx'
import './reporting.css'
import { YearsPage } from './years-page.tsx'

/** 年度报告. */
export default function Reports(): ReactNode {
  return (
    <Routes>
      <Route index element={<YearsPage />} />
      <Route path="board" element={<BoardPage />} />
      <Route path="outside" element={<OutsidePage />} />
      <Route path="review-settings" element={<ReviewSettingsPage />} />
      <Route path="dates" element={<DatesPage />} />
      <Route path=":year" element={<ReportPage />} />
      <Route path=":year/compiled" element={<CompiledPage />} />
      <Route path=":year/handed-in" element={<HandedInPage />} />
      <Route path=":year/file" element={<FilePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
