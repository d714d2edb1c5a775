import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import '../body/document.css'
import type { ItemView } from '../item-view.ts'
import { pictureUrlOf } from '../pictures.ts'
import type { Scan } from '../reviewing/spoken.ts'
import { type BodyPlace, markedBody, markedLine, type Place } from './marked-body.ts'
import './marks.css'

interface Props {
  readonly view: ItemView
  readonly scan: Scan | null
  /** null: he only reads */
  readonly onPassage: ((passage: string) => void) | null
  readonly onFound: (number: number) => void
}

/** An item's text as its public page sets it, what was found marked in it, each passage open to remarks. */
export function MarkedText({ view, scan, onPassage, onFound }: Props): ReactNode {
  const { content, id } = view
  const article = useRef<HTMLElement>(null)
  const remarkable = onPassage !== null
  const marked = useMemo(
    () => markedBody(content.body, bodyPlaces(scan), { passages: remarkable, pictureUrl: pictureUrlOf(id) }),
    [content.body, id, scan, remarkable],
  )
  const title = useMemo(() => markedLine(content.title, titlePlaces(scan)), [content.title, scan])
  // the buttons stand in the text's own markup: they are heard where the text stands
  useEffect(() => {
    const press = ({ target }: Event): void => {
      const button = target instanceof Element ? target.closest('[data-passage], [data-found]') : null
      if (!(button instanceof HTMLElement)) return
      const { passage, found } = button.dataset
      if (found !== undefined) onFound(Number(found))
      const text = passage === undefined ? undefined : marked.passages[Number(passage)]
      if (text !== undefined) onPassage?.(text)
    }
    const text = article.current
    text?.addEventListener('click', press)
    return () => text?.removeEventListener('click', press)
  }, [marked, onPassage, onFound])
  return (
    <article ref={article} className={remarkable ? 'paper remarkable' : 'paper'} lang="zh-CN">
      <h3 className="paper-title" dangerouslySetInnerHTML={{ __html: title }} />
      {content.body === '' ? (
        <p className="paper-empty">没有正文，内容在附件里。</p>
      ) : (
        <div className="paper-text" dangerouslySetInnerHTML={{ __html: marked.html }} />
      )}
    </article>
  )
}

function bodyPlaces(scan: Scan | null): BodyPlace[] {
  return (scan?.findings ?? []).flatMap(({ part, from, to }, index) =>
    part.kind === 'body' && part.block !== null && from !== null && to !== null
      ? [{ block: part.block, from, to, number: index + 1 }]
      : [],
  )
}

function titlePlaces(scan: Scan | null): Place[] {
  return (scan?.findings ?? []).flatMap(({ part, from, to }, index) =>
    part.kind === 'title' && from !== null && to !== null ? [{ from, to, number: index + 1 }] : [],
  )
}
