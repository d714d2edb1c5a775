/** The thread that makes PDF files, one after the other; started by `pdf.ts`. */
import { parentPort } from 'node:worker_threads'
import { contentsOf } from './pdf-font-files.ts'
import { openFonts, type Fonts } from './pdf-fonts.ts'
import { makePdf } from './pdf-make.ts'
import { received, type PdfAnswer, type PdfJob } from './pdf-wire.ts'

/** The fonts of the last folder; opened anew when a file is put into it or taken away. */
let kept: { readonly folder: string | undefined; readonly contents: string; readonly fonts: Fonts } | null =
  null

function fontsIn(folder: string | undefined): Fonts {
  const contents = contentsOf(folder)
  if (kept?.folder !== folder || kept?.contents !== contents) {
    kept = { folder, contents, fonts: openFonts(folder) }
  }
  return kept.fonts
}

async function answer({ number, document, fontFolder }: PdfJob): Promise<PdfAnswer> {
  try {
    return { number, file: await makePdf(received(document), fontsIn(fontFolder)) }
  } catch (error) {
    return { number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (job: PdfJob) => {
  last = last.then(async () => parentPort?.postMessage(await answer(job)))
})
