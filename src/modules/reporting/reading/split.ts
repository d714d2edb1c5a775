import type { Item } from './clauses.ts'

/**
 * A total and the parts that a passage names for it.
 * `agrees`: they add up; `short`: they fall short without claiming to be all; `breaks`: they exceed the
 * total under every reading, or claim to be all and are not; `doubtful`: not understood, left alone.
 */
export interface Split {
  readonly total: Item
  readonly parts: readonly Item[]
  readonly sum: number
  readonly verdict: 'agrees' | 'short' | 'breaks' | 'doubtful'
  readonly passage: string
}
