/** The outermost markup of every page of portal and kiosk. */
import { html, raw, type Html } from '../../platform/html.ts'
import type { PageContext } from './page.ts'

export interface ShellOptions {
  /** what this page is; the name of the site is added by the caller */
  title: string
  /** plain names of the style sheet and the (optional) script */
  style: string
  script: string
  bodyClass: string
  noindex?: boolean
  head?: Html
  body: Html
}

/** A whole page. What the reader chose stands on `<html>`, where the style sheet looks for it. */
export function shell(page: PageContext, options: ShellOptions): Html {
  return html`<!doctype html>
<html lang="zh-CN" data-mode="${page.mode}" data-contrast="${page.contrast}" data-size="${page.textSize}" data-pointer="${page.pointer}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.title}${page.demonstration && '（演示数据）'}</title>
${(page.demonstration || options.noindex === true) && html`<meta name="robots" content="noindex, nofollow">`}
<meta name="format-detection" content="telephone=no">
<link rel="icon" type="image/svg+xml" href="${page.asset('icon.svg')}">
<link rel="stylesheet" href="${page.asset(options.style)}">
<script src="${raw(page.asset(options.script))}" defer></script>
${options.head}
</head>
<body class="${options.bodyClass}">
${options.body}
</body>
</html>
`
}

/** 演示数据: on every page of a demonstration, in words. */
export function demonstrationTag(page: PageContext): Html | false {
  return page.demonstration && html`<strong class="demo">演示数据</strong>`
}
