import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import { BoardPage } from './board-page.tsx'
import './supervision.css'

/** 逾期与督办. */
export default function Supervision(): ReactNode {
  return (
    <Routes>
      <Route index element={<BoardPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
