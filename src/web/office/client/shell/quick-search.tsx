import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router'

/** 查案号: from anywhere, by Ctrl K. */
export function QuickSearch(): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', jump)
    return () => window.removeEventListener('keydown', jump)
  }, [])
  const search = (event: FormEvent): void => {
    event.preventDefault()
    const typed = field.current?.value.trim() ?? ''
    if (typed !== '') void navigate('/applications', { state: { words: typed } })
  }
  return (
    <search>
      <form className="quick" onSubmit={search}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d="M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zm4 9 4 4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
        <input
          ref={field}
          type="search"
          aria-label="查申请"
          placeholder="查案号、申请编号、申请人姓名"
          maxLength={200}
        />
        <kbd>Ctrl K</kbd>
      </form>
    </search>
  )
}
