import type { Block, Picture } from './block.ts'
import { type FileKind, fileKindOf } from './file-kind.ts'
import { FileFault } from './file-fault.ts'
import { Losses } from './losses.ts'
import { asOfficial } from './official-form.ts'
import { readPlain } from './read-plain.ts'
import { toHtml } from './to-html.ts'
import { openZip } from './zip-parts.ts'

/** A file taken over: its text in the narrow form of a page, and what could not come along. */
export interface Converted {
  readonly type: 'docx' | 'xlsx' | 'pdf' | 'txt'
  readonly blocks: readonly Block[]
  /** the blocks as HTML; pictures stand as `picture:N` */
  readonly html: string
  readonly pictures: readonly Picture[]
  /** what did not come along or needs a look: sentences for the person who brought the file */
  readonly warnings: readonly string[]
}

export type Conversion =
  | { readonly kind: 'converted'; readonly value: Converted }
  /** why not, and the way out; goes on after the file's name: 是旧版 Word 文件…… */
  | {
      readonly kind: 'refused'
      readonly reason: string
      /** nothing is wrong with the file: too many others came at the same time */
      readonly busy?: boolean
    }

/** As much as a draft may hold. */
const longestHtml = 800_000

/**
 * Takes over the text of a `.docx`, `.xlsx`, `.pdf` or `.txt` file, here and now. Hostile files cost time and
 * memory: what comes from outside goes through `convertBounded`.
 */
export async function convertFile(bytes: Uint8Array, name: string): Promise<Conversion> {
  try {
    return { kind: 'converted', value: await convert(bytes, fileKindOf(bytes, name)) }
  } catch (error) {
    if (error instanceof FileFault) return { kind: 'refused', reason: error.message }
    throw error
  }
}

async function convert(bytes: Uint8Array, kind: FileKind): Promise<Converted> {
  const losses = new Losses()
  const { type, blocks: read, pictures = [] } = await readFile(bytes, kind, losses)
  const blocks = asOfficial(read)
  if (blocks.length === 0) throw new FileFault('里没有文字。请检查是不是选错了文件。')
  const html = toHtml(blocks)
  if (html.length > longestHtml) {
    throw new FileFault('的文字太长，一个网页放不下。请作为附件添加，正文写几句说明；或者拆成几个文件再试。')
  }
  return { type, blocks, html, pictures, warnings: losses.words() }
}

interface Read {
  readonly type: Converted['type']
  readonly blocks: readonly Block[]
  readonly pictures?: readonly Picture[]
}

/** Each reader with its libraries is loaded for the first file that needs it. */
async function readFile(bytes: Uint8Array, kind: FileKind, losses: Losses): Promise<Read> {
  switch (kind) {
    case 'text':
      return { type: 'txt', blocks: readPlain(bytes) }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return { type: 'pdf', blocks: await readPdf(bytes, losses) }
    }
    case 'package': {
      const zip = await openZip(bytes)
      const has = (folder: string): boolean => zip.names.some((name) => name.startsWith(folder))
      if (has('word/')) {
        const { readDocx } = await import('./docx/read-docx.ts')
        return { type: 'docx', ...(await readDocx(zip, losses)) }
      }
      if (has('xl/')) {
        const { readXlsx } = await import('./xlsx/read-xlsx.ts')
        return { type: 'xlsx', blocks: await readXlsx(zip, losses) }
      }
      if (has('ppt/'))
        throw new FileFault('是演示文稿。请把需要公开的文字放进 Word 文件再试，演示文稿作为附件添加。')
      if (has('Doc_0/') || zip.names.includes('OFD.xml')) {
        throw new FileFault('是 OFD 版式文件。请改用 Word 原文件，OFD 文件作为附件添加。')
      }
      throw new FileFault('是压缩包。请解压以后，选其中的 Word、Excel 或者 PDF 文件。')
    }
  }
}
