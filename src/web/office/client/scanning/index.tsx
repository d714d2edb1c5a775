import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import { RulesPage } from './rules-page.tsx'
import './scanning.css'

/** 检查规则. */
export default function Scanning(): ReactNode {
  return (
    <Routes>
      <Route index element={<RulesPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
