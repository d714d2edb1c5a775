import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import { BoardPage } from './board-page.tsx'
import './watching.css'
import { SettingsPage } from './settings-page.tsx'

/** 发布监督: what stands out in publishing, and how the units review. */
export default function Watching(): ReactNode {
  return (
    <Routes>
      <Route index element={<BoardPage />} />
      <Route path="settings" element={<SettingsPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
