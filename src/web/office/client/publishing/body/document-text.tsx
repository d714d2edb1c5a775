import type { ReactNode } from 'react'
import './document.css'

interface Props {
  readonly title: string
  /** cleaned by the server, or made by {@link toHtml}, which escapes every sign */
  readonly html: string
}

/** An item's text as its public page sets it. */
export function DocumentText({ title, html }: Props): ReactNode {
  return (
    <article className="paper" lang="zh-CN">
      <h3 className="paper-title">{title === '' ? '（还没有标题）' : title}</h3>
      {html === '' ? (
        <p className="paper-empty">还没有正文。</p>
      ) : (
        <div className="paper-text" dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </article>
  )
}
