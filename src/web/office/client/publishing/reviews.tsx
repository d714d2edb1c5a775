import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import { ItemPage } from './item-page.tsx'
import './publishing.css'
import { ReviewListPage } from './review-list-page.tsx'

/** 审核发布. */
export default function Reviews(): ReactNode {
  return (
    <Routes>
      <Route index element={<ReviewListPage />} />
      <Route path=":id" element={<ItemPage from="reviews" />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
