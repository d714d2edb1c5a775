import type { ReactNode } from 'react'

/** A line of what is known, in a `dl` of facts; nothing where nothing is. */
export function Fact({
  name,
  value,
}: {
  readonly name: string
  readonly value: string | undefined
}): ReactNode {
  if (value === undefined || value === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
