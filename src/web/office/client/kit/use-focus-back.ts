import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it when this came up: whoever works by keyboard goes on where he was. Where that
 * has gone, the page's heading is the reading place.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const place = before?.isConnected === true ? before : document.querySelector('h1')
      if (place instanceof HTMLElement) place.focus({ preventScroll: place !== before })
    },
    [before],
  )
}
