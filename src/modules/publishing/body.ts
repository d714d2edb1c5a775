import sanitizeHtml from 'sanitize-html'
import { escapeHtml } from '../../platform/html.ts'

/** Elements of a 公文 and nothing else. Pictures come with attachments of their own, not yet. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'div',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'strong',
    'em',
    'u',
    'sub',
    'sup',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: {
    a: ['href'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    ol: ['start'],
  },
  // 主送机关 flush left, the signature over its date: the two forms that the page knows
  allowedClasses: { p: ['addressee', 'signature'] },
  allowedSchemes: ['http', 'https'],
  disallowedTagsMode: 'discard',
  nestingLimit: 60,
  transformTags: { a: ownAddress, h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em' },
}

/** A link leads to a whole address; one that is relative would lead astray here. */
function ownAddress(tagName: string, { href }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return {
    tagName,
    attribs: href !== undefined && /^https?:\/\//i.test(href.trim()) ? { href: href.trim() } : {},
  }
}

const looksLikeMarkup = /<\/?[a-z][^<>]*>/i
const forbiddenSigns = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu

/**
 * A body that is safe to show, out of whatever came in: HTML by a narrow list of elements, plain text as
 * one paragraph a line. Cleaning twice gives the same.
 */
export function cleanBody(given: string): string {
  const text = given.replace(forbiddenSigns, '').toWellFormed()
  if (!looksLikeMarkup.test(text)) return paragraphs(text)
  return sanitizeHtml(text, allowed).trim()
}

function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n')
}

const blockEnd = /<\/(?:p|h[1-6]|li|tr|caption|blockquote|table)>|<br\s*\/?>|<hr\s*\/?>/gi
const cellEnd = /<\/t[dh]>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

/** Elements that stand in each other at no depth to speak of, however many there are. */
const flat = new Set(['p', 'li', 'tr', 'td', 'th', 'br', 'hr', 'img', 'col', 'option'])
const mostTags = 20_000

/**
 * Whether it is markup without sense: cleaning takes time by the square of its depth, and what may stand in
 * each other is bounded by how often it is opened (in a comment too, for these are told apart only later).
 */
export function isTangled(given: string): boolean {
  let opened = 0
  for (const [, name = ''] of given.matchAll(/<([a-z][a-z0-9]*)/gi)) {
    if (!flat.has(name.toLowerCase())) opened += 1
    if (opened > mostTags) return true
  }
  return false
}

/** The text of a cleaned body, one line a block, for search and for measuring. */
export function plainText(cleanedBody: string): string {
  return cleanedBody
    .replace(blockEnd, '\n')
    .replace(cellEnd, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => entities[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** A line of text as people type it: no control signs, no line breaks, no blanks around. */
export function cleanLine(given: string): string {
  return given.replace(forbiddenSigns, '').toWellFormed().replace(/\s+/g, ' ').trim()
}
