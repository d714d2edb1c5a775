import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import './catalogue.css'
import { CataloguePage } from './catalogue-page.tsx'
import { GuidePage } from './guide-page.tsx'

/** 目录与指南. */
export default function Catalogue(): ReactNode {
  return (
    <Routes>
      <Route index element={<CataloguePage />} />
      <Route path="guide" element={<GuidePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
