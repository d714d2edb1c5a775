import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { fileAddress } from '../http/upload.ts'
import type { CaseView } from './weeks.ts'

/** 计算说明: the days with their reasons for the paper file, and the notices that they stand on. */
export function ClockFoot({ view }: { readonly view: CaseView }): ReactNode {
  const address = (format: 'docx' | 'pdf'): string =>
    fileAddress('GET /applications/:id/explanation', { params: { id: view.id }, query: { format } })
  return (
    <p className="clock-foot">
      <span>入卷的计算说明：</span>
      <a href={address('pdf')} download>
        <span className="hidden-words">答复期限计算说明</span>PDF
      </a>
      <a href={address('docx')} download>
        <span className="hidden-words">答复期限计算说明</span>Word
      </a>
      <Link to="/calendar">放假安排</Link>
    </p>
  )
}
