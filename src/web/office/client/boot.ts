/** What the page is told by the server that served it: data attributes, for no inline script may run. */
export interface Boot {
  /** where the office stands: `/office`, `/zwgk/office` */
  readonly base: string
  readonly demonstration: boolean
}

/** Reads the settings from the page's root element. */
export function readBoot(root: HTMLElement): Boot {
  return { base: root.dataset['base'] ?? '/office', demonstration: root.dataset['demonstration'] === 'true' }
}

export const rootElement: HTMLElement = (() => {
  const found = document.querySelector<HTMLElement>('#root')
  if (found === null) throw new Error('the page has no root')
  return found
})()

export const boot: Boot = readBoot(rootElement)
