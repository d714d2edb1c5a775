import { useEffect, useRef, type RefObject } from 'react'

/** What was just opened comes into view, however far down the page it stands. */
export function useIntoView(opened: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened !== '') place.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])
  return place
}
