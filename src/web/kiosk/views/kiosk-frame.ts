/** What stands around every screen of the kiosk: red head with the clock, foot with help, idle reset. */
import { html, type Html } from '../../../platform/html.ts'
import { modeUrl, type PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import { demonstrationTag, shell } from '../../shared/shell.ts'
import type { UnitHead } from '../../shared/view-models.ts'

export interface KioskFrameOptions {
  title: string
  unit: UnitHead
  /** clock and day in Shanghai; a year before the day is not shown, the name needs the place */
  time: string
  today: string
  /** after how many idle seconds everything is cleared and the home screen comes back */
  idleSeconds: number
  /** where the reset goes, if it must close something first: a path of ours */
  resetTo?: string
  body: Html
}

/**
 * A screen of 1080 × 1920. The script resets when nobody touches the screen; without it the page is
 * refreshed to the home screen after three times as long, since then reading cannot be told from leaving.
 */
export function kioskFrame(page: PageContext, options: KioskFrameOptions): Html {
  const { unit } = options
  const high = page.contrast === 'high'
  // the next person starts with the ordinary display
  const start = options.resetTo ?? paths.kiosk
  const home = page.url(high ? `/mode?contrast=standard&back=${start}` : start)
  return shell(page, {
    title: `${options.title} - ${unit.name}政务公开自助查询`,
    style: 'kiosk.css',
    script: 'kiosk.js',
    bodyClass: 'kiosk',
    noindex: true,
    head: html`<noscript><meta http-equiv="refresh" content="${`${options.idleSeconds * 3}; url=${home}`}"></noscript>`,
    body: html`<header class="kiosk-head"><div><p class="unit">${unit.name}</p><p class="name">政务公开自助查询</p></div><p class="clock"><b>${options.time}</b><span>${options.today.replace(/^\d{4}年/, '')}</span></p></header>
<main data-idle="${options.idleSeconds}" data-home="${home}">
${options.body}
</main>
<footer class="kiosk-foot"><div class="keys"><a href="${modeUrl(page, { contrast: high ? 'standard' : 'high' })}">${high ? '恢复标准显示' : '大字高对比'}</a><button type="button" data-act="read" hidden>朗读</button></div><p>需要帮助，请叫工作人员<br>电话 ${unit.phone}</p></footer>`,
  })
}

/** The line of a section, with the tag of a demonstration at its end. */
export function kioskHeading(page: PageContext, level: 1 | 2, text: string): Html {
  return html`<div class="kiosk-heading">${level === 1 ? html`<h1>${text}</h1>` : html`<h2>${text}</h2>`}${demonstrationTag(page)}</div>`
}
