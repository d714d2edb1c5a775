/** The thread that makes PDF files, one after the other; started by `pdf.ts`. */
import { parentPort } from 'node:worker_threads'
import { openFonts, type Fonts } from './pdf-fonts.ts'
import { makePdf } from './pdf-make.ts'
import { received, type PdfAnswer, type PdfJob } from './pdf-wire.ts'

const opened = new Map<string | undefined, Fonts>()

async function answer({ number, document, fontFolder }: PdfJob): Promise<PdfAnswer> {
  try {
    let fonts = opened.get(fontFolder)
    if (!fonts) opened.set(fontFolder, (fonts = openFonts(fontFolder)))
    return { number, file: await makePdf(received(document), fonts) }
  } catch (error) {
    return { number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (job: PdfJob) => {
  last = last.then(async () => parentPort?.postMessage(await answer(job)))
})
