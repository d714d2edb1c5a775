import { Unreadable } from './unreadable.ts'
import { lookOf, type Look, type WordStyles } from './word-styles.ts'
import { applyEdits, type Edit } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

/** Marks of remarks and of changes that say nothing once the change has been accepted. */
const marks = new Set(
  ['commentRangeStart', 'commentRangeEnd', 'commentReference', 'rPrChange', 'pPrChange', 'tblPrChange']
    .concat(['tcPrChange', 'trPrChange', 'sectPrChange', 'tblPrExChange', 'tblGridChange', 'numberingChange'])
    .concat(['moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'])
    .map((name) => `w:${name}`),
)
/** Changes that cannot be accepted without knowing what Word makes of them. */
const intricate = /^w:(cellIns|cellDel|cellMerge|customXml(Ins|Del|MoveFrom|MoveTo)Range(Start|End))$/
/** What holds paragraphs and tables, and must end with a paragraph. */
const containers = new Set(['w:body', 'w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote', 'w:hdr', 'w:ftr'])
const byHand = '修订不能自动处理，请在 Word 或者 WPS 中接受全部修订后再添加'

interface Block {
  readonly tag: XmlTag
  /** a paragraph whose mark, or a row that as a whole, was deleted */
  deleted: boolean
  /** something in it stays */
  kept: boolean
  section: boolean
  look: Look
  fields: number
}

interface Container {
  last: 'paragraph' | 'table' | null
}

/**
 * The text of a part with all tracked changes accepted, remarks unmarked and hidden runs taken out.
 *
 * @throws Unreadable where that cannot be done without a person
 */
export function acceptChanges(source: string, styles: WordStyles): string {
  const cleaner = new Cleaner(styles)
  readXml(source, cleaner)
  return applyEdits(source, cleaner.edits)
}

class Cleaner {
  readonly edits: Edit[] = []
  readonly #styles: WordStyles
  readonly #open: XmlTag[] = []
  readonly #paragraphs: Block[] = []
  readonly #rows: Block[] = []
  readonly #tables: Block[] = []
  readonly #containers: Container[] = []
  readonly #runs: { readonly tag: XmlTag; look: Look; fields: number }[] = []
  /** open elements that go with all that is in them */
  #gone = 0

  constructor(styles: WordStyles) {
    this.#styles = styles
  }

  open(tag: XmlTag): void {
    const parent = this.#open.at(-1)?.name ?? ''
    this.#open.push(tag)
    if (intricate.test(tag.name)) throw new Unreadable(byHand)
    if (isGone(tag)) this.#gone += 1
    if (containers.has(tag.name)) this.#containers.push({ last: null })
    if (tag.name === 'w:p') this.#paragraphs.push(newBlock(tag))
    if (tag.name === 'w:tr') this.#rows.push(newBlock(tag))
    if (tag.name === 'w:tbl') this.#tables.push(newBlock(tag))
    if (tag.name === 'w:r') this.#runs.push({ tag, look: {}, fields: 0 })
    if (tag.name === 'w:sectPr') this.#mark((block) => (block.section = true))
    this.#openChange(tag, parent)
    this.#openLook(tag, parent)
  }

  close(tag: XmlTag, from: number, to: number): void {
    this.#open.pop()
    if (isGone(tag)) {
      this.#gone -= 1
      this.#remove(tag, to)
    } else if (isUnwrapped(tag)) {
      this.edits.push({ from: tag.from, to: tag.to, text: '' }, { from, to, text: '' })
    }
    if (tag.name === 'm:r' && this.#gone === 0) this.#mark((block) => (block.kept = true))
    if (tag.name === 'w:r') this.#closeRun(to)
    if (tag.name === 'w:p') this.#closeParagraph(to)
    if (tag.name === 'w:tr') this.#closeRow(to)
    if (tag.name === 'w:tbl') this.#closeTable(to)
    if (containers.has(tag.name)) this.#closeContainer()
  }

  #remove(tag: XmlTag, to: number): void {
    this.edits.push({ from: tag.from, to, text: '' })
  }

