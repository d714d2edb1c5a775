/** What stands around every page of the portal: bars, header with search, navigation, footer with the identity block. */
import { html, type Html } from '../../../../platform/html.ts'
import { icons } from '../../../shared/icons.ts'
import { modeUrl, type Link, type PageContext } from '../../../shared/page.ts'
import { paths, unitKindAnchor, unitKindLabels, type UnitKind } from '../../../shared/paths.ts'
import { demonstrationTag, shell } from '../../../shared/shell.ts'

/** Which entry of the navigation is current. */
export type NavKey = UnitKind | 'policies' | 'guides' | 'apply' | 'status' | 'reports'

export interface SearchBox {
  query: string
  /** chosen scope: code of a unit, or empty for the whole county */
  scope: string
  scopes: readonly { code: string; name: string }[]
}

export interface FrameOptions {
  title: string
  nav?: NavKey
  /** where one is; the last one is this page and no link */
  crumbs?: readonly (Link | { label: string })[]
  search?: SearchBox
  /** the page has a search box of its own */
  withoutSearch?: boolean
  noindex?: boolean
  feed?: { title: string; href: string }
  canonical?: string
  /** shown on the kiosk: nothing leads away, and it forgets when nobody touches it */
  kiosk?: { idleSeconds: number; home: string; leave?: string }
  body: Html
}

/** A page of the portal. Pages with personal data set `noindex`. */
export function frame(page: PageContext, options: FrameOptions): Html {
  const { site } = page
  const head = html`${
    options.feed &&
    html`<link rel="alternate" type="application/rss+xml" title="${options.feed.title}" href="${page.url(options.feed.href)}">`
  }${
    options.canonical !== undefined &&
    !page.demonstration &&
    html`<link rel="canonical" href="${page.absoluteUrl(options.canonical)}">`
  }`
  if (options.kiosk) return kioskSurround(page, options, options.kiosk)
  return shell(page, {
    title: `${options.title} - ${site.portalName} - ${site.countyName}`,
    style: 'portal.css',
    script: 'portal.js',
    bodyClass: page.mode === 'elder' ? 'portal elder' : 'portal',
    ...(options.noindex === true && { noindex: true }),
    head,
    body: html`<a class="skip" href="#main">跳到正文</a>
${page.mode === 'elder' ? elderBar(page) : standardTop(page, options)}
${options.crumbs && options.crumbs.length > 0 && crumbs(page, options.crumbs)}
<main id="main" tabindex="-1" class="wrap">
${options.body}
</main>
${footer(page)}`,
  })
}

/** The page as it stands on the kiosk: large, one way back, forgotten after a while. */
function kioskSurround(
  page: PageContext,
  options: FrameOptions,
  { idleSeconds, home, leave = '不填了，回到首页' }: NonNullable<FrameOptions['kiosk']>,
): Html {
  const address = page.url(home)
  return shell(page, {
    title: `${options.title} - ${page.site.portalName}`,
    style: 'portal.css',
    script: 'kiosk-apply.js',
    bodyClass: 'portal elder at-kiosk',
    noindex: true,
    // without script reading cannot be told from leaving: a longer time
    head: html`<noscript><meta http-equiv="refresh" content="${`${idleSeconds * 3}; url=${address}`}"></noscript>`,
    body: html`<a class="skip" href="#main">跳到正文</a>
<div class="elder-bar" role="region" aria-label="自助查询机"><div class="wrap"><p><span>政务公开自助查询</span>${demonstrationTag(page)}</p><ul><li class="leave"><a href="${address}">${leave}</a></li></ul></div></div>
<main id="main" tabindex="-1" class="wrap" data-idle="${idleSeconds}" data-home="${address}">
${options.body}
</main>
<footer class="wrap quiet"><p>${Math.round(idleSeconds / 60)} 分钟无人操作，本机自动清除所填内容。</p></footer>`,
  })
}

function standardTop(page: PageContext, options: FrameOptions): Html {
  return html`${topBar(page)}
${page.site.headerHtml ?? (options.withoutSearch === true ? plainHeader(page) : header(page, options.search))}
${page.site.headerHtml && options.withoutSearch !== true && html`<div class="wrap county-search">${searchForm(page, options.search)}</div>`}
${navigation(page, options.nav)}`
}

