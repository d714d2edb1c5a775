import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import '../style/lists.css'
import './people.css'
import { PeoplePage } from './people-page.tsx'

/** 机关与人员. */
export default function People(): ReactNode {
  return (
    <Routes>
      <Route index element={<PeoplePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
