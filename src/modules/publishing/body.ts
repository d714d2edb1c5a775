import sanitizeHtml from 'sanitize-html'
import { escapeHtml } from '../../platform/html.ts'

/** Elements of a 公文 and nothing else. */
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
    'img',
  ],
  allowedAttributes: {
    p: ['class'],
    a: ['href'],
    img: ['src', 'alt'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https'],
  allowedSchemesByTag: { img: ['picture'] },
  disallowedTagsMode: 'discard',
  nestingLimit: 60,
  transformTags: {
    p: ownForm,
    a: ownAddress,
    img: ownPicture,
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
  },
}

/** 主送机关 flush left, the signature over its date, a picture: the forms that the page knows. */
const forms = ['addressee', 'signature', 'picture']

function ownForm(tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const form = forms.find((one) => attributes['class']?.split(/\s+/).includes(one))
  return { tagName, attribs: form === undefined ? {} : { class: form } }
}

/** A link leads to a whole address; one that is relative would lead astray here. */
function ownAddress(tagName: string, { href }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return {
    tagName,
    attribs: href !== undefined && /^https?:\/\//i.test(href.trim()) ? { href: href.trim() } : {},
  }
}

const longestAlternative = 200
const pictureAddress = /^picture:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** A picture is one of the item's own attachments, and says what it shows; any other is none. */
function ownPicture(tagName: string, { src, alt }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const id = pictureAddress.exec(src ?? '')?.[1]?.toLowerCase()
  const shown = cleanLine(alt ?? '')
  const holds = id !== undefined && shown !== '' && shown.length <= longestAlternative
  return { tagName, attribs: holds ? { src: `picture:${id}`, alt: shown } : {} }
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
  const once = sanitizeHtml(text, allowed)
  // what stood in an element that has gone may close the one around it, which only reading again shows
  const twice = hasForeign(text) ? sanitizeHtml(once, allowed) : once
  const cleaned = picturesApart(twice).trim()
  return looksLikeMarkup.test(cleaned) ? cleaned : paragraphs(decoded(cleaned))
}

const known = new Set<string>([...(allowed.allowedTags || []), 'h1', 'h5', 'h6', 'b', 'i'])

function hasForeign(text: string): boolean {
  for (const [, name = ''] of text.matchAll(/<([a-z][^\s>/]*)/gi)) {
    if (!known.has(name.toLowerCase())) return true
  }
  return false
}

const framed = /<p class="picture">(?:\s*(<img src="[^"]*" alt="[^"]*" \/>)\s*<\/p>)?|<img[^>]*>/g

/** A picture stands in a paragraph of its own; elsewhere, or without address or words, it goes. */
function picturesApart(cleaned: string): string {
  return cleaned.replace(framed, (whole, picture: string | undefined) => {
    if (picture !== undefined) return `<p class="picture">${picture}</p>`
    return whole.startsWith('<p') ? '<p>' : ''
  })
}

const kept = /<img src="picture:([0-9a-f-]+)" alt="([^"]*)" \/>/g

/** A picture in a body: the attachment that it is, and what it shows for those who do not see it. */
export interface BodyPicture {
  readonly id: string
  readonly alt: string
}

/** The pictures of a cleaned body, in their order; one that stands there twice is named twice. */
export function picturesIn(cleanedBody: string): BodyPicture[] {
  return [...cleanedBody.matchAll(kept)].map(([, id = '', alt = '']) => ({ id, alt: decoded(alt) }))
}

/**
 * A cleaned body for showing, its pictures fetched from where `urlOf` says. Null: there is no such picture,
 * and what it showed stands there in words.
 */
export function withPictures(cleanedBody: string, urlOf: (id: string) => string | null): string {
  return cleanedBody.replace(kept, (_whole, id: string, alt: string) => {
    const url = urlOf(id)
    return url === null ? inWords(alt) : `<img src="${escapeHtml(url)}" alt="${alt}" />`
  })
}

/** What the editor keeps as words until somebody settles it, and what is asked of who writes. */
const unsettled: readonly (readonly [mark: string, fault: (count: number) => string])[] = [
  ['〔这里缺一张图片', (count) => `正文里缺 ${count} 张图片，请放进去，或者删去那一段。`],
  ['（还没有写替代文字）', (count) => `正文里有 ${count} 张图片没有写替代文字，请写明图片上有什么。`],
  ['〔两个人改了同一处', (count) => `正文里有 ${count} 处两个人都改过，请留下一种。`],
]

/** What is still to be settled in a body before it is handed in; none: it is finished. */
export function unfinishedIn(cleanedBody: string): string[] {
  return unsettled
    .map(([mark, fault]) => ({ count: cleanedBody.split(mark).length - 1, fault }))
    .filter(({ count }) => count > 0)
    .map(({ count, fault }) => fault(count))
}

function inWords(alt: string): string {
  return `〔图片：${alt}〕`
}

function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('\n')
}

/** Escaped as the sanitiser escapes text, so that cleaning again changes nothing. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

// what opens ends a line too: the text of an item of a list stands right before the list within it
const blockEnd = /<\/?(?:p|div|h[1-6]|ul|ol|li|tr|caption|blockquote|table)(?:\s[^>]*)?>|<[bh]r\s*\/?>/gi
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

/** The text of a cleaned body, one line a block, pictures in words, for search and for measuring. */
export function plainText(cleanedBody: string): string {
  const text = cleanedBody
    .replace(kept, (_whole, _id, alt: string) => inWords(alt))
    .replace(blockEnd, '\n')
    .replace(cellEnd, ' ')
    .replace(/<[^>]*>/g, '')
  return decoded(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => entities[name] ?? '')
}

/** A line of text as people type it: no control signs, no line breaks, no blanks around. */
export function cleanLine(given: string): string {
  return given.replace(forbiddenSigns, '').toWellFormed().replace(/\s+/g, ' ').trim()
}
