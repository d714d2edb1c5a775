/** The six line icons of the citizens' side. Each stands beside its word, never alone. */
import { raw, type Html } from '../../platform/html.ts'

function icon(strokes: string): Html {
  return raw(
    `<svg class="icon" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true" focusable="false">${strokes}</svg>`,
  )
}

export const icons = {
  print: icon('<path d="M4.5 5.5v-4h7v4M4.5 12h-3V5.5h13V12h-3"/><path d="M4.5 9.5h7v5h-7z"/>'),
  download: icon('<path d="M8 1.5v8.5M4.5 6.5 8 10l3.5-3.5M2 13.8h12"/>'),
  feed: icon(
    '<path d="M2.5 2.5a11 11 0 0 1 11 11M2.5 7a6.5 6.5 0 0 1 6.5 6.5"/><circle cx="3.6" cy="12.4" r=".9" fill="currentColor"/>',
  ),
  copy: icon('<path d="M5.5 5.5h8v9h-8z"/><path d="M10.5 5.5v-4h-8v9h3"/>'),
  qr: icon(
    '<path d="M2 2h4.5v4.5H2zM9.5 2H14v4.5H9.5zM2 9.5h4.5V14H2zM9.5 9.5h2v2M14 9.5v4.5h-2M9.5 14v-.5"/>',
  ),
  size: icon('<path d="m1.5 12.5 4-9.5 4 9.5M3 9.5h5M12.5 5.5v5M10 8h5"/>'),
  next: icon('<path d="m6 2.5 5.5 5.5L6 13.5"/>'),
}
