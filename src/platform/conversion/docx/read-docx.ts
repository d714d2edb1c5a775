import { type Block, type Inline, type Picture, textBlock, tidy } from '../block.ts'
import { damaged, FileFault } from '../file-fault.ts'
import type { Losses } from '../losses.ts'
import { all, firstOf, type XmlElement } from '../xml-tree.ts'
import type { ZipParts } from '../zip-parts.ts'
import { readBlocks } from './docx-body.ts'
import type { Context } from './docx-context.ts'
import { readNumbering } from './docx-numbering.ts'
import { mainPart, type Part, readPart, relatedPart } from '../office-package.ts'
import { openPictures } from './docx-pictures.ts'
import { readStyles } from './docx-styles.ts'

interface Note {
  readonly sign: string
  readonly content: XmlElement | undefined
  readonly part: Part | null
}

/**
 * Reads a Word document: its body with text boxes in place and notes at the end. Headers and footers are left
 * out; revisions count as accepted.
 *
 * @throws FileFault
 */
export async function readDocx(
  zip: ZipParts,
  losses: Losses,
): Promise<{ readonly blocks: Block[]; readonly pictures: readonly Picture[] }> {
  const document = await readPart(zip, await mainPart(zip))
  const body = firstOf(document?.root, 'w:body')
  if (!document || !body) throw new FileFault(damaged)
  const styles = readStyles((await relatedPart(zip, document, 'styles'))?.root)
  const numbering = readNumbering((await relatedPart(zip, document, 'numbering'))?.root, styles)
  const parts = {
    footnote: await relatedPart(zip, document, 'footnotes'),
    endnote: await relatedPart(zip, document, 'endnotes'),
  }
  const targets = [document, parts.footnote, parts.endnote].flatMap((part) => [
    ...(part?.relations.values() ?? []),
  ])
  const pictures = await openPictures(zip, targets, losses)
  const notes = new Map<string, Note>()
  const contextOf = ({ relations }: Part): Context => {
    const context: Context = {
      styles,
      numbering,
      relations,
      pictures,
      losses,
      fields: [],
      noteSign(kind, id) {
        const key = `${kind} ${id}`
        const sign = notes.get(key)?.sign ?? `[${notes.size + 1}]`
        const part = parts[kind]
        const content = all(part?.root, `w:${kind}`).find(({ attributes }) => attributes['w:id'] === id)
        if (!notes.has(key)) notes.set(key, { sign, content, part })
        return sign
      },
      readBox: (content) => readBlocks(content, context),
    }
    return context
  }
  const blocks = readBlocks(body, contextOf(document))
  // a note may refer to another: the list grows while it is read
  for (const { sign, content, part } of notes.values()) {
    if (content && part) blocks.push(...signed(sign, readBlocks(content, contextOf(part))))
  }
  return { blocks, pictures: pictures.taken }
}

/** A note's blocks, its sign before the first. */
function signed(sign: string, blocks: readonly Block[]): Block[] {
  const [head, ...rest] = blocks
  if (head?.kind !== 'text') return [textBlock(sign), ...blocks]
  const inlines: readonly Inline[] = tidy([{ text: `${sign} ` }, ...head.inlines])
  return [{ ...head, inlines }, ...rest]
}
