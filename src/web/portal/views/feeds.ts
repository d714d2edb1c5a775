/** One item of a feed. */
export interface FeedItem {
  title: string
  href: string
  summary: string
  columnName: string
  unitName: string
  /** moment of publication */
  publishedAt: Temporal.Instant
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
