import { pictureWords } from './compare/units.ts'

const picture = /<img src="picture:([0-9a-f-]+)" alt="([^"]*)" \/>/g

/**
 * A body for showing: its pictures fetched from where `urlOf` says, or what they show in words. It takes the
 * form that the server keeps and that the editor writes.
 */
export function withShownPictures(html: string, urlOf?: (id: string) => string): string {
  return html.replace(picture, (_whole, id: string, alt: string) =>
    urlOf ? `<img src="${escapeValue(urlOf(id))}" alt="${alt}" />` : pictureWords(alt),
  )
}

function escapeValue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
