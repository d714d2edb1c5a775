import type { ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'

/** How often “这些信息已经公开” helped this year: only counts, nobody and no text. */
export function OfferFigures({ unit }: { readonly unit: string }): ReactNode {
  const { data } = useAnswer('GET /applications/offers', { query: { unit: unit || undefined } })
  if (data === undefined || data.shown + data.found === 0) return null
  return (
    <p className="quiet offer-figures">
      今年网上填写申请时，提示“这些信息已经公开”{data.shown}次，打开其中的信息{data.opened}
      次；提示以后没有提交申请的{data.notFiled}次，其中申请人表示已经找到的{data.found}次。
    </p>
  )
}
