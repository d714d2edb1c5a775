/**
 * Goes to a place of the page and puts the reading position there; it may only just be about to be drawn, so the
 * next frame is waited for.
 */
export function goTo(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  })
}
