import { Button } from 'antd'
import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import './marks.css'

const shown = 16

/** Words that were selected in the text, and the button that remarks upon them. */
export function SelectionBar({
  within,
  onPassage,
}: {
  readonly within: RefObject<HTMLElement | null>
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
