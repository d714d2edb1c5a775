/** What goes into an address: path parameters and the query; what is undefined or '' is left out. */
export interface Places {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
}

/** `GET /applications/:id` with its places filled in: method and address below the office's interface. */
export function addressOf(key: string, { params, query }: Places): { method: string; path: string } {
  const [method = 'GET', pattern = '/'] = key.split(' ')
  const filled = pattern.replaceAll(/:([A-Za-z]+)/g, (_place, name: string) =>
    encodeURIComponent(textOf(params?.[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (textOf(value) !== '') search.set(name, textOf(value))
  }
  const tail = search.toString()
  return { method, path: tail === '' ? filled : `${filled}?${tail}` }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
