import { type Cell, readCell } from './cells.ts'

/** More strays than this are no rests of figures. */
const mostRests = 4

/**
 * A row of figures under which others stand alone, as text without places has them: page numbers, or what did not fit
 * into a narrow column (2049 as 204 and 9). Where the row adds up they are none of its own; else it is read in the one
 * way in which it adds up with each of them at the end of a figure. Null where there is no such way, or several.
 */
export function withRests(
  cells: readonly Cell[],
  rests: readonly string[],
  addsUp: (cells: readonly Cell[]) => boolean,
): readonly Cell[] | null {
  if (addsUp(cells)) return cells
  if (rests.length > mostRests) return null
  const [only, ...others] = waysOf(cells, rests, 0).filter(addsUp)
  return only !== undefined && others.length === 0 ? only : null
}

/** All ways to put the rests, in their order, at the end of different figures from a place on. */
function waysOf(cells: readonly Cell[], rests: readonly string[], from: number): (readonly Cell[])[] {
  const [rest, ...further] = rests
  if (rest === undefined) return [cells]
  return cells.flatMap((cell, at): (readonly Cell[])[] => {
    if (at < from || cell.kind !== 'number' || cell.text.length < Math.max(2, rest.length)) return []
    return waysOf(cells.with(at, readCell(`${cell.text}${rest}`)), further, at + 1)
  })
}

/** A run with figures too many, some of them the rest of the one before: the one way in which it adds up, or null. */
export function withoutRests(
  run: readonly Cell[],
  width: number,
  addsUp: (cells: readonly Cell[]) => boolean,
): readonly Cell[] | null {
  const surplus = run.length - width
  if (surplus < 1 || surplus > mostRests) return null
  const first = run.slice(0, width)
  if (addsUp(first)) return first
  const [only, ...others] = joinings(run, surplus, 0).filter(addsUp)
  return only !== undefined && others.length === 0 ? only : null
}

function joinings(run: readonly Cell[], count: number, from: number): (readonly Cell[])[] {
  if (count === 0) return [run]
  return run.flatMap((cell, at): (readonly Cell[])[] => {
    const next = run[at + 1]
    if (at < from || cell.kind !== 'number' || next?.kind !== 'number') return []
    if (cell.text.length < Math.max(2, next.text.length)) return []
    return joinings(
      run.with(at, readCell(`${cell.text}${next.text}`)).toSpliced(at + 1, 1),
      count - 1,
      at + 1,
    )
  })
}
