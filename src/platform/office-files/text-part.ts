import { attributeTexts } from './attribute-texts.ts'
import type { Gathering, PlacedPiece, TextPlace } from './gathering.ts'
import { Paragraph, type Layer, type Run } from './paragraph.ts'
import type { HiddenKind } from './reading.ts'
import { RepeatedContent } from './repeated-content.ts'
import { isCounter, isTrimmed, signOf } from './run-signs.ts'
import { TextPosition } from './text-position.ts'
import { lookOf, type Look, type WordStyles } from './word-styles.ts'
import { attributeRange } from './xml-source.ts'
import { readXml, type XmlTag } from './xml.ts'

/** How the text of a part is to be read. */
export interface PartSetting {
  readonly name: string
  readonly source: string
  /** where it stands, for a person: 页眉, 第3张幻灯片; '' for the body of a document */
  readonly label: string
  readonly hidden: HiddenKind | null
  readonly styles: WordStyles
  /** whether text outside of everything known is read too */
  readonly loose: boolean
}

/**
 * Reads paragraphs of WordprocessingML and DrawingML, in whichever part they stand.
 *
 * @throws Unreadable
 */
export function readTextPart(setting: PartSetting, into: Gathering): void {
  const reader = new TextPartReader(setting, into)
  readXml(setting.source, reader)
}

const properties = new Set(
  ['rPr', 'pPr', 'tcPr', 'tblPr', 'trPr', 'sectPr', 'sdtPr', 'sdtEndPr', 'rPrChange', 'pPrChange']
    .concat(['tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange', 'tblPrExChange', 'tblGridChange'])
    .map((name) => `w:${name}`)
    .concat('m:ctrlPr', 'm:rPr', 'a:rPr', 'a:pPr'),
)
const shapes = new Set(['wp:anchor', 'wp:inline', 'p:sp', 'p:pic', 'p:graphicFrame', 'xdr:sp', 'xdr:pic'])
const shapeNames = new Set(['wp:docPr', 'p:cNvPr', 'xdr:cNvPr'])
const texts = new Set(['w:t', 'w:delText', 'a:t', 'm:t', 'w:instrText', 'w:delInstrText'])
/** Elements whose text is a piece by itself. */
const wholes: Readonly<Record<string, string>> = { 'c:v': '图表数据', 'p:text': '' }
const changes: Readonly<Record<string, string>> = {
  'w:ins': '插入',
  'w:del': '删除',
  'w:moveFrom': '移走',
  'w:moveTo': '移来',
  'w:rPrChange': '修改格式',
  'w:pPrChange': '修改格式',
  'w:tblPrChange': '修改格式',
  'w:tcPrChange': '修改格式',
  'w:trPrChange': '修改格式',
  'w:sectPrChange': '修改格式',
}

class TextPartReader {
  readonly #setting: PartSetting
  readonly #into: Gathering
  readonly #position: TextPosition
  readonly #repeated: RepeatedContent
  readonly #paragraphs: Paragraph[] = []
  /** properties that are open, outermost first, as one word */
  #properties: string[] = []
  #shapes: { unseen: boolean }[] = []
  #deleted = 0
  #ruby = 0
  #notes = 0
  #textTag: XmlTag | null = null
  #colouredPage = false

  constructor(setting: PartSetting, into: Gathering) {
    this.#setting = setting
    this.#into = into
    this.#position = new TextPosition(setting.name, setting.label)
    this.#repeated = new RepeatedContent(into)
  }

  open(tag: XmlTag): void {
    this.#repeated.open(tag, this.#position)
    this.#openText(tag)
    this.#openPlace(tag)
    this.#openLook(tag)
    this.#sign(tag)
    this.#change(tag)
    const told = attributeTexts[tag.name]
    if (told) for (const name of told[0]) this.#attribute(tag, name, told[1])
  }

