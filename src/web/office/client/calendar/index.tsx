import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import './calendar.css'
import { CalendarPage } from './calendar-page.tsx'
import { EnterPage } from './enter-page.tsx'
import { MovesPage } from './moves-page.tsx'

/** 放假安排. */
export default function HolidayCalendar(): ReactNode {
  return (
    <Routes>
      <Route index element={<CalendarPage />} />
      <Route path="new" element={<EnterPage />} />
      <Route path="moves/:seq" element={<MovesPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
