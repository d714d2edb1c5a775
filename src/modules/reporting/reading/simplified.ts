import { Converter } from 'opencc-js/t2cn'
import type { Block, Document } from './document.ts'

/** Signs of the report's own words in their two forms. */
const traditional = /[開關總體與處務結會條請項議訴訟報計數]/gu
const simple = /[开关总体与处务结会条请项议诉讼报计数]/gu
/** Fewer may stand in a name. */
const fewest = 20

/** Whether texts are written in traditional signs. */
function isTraditional(texts: readonly string[]): boolean {
  let [old, today] = [0, 0]
  for (const text of texts) {
    old += text.match(traditional)?.length ?? 0
    today += text.match(simple)?.length ?? 0
  }
  return old >= fewest && old >= today * 2
}

/** A page or text that is written in traditional signs, in simplified ones. */
export function simplifiedText(text: string): string {
  return isTraditional([text]) ? Converter({ from: 't', to: 'cn' })(text) : text
}

/** A document that is written in traditional signs, in simplified ones, which is what its words are compared with. */
export function simplified(document: Document): Document {
  if (!isTraditional(document.blocks.map(({ text }) => text))) return document
  // its dictionaries are made ready for such a document alone
  const convert = Converter({ from: 't', to: 'cn' })
  const blocks = document.blocks.map((block): Block => {
    const { cells, places } = block
    return {
      ...block,
      text: convert(block.text),
      cells: cells && cells.map(convert),
      ...(places && { places: places.map((word) => ({ ...word, text: convert(word.text) })) }),
    }
  })
  return { ...document, blocks }
}
