import type { ReactNode } from 'react'

/** A line of what is known; nothing where nothing is. */
export function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  if (value === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
