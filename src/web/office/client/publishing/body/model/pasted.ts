import { parseHtml, type Tree } from './html-tree.ts'
import { asOfficial } from './official.ts'
import { type Block, paragraph } from './node.ts'
import { readTrees } from './read-blocks.ts'
import { type PastedPicture, picturesInRtf } from './rtf-pictures.ts'
import { lostWords } from './seen.ts'

/** What stands on the clipboard, form by form; '' where there is none. */
export interface Clipboard {
  readonly html: string
  readonly plain: string
  readonly rtf: string
}

/** A pasted text, clean. */
export interface Pasted {
  readonly blocks: readonly Block[]
  /** pictures that came along, by the name that their nodes bear in `file` */
  readonly pictures: ReadonlyMap<string, PastedPicture>
  /** what was left out, for the person who pasted */
  readonly lost: readonly string[]
}

/** Places of a table that can still be edited in a browser. */
const largestTable = 20_000

/** Reads the clipboard into clean blocks; `name` gives each picture a name that no other has. */
export function readPasted({ html, plain, rtf }: Clipboard, name: () => string): Pasted {
  if (html.trim() === '') return { blocks: asOfficial(readText(plain)), pictures: new Map(), lost: [] }
  const trees = parseHtml(html)
  const pictures = new Map<string, PastedPicture>()
  const local = localPictures(trees, rtf)
  let seen = 0
  const { blocks, lost } = readTrees(trees, {
    largestTable,
    picture: (source) => {
      const picture = /^data:/i.test(source) ? fromDataAddress(source) : null
      if (picture === null && /^(?:https?:|\/\/)/i.test(source)) return null
      const own = isLocal(source) ? (local[seen++] ?? null) : picture
      if (own === null) return { id: null, alt: '', file: null }
      const file = name()
      pictures.set(file, own)
      return { id: null, alt: '', file }
    },
  })
  return { blocks: asOfficial(blocks), pictures, lost: lostWords(lost) }
}

/** Plain text: one paragraph a line. */
export function readText(text: string): readonly Block[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\v\f]/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '').replace(/\t/g, ' '))
    .filter((line) => line !== '')
    .map((line) => paragraph([{ type: 'text', text: line }]))
}

function isLocal(source: string): boolean {
  return /^file:/i.test(source)
}

/** The pictures that the HTML only names by a path, out of the RTF; none where their numbers differ. */
function localPictures(trees: readonly Tree[], rtf: string): readonly (PastedPicture | null)[] {
  const named = countLocal(trees)
  if (named === 0 || rtf === '') return []
  const found = picturesInRtf(rtf)
  return found.length === named ? found : []
}

function countLocal(trees: readonly Tree[]): number {
  return trees.reduce((sum, tree) => {
    if (typeof tree === 'string') return sum
    const own = tree.name === 'img' && isLocal(tree.attributes['src'] ?? '') ? 1 : 0
    return sum + own + countLocal(tree.children)
  }, 0)
}

function fromDataAddress(source: string): PastedPicture | null {
  const found = /^data:(image\/(?:png|jpeg));base64,/i.exec(source)
  const mediaType = found?.[1]?.toLowerCase()
  if (!found || (mediaType !== 'image/png' && mediaType !== 'image/jpeg')) return null
  try {
    const signs = atob(source.slice(found[0].length))
    return { mediaType, bytes: Uint8Array.from(signs, (sign) => sign.charCodeAt(0)) }
  } catch {
    // not what it says that it is
    return null
  }
}
