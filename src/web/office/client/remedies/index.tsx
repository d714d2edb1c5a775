import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { RemediesPage } from './remedies-page.tsx'

/** 复议与诉讼. */
export default function Remedies(): ReactNode {
  return (
    <Routes>
      <Route index element={<RemediesPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