  close(tag: XmlTag): void {
    if (tag === this.#textTag) this.#textTag = null
    switch (tag.name) {
      case 'w:p':
      case 'a:p':
        return this.#closeParagraph()
      case 'w:r':
      case 'a:r':
      case 'm:r':
      case 'a:fld':
        this.#paragraphs.at(-1)?.runs.pop()
        return
      case 'w:tbl':
      case 'a:tbl':
        return this.#position.closeTable()
      case 'w:txbxContent':
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        return this.#position.leave()
      case 'w:del':
      case 'w:moveFrom':
        this.#deleted -= 1
        return
      case 'w:rt':
        this.#ruby -= 1
        return
      default:
        if (properties.has(tag.name)) this.#properties.pop()
        if (shapes.has(tag.name)) this.#shapes.pop()
        this.#repeated.close(tag)
    }
  }

  text(text: string, from: number, to: number, cdata: boolean): void {
    const tag = this.#textTag
    if (tag === null) return this.#looseText(text, from, to, cdata)
    const as = cdata ? 'cdata' : 'text'
    const stands = { as, part: this.#setting.name, from, to, escaped: false } as const
    const whole = wholes[tag.name]
    if (whole !== undefined) {
      const places: TextPlace[] = [{ ...stands, at: 0, length: text.length, skip: 0 }]
      return this.#whole(`${this.#position.prefix}${whole}`, text, places)
    }
    const skip = isTrimmed(tag) ? (/^[ \t\r\n]+/.exec(text)?.[0].length ?? 0) : 0
    const shown = isTrimmed(tag) ? text.slice(skip).replace(/[ \t\r\n]+$/, '') : text
    const layer = tag.name.endsWith('nstrText') ? 'field' : this.#layer(tag)
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph?.runs.at(-1)?.counter === true) return
    paragraph?.append(layer, shown, (at) => ({ ...stands, at, length: shown.length, skip }))
  }

  #openText(tag: XmlTag): void {
    if (texts.has(tag.name) || wholes[tag.name] !== undefined) this.#textTag = tag
  }

