import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useNavigationType } from 'react-router'

export interface Crumb {
  readonly label: string
  readonly to?: string
}

interface Props {
  readonly title: string
  /** small tags beside the title */
  readonly tags?: ReactNode
  /** a line beside or under the title */
  readonly note?: ReactNode
  readonly crumbs?: readonly Crumb[]
  /** buttons at the right; the likeliest one last and primary */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of the office: title of the window, way back, heading, actions. */
export function Page({ title, tags, note, crumbs = [], actions, children }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  const navigation = useNavigationType()
  useEffect(() => {
    document.title = `${title} - 公开`
  }, [title])
  useEffect(() => {
    // after a link was followed the reading place is the new page's heading
    if (navigation === 'PUSH') heading.current?.focus({ preventScroll: true })
  }, [navigation])
  return (
    <>
      <header className="page-head">
        {crumbs.length > 0 && (
          <nav className="crumbs" aria-label="所在位置">
            <ol>
              {crumbs.map(({ label, to }) => (
                <li key={label}>{to === undefined ? label : <Link to={to}>{label}</Link>}</li>
              ))}
            </ol>
          </nav>
        )}
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {tags}
          {note !== undefined && <p className="page-note">{note}</p>}
          {actions !== undefined && <div className="page-actions">{actions}</div>}
        </div>
      </header>
      {children}
    </>
  )
}
