import { useId, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly extra?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A white area with a heading. */
export function Card({ title, extra, className, children }: Props): ReactNode {
  const heading = useId()
  return (
    <section className={className === undefined ? 'card' : `card ${className}`} aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{title}</h2>
        {extra !== undefined && <div className="card-extra">{extra}</div>}
      </div>
      {children}
    </section>
  )
}
