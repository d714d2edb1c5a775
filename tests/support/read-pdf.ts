import { extractText, getDocumentProxy } from 'unpdf'

/** The text of a PDF as a reader finds it, page by page in the order in which it was written, without white space. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: string[]; text: string }> {
  // the reader takes the bytes for itself
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  const pages = text.map((page) => page.replace(/\s/g, ''))
  return { pages, text: pages.join('') }
}
