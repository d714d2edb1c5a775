import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'

interface Props {
  readonly label: string
  readonly onClose: () => void
  /** Enter in a field of one line */
  readonly onEnter?: (backwards: boolean) => void
  readonly children: ReactNode
}

/** What a tool asks before it acts: below the toolbar, the text stays in view. Escape closes it. */
export function Panel({ label, onClose, onEnter, children }: Props): ReactNode {
  const area = useRef<HTMLDivElement>(null)
  const press = useEffectEvent((event: KeyboardEvent): void => {
    // an input method uses both keys for its own proposal
    if (event.isComposing) return
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      onEnter?.(event.shiftKey)
    }
  })
  useEffect(() => {
    area.current
      ?.querySelector<HTMLElement>('[data-first] input, [data-first] textarea, input, textarea')
      ?.focus()
    const own = area.current
    own?.addEventListener('keydown', press)
    return () => own?.removeEventListener('keydown', press)
  }, [])
  return (
    <section ref={area} className="editor-panel" aria-label={label}>
      {children}
    </section>
  )
}
