import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import '../body/document.css'
import './marks.css'
import type { ItemView } from '../item-view.ts'
import { pictureUrlOf } from '../pictures.ts'
import type { Scan } from '../reviewing/spoken.ts'
import { type BodyPlace, markedBody, markedLine, type Place } from './marked-body.ts'

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
  const marked = useMemo(() => {
    const options = { passages: onPassage !== null, pictureUrl: pictureUrlOf(id) }
    return markedBody(content.body, bodyPlaces(scan), options)
  }, [content.body, id, scan, onPassage !== null])
  const title = useMemo(() => markedLine(content.title, titlePlaces(scan)), [content.title, scan])
  const press = ({ target }: MouseEvent): void => {
    const button = target instanceof Element ? target.closest('[data-passage], [data-found]') : null
    if (!(button instanceof HTMLElement)) return
    const { passage, found } = button.dataset
    if (found !== undefined) onFound(Number(found))
    const text = passage === undefined ? undefined : marked.passages[Number(passage)]
    if (text !== undefined) onPassage?.(text)
  }
  return (
    <>
      <article
        ref={article}
        className={onPassage === null ? 'paper' : 'paper remarkable'}
        lang="zh-CN"
        onClick={press}
      >
        <h3 className="paper-title" dangerouslySetInnerHTML={{ __html: title }} />
        {content.body === '' ? (
          <p className="paper-empty">没有正文，内容在附件里。</p>
        ) : (
          <div className="paper-text" dangerouslySetInnerHTML={{ __html: marked.html }} />
        )}
      </article>
      {onPassage !== null && <SelectionBar within={article} onPassage={onPassage} />}
    </>
  )
}

const shown = 16

/** Words that were selected in the text, and the button that remarks upon them. */
function SelectionBar({
  within,
  onPassage,
}: {
  readonly within: { readonly current: HTMLElement | null }
  readonly onPassage: (passage: string) => void
}): ReactNode {
  const [selected, setSelected] = useState('')
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      const words = selection?.toString().replaceAll(/\s+/g, ' ').trim() ?? ''
      const inside = selection?.anchorNode && within.current?.contains(selection.anchorNode)
      setSelected(inside === true ? words.slice(0, 500) : '')
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [within])
  if (selected === '') return null
  return (
    <div className="selection-bar">
      <Button
        type="primary"
        // else the press takes the selection away before it is a click
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPassage(selected)}
      >
        对选中的“{selected.length > shown ? `${selected.slice(0, shown)}……` : selected}”提意见
      </Button>
    </div>
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
