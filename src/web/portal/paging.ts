import type { Paging } from '../shared/view-models.ts'

/** Pages offered on either side of the present one. */
const reach = 2

/**
 * The links under a list. `href` gives the address of a page; pages are counted from 1.
 */
export function pagingOf(
  total: number,
  page: number,
  perPage: number,
  href: (page: number) => string,
): Paging {
  const pageCount = Math.max(1, Math.ceil(total / perPage))
  const offered = new Set([1, pageCount])
  for (let near = page - reach; near <= page + reach; near += 1) {
    if (near >= 1 && near <= pageCount) offered.add(near)
  }
  const pages: ({ page: number; href: string } | null)[] = []
  let last = 0
  for (const number of [...offered].sort((a, b) => a - b)) {
    if (number > last + 1) pages.push(null)
    pages.push({ page: number, href: href(number) })
    last = number
  }
  return {
    page,
    pageCount,
    from: total === 0 ? 0 : (page - 1) * perPage + 1,
    to: Math.min(page * perPage, total),
    total,
    pages,
    ...(page > 1 ? { previousHref: href(page - 1) } : {}),
    ...(page < pageCount ? { nextHref: href(page + 1) } : {}),
  }
}

/** An address with query parameters; empty and absent ones are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  return text === '' ? path : `${path}?${text}`
}
