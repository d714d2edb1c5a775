import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

interface ToolProps {
  /** what stands on it */
  readonly children: ReactNode
  /** what it does, with its keys */
  readonly title: string
  readonly onPress: () => void
  /** a mark that is on, or a panel that is open */
  readonly pressed?: boolean
  readonly disabled?: boolean
}

/** A button of the toolbar: a word. The cursor stays in the text while it is pressed. */
export function Tool({ children, title, onPress, pressed, disabled = false }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="tool"
      data-tool
      tabIndex={-1}
      title={title}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/** A toolbar as one stop of the Tab key: arrows go from tool to tool. */
export function Toolbar({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactNode {
  const bar = useRef<HTMLDivElement>(null)
  const tools = (which = ':not(:disabled)'): HTMLElement[] => [
    ...(bar.current?.querySelectorAll<HTMLElement>(`[data-tool]${which}`) ?? []),
  ]
  const stopAt = (chosen: HTMLElement | undefined): void => {
    for (const tool of tools('')) tool.tabIndex = tool === chosen ? 0 : -1
  }
  useEffect(() => {
    const all = tools()
    stopAt(all.find(({ tabIndex }) => tabIndex === 0) ?? all[0])
  })
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    const all = tools()
    const at = all.findIndex((tool) => tool === document.activeElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    all[step(at, all.length)]?.focus()
  }
  return (
    <div
      ref={bar}
      className="editor-bar"
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={press}
      onFocus={({ target }) => stopAt(tools().find((tool) => tool === target))}
    >
      {children}
    </div>
  )
}
