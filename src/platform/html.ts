/**
 * HTML out of tagged templates, escaped unless said otherwise. What a person typed can become text or a
 * quoted attribute value and nothing else; only another `Html` goes in as markup.
 */

/** Markup that is safe to send: made by `html`, or vouched for by `raw`. `String(markup)` gives the text. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What a template takes: text, numbers, markup, lists of these; `null`, `undefined`, `false` give nothing. */
export type HtmlValue = string | number | bigint | Html | null | undefined | false | readonly HtmlValue[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or a quoted attribute: `& < > " '` become entities. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text
}

/** Markup that the caller vouches for: our own constants, or text that a sanitiser has passed. */
export function raw(trustedMarkup: string): Html {
  return new Html(trustedMarkup)
}

/**
 * The template tag: `html\`<p class="${kind}">${text}</p>\``.
 *
 * @throws where escaping could not protect: a value in an unquoted attribute, or text inside
 * `<script>` or `<style>` (a fault of the template, found the first time that it runs)
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const places = placesOf(strings)
  let markup = strings[0] ?? ''
  for (const [index, value] of values.entries()) {
    if (places[index] === 'rawText' && !(value instanceof Html)) {
      throw new Error('html: only raw() may stand inside <script> or <style>')
    }
    markup += render(value) + (strings[index + 1] ?? '')
  }
  return new Html(markup)
}

function render(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return String(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  let markup = ''
  for (const part of value) markup += render(part)
  return markup
}

type Place = 'text' | 'rawText'
const known = new WeakMap<TemplateStringsArray, readonly Place[]>()

/** Where each value of a template stands; looked at once a template. */
function placesOf(strings: TemplateStringsArray): readonly Place[] {
  const before = known.get(strings)
  if (before) return before
  const places: Place[] = []
  let markup = ''
  for (const part of strings.slice(0, -1)) {
    markup += part
    places.push(placeAfter(markup))
  }
  known.set(strings, places)
  return places
}

function placeAfter(markup: string): Place {
  if (/<(script|style)\b(?![^]*<\/\1)/i.test(markup)) return 'rawText'
  if (/<[a-z][^<>]*=\s*$/i.test(markup) && !/["']\s*$/.test(markup)) {
    throw new Error(`html: an attribute value needs quotes: …${markup.slice(-40)}`)
  }
  return 'text'
}
