import { useLocation, useNavigate } from 'react-router'

/** What is searched for: kept with the page's place in the history, never in its address, for it may be a name. */
export function useSearchWords(): readonly [string, (words: string) => void] {
  const { state, pathname, search } = useLocation()
  const navigate = useNavigate()
  const held: unknown = state
  const words =
    typeof held === 'object' && held !== null && 'words' in held && typeof held.words === 'string'
      ? held.words
      : ''
  return [words, (typed) => void navigate(`${pathname}${search}`, { state: { words: typed } })]
}
