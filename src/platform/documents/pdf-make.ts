import type { OfficialDocument } from './model.ts'
import { drawPdf } from './pdf-draw.ts'
import type { Fonts } from './pdf-fonts.ts'
import { layOut } from './pdf-layout.ts'

/** A document as a PDF file, and what a person should know of it. */
export interface PdfFile {
  readonly bytes: Uint8Array
  readonly pages: number
  /** signs that no font has: 〓 stands in their place */
  readonly missingSigns: readonly string[]
  /** files in the county's folder of fonts that cannot be used: broken, or not allowed to be embedded */
  readonly unusableFonts: readonly string[]
}

/** Makes the file here and now; `renderPdf` does so beside the work of the process. */
export async function makePdf(document: OfficialDocument, fonts: Fonts): Promise<PdfFile> {
  fonts.takeMissing()
  const laidOut = layOut(document, fonts)
  const bytes = await drawPdf(document, laidOut, fonts)
  return {
    bytes,
    pages: laidOut.sheets.length,
    missingSigns: fonts.takeMissing(),
    unusableFonts: [...fonts.unusable],
  }
}
