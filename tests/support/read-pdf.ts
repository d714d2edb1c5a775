import { extractText, getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  /** each page in the order in which it was written, without white space */
  readonly pages: readonly string[]
  /** each page without what stands outside the type area: 演示数据 and the page number */
  readonly bodies: readonly string[]
  /** the bodies, one after the other */
  readonly text: string
}

/** The text of a PDF as a reader finds it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // the reader takes the bytes for itself
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  const pages = text.map((page) => page.replace(/\s/g, ''))
  const bodies = pages.map((page) => page.replace(/^演示数据/, '').replace(/—\d+—$/, ''))
  return { pages, bodies, text: bodies.join('') }
}
