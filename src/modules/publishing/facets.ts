import type { Validity } from './disclosure.ts'
import type { PublishedGroup } from './published-list-store.ts'

/** What a reader has chosen. */
export interface FacetChoice {
  readonly unit?: string | undefined
  /** a column's code with those of all columns below it */
  readonly columns?: readonly string[] | undefined
  readonly genre?: string | undefined
  readonly validity?: Validity | undefined
  readonly year?: number | undefined
}

/** How many items each choice would show, all other choices kept. What would show none is not listed. */
export interface Facets {
  /** by unit code */
  readonly units: ReadonlyMap<string, number>
  /** by column code, leaves alone */
  readonly columns: ReadonlyMap<string, number>
  readonly genres: ReadonlyMap<string, number>
  readonly validities: ReadonlyMap<Validity, number>
  /** newest first */
  readonly years: ReadonlyMap<number, number>
}

type Dimension = 'unit' | 'column' | 'genre' | 'validity' | 'year'

/** The facets and the total of a list out of its groups. */
export function facetsOf(
  groups: readonly PublishedGroup[],
  choice: FacetChoice,
): { facets: Facets; total: number } {
  const wanted: Readonly<Record<Dimension, (group: PublishedGroup) => boolean>> = {
    unit: (group) => choice.unit === undefined || group.unit === choice.unit,
    column: (group) => choice.columns === undefined || choice.columns.includes(group.column),
    genre: (group) => choice.genre === undefined || group.genre === choice.genre,
    validity: (group) => choice.validity === undefined || group.validity === choice.validity,
    year: (group) => choice.year === undefined || group.year === choice.year,
  }
  const dimensions = ['unit', 'column', 'genre', 'validity', 'year'] as const
  const counted = <T>(of: Dimension, key: (group: PublishedGroup) => T): Map<T, number> => {
    const counts = new Map<T, number>()
    for (const group of groups) {
      if (!dimensions.every((one) => one === of || wanted[one](group))) continue
      counts.set(key(group), (counts.get(key(group)) ?? 0) + group.count)
    }
    return new Map([...counts].sort(([, a], [, b]) => b - a))
  }
  const total = groups
    .filter((group) => dimensions.every((one) => wanted[one](group)))
    .reduce((sum, group) => sum + group.count, 0)
  const facets = {
    units: counted('unit', (group) => group.unit),
    columns: counted('column', (group) => group.column),
    genres: counted('genre', (group) => group.genre),
    validities: counted('validity', (group) => group.validity),
    years: new Map([...counted('year', (group) => group.year)].sort(([a], [b]) => b - a)),
  }
  return { facets, total }
}
