import { type Facets, validities, validityLabels } from '../../modules/publishing/index.ts'
import type { Filter, FilterOption } from '../shared/view-models.ts'
import { withQuery } from './paging.ts'

/** What is chosen in a list, as it stands in the address. */
export type Chosen = Readonly<Record<string, string | number | undefined>>

/** A filter as plain links: 全部, then each choice with its count. Choosing goes back to the first page. */
function filter(
  path: string,
  chosen: Chosen,
  {
    name,
    key,
    choices,
  }: { name: string; key: string; choices: readonly (readonly [string, string, number])[] },
): Filter {
  const current = chosen[key] === undefined ? '' : String(chosen[key])
  const option = (value: string, label: string, count?: number): FilterOption => ({
    label,
    href: withQuery(path, { ...chosen, page: undefined, [key]: value }),
    current: current === value,
    ...(count === undefined ? {} : { count }),
  })
  return {
    name,
    options: [option('', '全部'), ...choices.map(([value, label, count]) => option(value, label, count))],
  }
}

/** 年度, 体裁 and 有效性 of a list. Zero stays visible for what is chosen and for 有效性. */
export function listFilters(path: string, chosen: Chosen, facets: Facets): Filter[] {
  const years = [...facets.years].map(([year, count]) => [String(year), String(year), count] as const)
  const genres = [...facets.genres].map(([genre, count]) => [genre, genre, count] as const)
  const validity = validities
    .filter((key) => key !== 'amended' || facets.validities.has(key))
    .map((key) => [key, validityLabels[key], facets.validities.get(key) ?? 0] as const)
  return [
    filter(path, chosen, { name: '年度', key: 'year', choices: withChosen(years, chosen['year']) }),
    filter(path, chosen, { name: '体裁', key: 'genre', choices: withChosen(genres, chosen['genre']) }),
    filter(path, chosen, { name: '有效性', key: 'validity', choices: validity }),
  ]
}

function withChosen(
  choices: readonly (readonly [string, string, number])[],
  chosen: string | number | undefined,
): readonly (readonly [string, string, number])[] {
  if (chosen === undefined || choices.some(([value]) => value === String(chosen))) return choices
  return [...choices, [String(chosen), String(chosen), 0]]
}
