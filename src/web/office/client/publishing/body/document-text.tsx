import type { ReactNode } from 'react'
import './document.css'
import { withShownPictures } from './shown-pictures.ts'

interface Props {
  readonly title: string
  /** cleaned by the server, or written by the editor, which escapes every sign */
  readonly html: string
  /** where its pictures are shown from; without it they are said in words */
  readonly pictureUrl?: (id: string) => string
  /** what its page shows before the text; an empty text is then nothing to speak of */
  readonly before?: ReactNode
}

/** An item's text as its public page sets it. */
export function DocumentText({ title, html, pictureUrl, before }: Props): ReactNode {
  return (
    <article className="paper" lang="zh-CN">
      <h3 className="paper-title">{title === '' ? '（还没有标题）' : title}</h3>
      {before}
      {html === '' ? (
        before === undefined && <p className="paper-empty">还没有正文。</p>
      ) : (
        <div
          className="paper-text"
          dangerouslySetInnerHTML={{ __html: withShownPictures(html, pictureUrl) }}
        />
      )}
    </article>
  )
}
