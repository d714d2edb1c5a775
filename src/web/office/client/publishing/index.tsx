import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import { ImportPage } from './import-page.tsx'
import { ItemPage } from './item-page.tsx'
import { ListPage } from './list-page.tsx'
import { NewPage } from './write-page.tsx'
import './publishing.css'

/** 主动公开. */
export default function Publishing(): ReactNode {
  return (
    <Routes>
      <Route index element={<ListPage />} />
      <Route path="new" element={<NewPage />} />
      <Route path="import" element={<ImportPage />} />
      <Route path=":id" element={<ItemPage from="publishing" />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