  #openPlace(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:p':
      case 'a:p':
        return this.#openParagraph()
      case 'w:r':
      case 'a:r':
      case 'm:r':
      case 'a:fld':
        this.#paragraphs.at(-1)?.runs.push({ look: {}, counter: isCounter(tag) })
        return
      case 'w:tbl':
      case 'a:tbl':
        return this.#position.openTable()
      case 'w:tr':
      case 'a:tr':
        return this.#position.openRow()
      case 'w:tc':
        return this.#position.openCell()
      case 'a:tc':
        this.#position.openCell()
        return this.#position.spanColumns(Number(tag.get('gridSpan') ?? 1))
      case 'w:gridSpan':
        return this.#position.spanColumns(Number(tag.get('w:val') ?? 1))
      case 'w:txbxContent':
        return this.#position.enterBox()
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        return this.#openNote(tag)
      case 'w:rt':
        this.#ruby += 1
        return
    }
  }

  #openNote(tag: XmlTag): void {
    if (tag.get('w:type') === undefined) this.#notes += 1
    const kind = { 'w:footnote': '脚注', 'w:endnote': '尾注' }[tag.name] ?? '批注'
    this.#position.enter(`${this.#setting.label}${kind}${this.#notes}`)
    if (tag.name === 'w:comment') this.#into.trace('comment', `批注${this.#notes}`, tag.get('w:author') ?? '')
  }

  #openParagraph(): void {
    const around = this.#paragraphs.at(-1)
    const unseen = around?.unseen === true || (around !== undefined && lookIn(around).vanish === true)
    this.#paragraphs.push(new Paragraph(this.#into.reserve(), unseen))
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const named = (): string => this.#position.nameParagraph()
    for (const piece of paragraph.pieces(named, this.#position.row, this.#setting.hidden)) {
      this.#repeated.add(piece, paragraph.slot)
    }
  }

  #openLook(tag: XmlTag): void {
    if (properties.has(tag.name)) this.#properties.push(tag.name)
    if (shapes.has(tag.name)) this.#shapes.push({ unseen: false })
    const shape = this.#shapes.at(-1)
    if (shape && shapeNames.has(tag.name) && isTrue(tag.get('hidden'))) shape.unseen = true
    if (tag.name === 'w:background') this.#colouredPage = !/^f{6}$|^auto$/i.test(tag.get('w:color') ?? 'auto')
    const look = this.#properties.length > 0 ? this.#lookOf(tag) : null
    if (look) this.#apply(look)
  }

  #lookOf(tag: XmlTag): Look | null {
    switch (tag.name) {
      case 'w:pStyle':
      case 'w:rStyle':
      case 'w:tblStyle':
        return this.#setting.styles.get(tag.get('w:val') ?? '') ?? null
      default:
        return lookOf(tag)
    }
  }

  #apply(look: Look): void {
    const paragraph = this.#paragraphs.at(-1)
    const run = paragraph?.runs.at(-1)
    switch (this.#properties.join('/')) {
      case 'w:rPr':
        if (run) run.look = { ...run.look, ...look }
        return
      case 'w:pPr':
        if (paragraph) paragraph.look = { ...paragraph.look, ...look }
        return
      case 'w:tcPr':
        if (look.shaded === true) this.#position.shade('cell')
        return
      case 'w:tblPr':
        if (look.shaded === true) this.#position.shade('table')
        return
    }
  }

  /** Elements that stand for one sign of a run. */
  #sign(tag: XmlTag): void {
    const paragraph = this.#paragraphs.at(-1)
    const inRun = paragraph?.runs.at(-1) !== undefined && this.#properties.length === 0
    const sign = signOf(tag)
    if (!paragraph || sign === null || (!inRun && tag.name !== 'a:br')) return
    const prefix = tag.raw.includes(':') ? tag.raw.slice(0, tag.raw.indexOf(':') + 1) : ''
    const [open, close] =
      tag.name === 'a:br'
        ? [`<${prefix}r><${prefix}t>`, `</${prefix}t></${prefix}r>`]
        : [`<${prefix}t>`, `</${prefix}t>`]
    const place = { as: 'element', part: this.#setting.name, from: tag.from, to: tag.to } as const
    paragraph.append(this.#layer(tag), sign, (at) =>
      tag.empty ? { ...place, at, length: sign.length, open, close } : null,
    )
  }

  #change(tag: XmlTag): void {
    if (tag.name === 'w:del' || tag.name === 'w:moveFrom') this.#deleted += 1
    const done = changes[tag.name]
    if (done === undefined) return
    this.#into.trace('trackedChange', this.#setting.label || '正文', `${tag.get('w:author') ?? ''} ${done}`)
  }

  #layer(tag: XmlTag): Layer {
    if (this.#deleted > 0 || tag.name === 'w:delText') return 'trackedChange'
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return 'shown'
    const look = lookIn(paragraph)
    const ground = look.shaded === true || this.#position.shaded || this.#colouredPage
    const white = look.white === true && !ground && this.#shapes.length === 0
    const unseen = paragraph.unseen || this.#shapes.some((shape) => shape.unseen)
    if (unseen || look.vanish === true || look.tiny === true || white) return 'hiddenText'
    return this.#ruby > 0 ? 'ruby' : 'shown'
  }

  #attribute(tag: XmlTag, name: string, label: string): void {
    const text = tag.get(name) ?? ''
    const range = text.trim() === '' ? null : attributeRange(this.#setting.source, tag, name)
    if (!range) return
    const stands = {
      as: 'attribute',
      part: this.#setting.name,
      ...range,
      at: 0,
      length: text.length,
    } as const
    this.#whole(`${this.#position.prefix}${label}`, text, [{ ...stands, skip: 0, escaped: false }])
  }

  #looseText(text: string, from: number, to: number, cdata: boolean): void {
    if (!this.#setting.loose) return
    const stands = { part: this.#setting.name, from, to, at: 0, length: text.length, skip: 0, escaped: false }
    this.#whole(this.#position.prefix, text, [{ as: cdata ? 'cdata' : 'text', ...stands }])
  }

  #whole(where: string, text: string, places: TextPlace[]): void {
    if (text.trim() === '') return
    const piece: PlacedPiece = { where, text, hidden: this.#setting.hidden, row: null, places }
    this.#repeated.add(piece, this.#into.reserve())
  }
}

/** The look of the run that is open, over that of its paragraph. */
function lookIn(paragraph: Paragraph): Look {
  const run: Run | undefined = paragraph.runs.at(-1)
  return { ...paragraph.look, ...run?.look }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
