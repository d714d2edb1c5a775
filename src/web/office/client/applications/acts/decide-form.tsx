import type { ReactNode } from 'react'
import { Navigate } from 'react-router'
import type { ActProps } from './act-form.tsx'

/** 拟定答复 has a page of its own: links that name the act lead there. */
export function DecideForm({ view }: ActProps): ReactNode {
  return <Navigate replace to={`/applications/${view.id}/decide`} />
}

/** 送审、审核、签发、退回 stand beside the draft, on its page. */
export function DecisionForm({ view }: ActProps): ReactNode {
  return <Navigate replace to={`/applications/${view.id}/decision`} />
}
