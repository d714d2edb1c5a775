import { html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
/** One item of a feed. */
export interface FeedItem {
  title: string
  href: string
  summary: string
  columnName: string
  unitName: string
  /** moment of publication */
  publishedAt: Temporal.Instant
  /** the day of the last correction */
  revisedOn?: string
  /** names of what can be downloaded with it */
  attachments: readonly string[]
}

export interface FeedModel {
  title: string
  /** the page that the feed follows, and the feed itself */
  href: string
  feedHref: string
  description: string
  items: readonly FeedItem[]
}

export interface SitemapXmlModel {
  pages: readonly { href: string; changedOn?: string }[]
}

/** RSS 2.0. A demonstration says so in its title. */
export function feedXml(page: PageContext, model: FeedModel): string {
  const demo = page.demonstration ? '（演示数据）' : ''
  const items = model.items.map((item) => {
    const address = page.absoluteUrl(item.href)
    return html`<item><title>${clean(item.title)}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><pubDate>${rssDate(item.publishedAt)}</pubDate><category>${clean(item.columnName)}</category><dc:creator>${clean(item.unitName)}</dc:creator>${item.revisedOn !== undefined && html`<atom:updated>${item.revisedOn}T00:00:00+08:00</atom:updated>`}<description>${clean(descriptionOf(item))}</description></item>
`
  })
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>${clean(model.title)}${demo}</title><link>${page.absoluteUrl(model.href)}</link><description>${clean(model.description)}${demo}</description><language>zh-cn</language>
<atom:link href="${page.absoluteUrl(model.feedHref)}" rel="self" type="application/rss+xml"/>
${items}</channel>
</rss>
`)
}

function descriptionOf({ summary, attachments }: FeedItem): string {
  return [summary, attachments.length > 0 && `附件：${attachments.join('、')}`].filter(Boolean).join('　')
}

/** sitemap.xml; a demonstration's is empty, it is not to be found. */
export function sitemapXml(page: PageContext, model: SitemapXmlModel): string {
  const pages = page.demonstration ? [] : model.pages
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(
  (
    entry,
  ) => html`<url><loc>${page.absoluteUrl(entry.href)}</loc>${entry.changedOn !== undefined && html`<lastmod>${entry.changedOn}</lastmod>`}</url>
`,
)}</urlset>
`)
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** RFC 822 date at the clock of Shanghai, which has no summer time: always +0800. */
function rssDate(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO('Asia/Shanghai')
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${days[local.dayOfWeek - 1]}, ${two(local.day)} ${months[local.month - 1]} ${local.year} ${two(local.hour)}:${two(local.minute)}:${two(local.second)} +0800`
}

/** Text without the control characters that XML forbids. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 has no way to write
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
