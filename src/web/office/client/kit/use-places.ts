import { useSearchParams } from 'react-router'

/** Filters stand in the address, so that a view can be sent to a colleague. '' takes one out. */
export function usePlaces(): {
  readonly place: (name: string) => string
  readonly set: (change: Readonly<Record<string, string>>) => void
} {
  const [search, setSearch] = useSearchParams()
  return {
    place: (name) => search.get(name) ?? '',
    set: (change) => {
      const next = new URLSearchParams(search)
      if (!('page' in change)) next.delete('page')
      for (const [name, value] of Object.entries(change)) {
        if (value === '') next.delete(name)
        else next.set(name, value)
      }
      setSearch(next)
    },
  }
}
