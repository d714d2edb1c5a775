import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Work } from './work-view.ts'

/** 退回的意见, as long as the draft was not made afresh. */
export function Returned({ work: { returned } }: { readonly work: Work }): ReactNode {
  if (returned === null) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`${returned.label}退回修改（${returned.by}）`}
      description={
        <>
          {returned.remarks !== '' && <p>{returned.remarks}</p>}
          {returned.notes.map(({ passage, text }) => (
            <p key={passage + text}>
              <q>{passage}</q>：{text}
            </p>
          ))}
        </>
      }
    />
  )
}