function topBar(page: PageContext): Html {
  return html`<div class="top-bar" role="region" aria-label="网站工具"><div class="wrap">
<p><a class="wide-only" href="${page.url(page.site.home.href)}">${page.site.home.label}</a>${demonstrationTag(page)}</p>
<ul>
<li class="wide-only"><a href="${page.url(paths.accessibility)}">无障碍说明</a></li>
<li class="wide-only"><a href="${page.url(`${paths.accessibility}#keyboard`)}">键盘操作</a></li>
<li><a rel="nofollow" href="${modeUrl(page, { elder: '1' })}">长者模式</a></li>
</ul>
</div></div>`
}

function siteName(page: PageContext): Html {
  return html`<p class="site-name"><a href="${page.url(paths.home)}"><span class="county">${page.site.countyName}</span> <span class="portal-name">${page.site.portalName}</span></a></p>`
}

function header(page: PageContext, search: SearchBox | undefined): Html {
  return html`<header class="site-header"><div class="wrap">${siteName(page)}${searchForm(page, search)}</div></header>`
}

function plainHeader(page: PageContext): Html {
  return html`<header class="site-header bare"><div class="wrap">${siteName(page)}</div></header>`
}

/** The search box: a plain GET. */
export function searchForm(page: PageContext, search: SearchBox | undefined): Html {
  const scopes = search?.scopes ?? []
  return html`<form class="search-box" role="search" action="${page.url(paths.search)}" method="get">
${
  scopes.length > 0 &&
  html`<label class="visually-hidden" for="search-scope">在哪里查</label><span class="scope"><select id="search-scope" name="unit">
<option value="">全县</option>
${scopes.map((scope) => html`<option value="${scope.code}"${scope.code === search?.scope && html` selected`}>${scope.name}</option>`)}
</select></span>`
}
<label class="visually-hidden" for="search-query">查什么</label>
<input id="search-query" name="q" type="search" value="${search?.query ?? ''}" placeholder="${page.mode === 'elder' ? '想查什么？例如：低保' : '标题、文号或关键词'}" autocomplete="off" maxlength="100">
<button type="submit">搜索</button>
</form>`
}

function navigation(page: PageContext, current: NavKey | undefined): Html {
  const kinds: readonly UnitKind[] = ['county', 'department', 'township']
  const entries: readonly (Link & { key: NavKey })[] = [
    ...kinds.map((kind) => ({ key: kind, label: unitKindLabels[kind], href: unitKindAnchor(kind) })),
    { key: 'policies', label: '政策文件库', href: paths.policies },
    { key: 'guides', label: '办事指南', href: paths.guides },
    { key: 'apply', label: '依申请公开', href: paths.apply },
    { key: 'status', label: '办理进度查询', href: paths.status },
    { key: 'reports', label: '公开年报', href: paths.reports },
  ]
  return html`<nav class="site-nav" aria-label="主导航"><ul class="wrap">
${entries.map(
  ({ key, label, href }) =>
    html`<li><a href="${page.url(href)}"${key === current && html` aria-current="true"`}>${label}</a></li>`,
)}
</ul></nav>`
}

function crumbs(page: PageContext, list: readonly (Link | { label: string })[]): Html {
  const all: readonly (Link | { label: string })[] = [
    { label: page.site.portalName, href: paths.home },
    ...list,
  ]
  return html`<nav class="wrap crumbs" aria-label="当前位置"><ol>
${all.map((crumb) =>
  'href' in crumb
    ? html`<li><a href="${page.url(crumb.href)}">${crumb.label}</a></li>`
    : html`<li aria-current="page">${crumb.label}</li>`,
)}
</ol></nav>`
}

/** The tools of 长者模式 (工信部《互联网网站适老化通用设计规范》). */
function elderBar(page: PageContext): Html {
  const tool = (label: string, href: string, on: boolean): Html =>
    html`<li><a rel="nofollow" href="${href}"${on && html` aria-current="true"`}>${label}</a></li>`
  const high = page.contrast === 'high'
  const large = page.pointer === 'large'
  return html`<div class="elder-bar" role="region" aria-label="长者模式"><div class="wrap">
<p><a href="${page.url(paths.home)}">长者模式</a>${demonstrationTag(page)}</p>
<ul aria-label="长者模式的工具">
${tool('大字', modeUrl(page, { size: 'small' }), page.textSize === 'small')}
${tool('特大字', modeUrl(page, { size: 'standard' }), page.textSize !== 'small')}
${tool('黑底黄字', modeUrl(page, { contrast: high ? 'standard' : 'high' }), high)}
${tool('大鼠标', modeUrl(page, { pointer: large ? 'standard' : 'large' }), large)}
<li><button type="button" data-act="read" hidden>朗读</button></li>
<li class="leave"><a rel="nofollow" href="${modeUrl(page, { elder: '0' })}">退出</a></li>
</ul>
</div></div>`
}

function footer(page: PageContext): Html {
  const { site } = page
  if (site.footerHtml) return site.footerHtml
  const { identity, marks } = site
  const links: readonly (Link | undefined)[] = [
    { label: '网站地图', href: paths.sitemap },
    site.errorReport,
    site.contact,
    { label: '无障碍与适老化', href: paths.accessibility },
    { label: '隐私说明', href: paths.privacy },
    site.openData,
  ]
  return html`<footer class="site-footer"><div class="wrap">
<ul class="footer-links">
${links.map((link) => link && html`<li><a href="${page.url(link.href)}">${link.label}</a></li>`)}
</ul>
<p class="identity"><span>主办单位：${identity.sponsor}</span> <span>承办单位：${identity.operator}</span> <span>联系电话：${identity.phone}</span></p>
<p class="identity"><span>网站标识码：${identity.siteCode}</span> <span>${identity.icp}</span> <span>${identity.policeRecord}</span></p>
<div class="marks"><div>${marks.partyGovernment ?? html`<span class="mark-slot">党政机关<br>网站标识位</span>`}</div><div>${marks.accessibility ?? html`<span class="mark-slot">适老化及无障碍<br>标识位</span>`}</div></div>
</div></footer>`
}

/** A button that the optional script shows where the browser can print. */
export function printButton(label = '打印'): Html {
  return html`<button type="button" class="tool" data-act="print" hidden>${icons.print}<span>${label}</span></button>`
}