  #mark(what: (block: Block) => void): void {
    const block = this.#paragraphs.at(-1)
    if (block) what(block)
  }

  #openChange(tag: XmlTag, parent: string): void {
    if (tag.name !== 'w:del' && tag.name !== 'w:moveFrom') return
    const grand = this.#open.at(-3)?.name ?? ''
    if (parent === 'w:rPr' && grand === 'w:pPr') this.#mark((block) => (block.deleted = true))
    else if (parent === 'w:trPr') {
      const row = this.#rows.at(-1)
      if (row) row.deleted = true
    } else if (parent === 'w:rPr' || parent === 'm:ctrlPr') throw new Unreadable(byHand)
  }

  #openLook(tag: XmlTag, parent: string): void {
    const grand = this.#open.at(-3)?.name ?? ''
    const run = this.#runs.at(-1)
    const paragraph = this.#paragraphs.at(-1)
    const isStyle = tag.name === 'w:rStyle' || tag.name === 'w:pStyle'
    const look = isStyle ? this.#styles.get(tag.get('w:val') ?? '') : lookOf(tag)
    if (look && parent === 'w:rPr' && grand === 'w:r' && run) run.look = { ...run.look, ...look }
    if (look && parent === 'w:pPr' && grand === 'w:p' && paragraph)
      paragraph.look = { ...paragraph.look, ...look }
    if (tag.name === 'w:fldChar' && run) run.fields += fieldStep(tag)
  }

  #closeRun(to: number): void {
    const run = this.#runs.pop()
    const paragraph = this.#paragraphs.at(-1)
    if (!run || !paragraph) return
    const hidden = run.look.vanish ?? paragraph.look.vanish ?? false
    if (!hidden) {
      if (this.#gone === 0) paragraph.kept = true
      return
    }
    paragraph.fields += run.fields
    this.#remove(run.tag, to)
  }

  #closeParagraph(to: number): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    if (paragraph.fields !== 0) throw new Unreadable('有一部分隐藏的域，请在 Word 或者 WPS 中删除后再添加')
    if (paragraph.deleted && (paragraph.kept || paragraph.section)) throw new Unreadable(byHand)
    if (paragraph.deleted) return this.#remove(paragraph.tag, to)
    this.#keep('paragraph')
  }

  #closeRow(to: number): void {
    const row = this.#rows.pop()
    const table = this.#tables.at(-1)
    if (row?.deleted === true) this.#remove(row.tag, to)
    else if (table) table.kept = true
  }

  #closeTable(to: number): void {
    const table = this.#tables.pop()
    if (!table) return
    if (table.kept) this.#keep('table')
    else this.#remove(table.tag, to)
  }

  #keep(what: 'paragraph' | 'table'): void {
    const container = this.#containers.at(-1)
    if (container && this.#gone === 0) container.last = what
  }

  #closeContainer(): void {
    const container = this.#containers.pop()
    const stays = this.#gone === 0 && this.#rows.at(-1)?.deleted !== true
    if (container && container.last !== 'paragraph' && stays) throw new Unreadable(byHand)
  }
}

function newBlock(tag: XmlTag): Block {
  return { tag, deleted: false, kept: false, section: false, look: {}, fields: 0 }
}

/** Deleted or moved text, and marks; a deleted paragraph mark or row is told of by its empty element. */
function isGone(tag: XmlTag): boolean {
  return marks.has(tag.name) || tag.name === 'w:del' || tag.name === 'w:moveFrom'
}

function isUnwrapped(tag: XmlTag): boolean {
  return tag.name === 'w:ins' || tag.name === 'w:moveTo'
}

function fieldStep(tag: XmlTag): number {
  const type = tag.get('w:fldCharType')
  return type === 'begin' ? 1 : type === 'end' ? -1 : 0
}
