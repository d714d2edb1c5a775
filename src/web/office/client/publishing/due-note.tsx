import type { ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'

export type Due = NonNullable<CallAnswer<'GET /disclosures/due'>>

/** 公开期限: how much is left, until when; red only where it has passed. */
export function DueNote({ due }: { readonly due: Due }): ReactNode {
  return (
    <>
      <strong className={due.late ? 'late' : undefined}>{due.text}</strong>
      {due.note !== null && <span className="quiet">　{due.note}</span>}
    </>
  )
}
