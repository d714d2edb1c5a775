import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { printable } from './docx-package.ts'
import { page as form, size, tableForm } from './form.ts'
import type { OfficialDocument } from './model.ts'
import type { Fonts, OpenFont } from './pdf-fonts.ts'
import type { LaidOut } from './pdf-layout.ts'
import { area, points, type Element, type Item } from './pdf-paper.ts'
import { typeset, type Line, type Run } from './pdf-text.ts'

type Pdf = PDFKit.PDFDocument

/**
 * The sheets as a PDF file: fonts embedded as far as they are used, text that can be searched and copied, the
 * structure marked, the headings as outline. Nothing of the machine or of the moment goes into it.
 */
export async function drawPdf(
  document: OfficialDocument,
  laidOut: LaidOut,
  fonts: Fonts,
): Promise<Uint8Array> {
  const moment = new Date(`${document.date.toString()}T00:00:00Z`)
  const pdf = new PDFDocument({
    size: [points(form.width), points(form.height)],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    // no default font: only what the document is set in
    font: '',
    info: {
      Title: printable(document.title),
      Author: printable(document.unit),
      Creator: 'Gongkai',
      ...(document.demonstration ? { Subject: '演示数据' } : {}),
      CreationDate: moment,
      ModDate: moment,
    },
  })
  const whole = buffer(pdf)
  const pen = openPen(pdf, laidOut.elements)
  for (const [index, sheet] of laidOut.sheets.entries()) {
    pdf.addPage()
    if (document.demonstration) pen.artifact(() => pen.line(demonstrationMark(fonts), area.left, markTop))
    for (const item of sheet) pen.item(item)
    pen.artifact(() => pen.line(pageNumber(index + 1, fonts), area.left, numberTop))
  }
  pdf.end()
  return whole
}

/** “— 1 —”, one character from the outer edge: odd pages right, even pages left; never “— 1 —” of a Roman face. */
function pageNumber(number: number, fonts: Fonts): Line {
  const odd = number % 2 === 1
  const style = {
    size: size.pageNumber,
    leading: size.line,
    tracking: 0,
    align: odd ? 'end' : 'start',
    indent: { first: odd ? 0 : size.pageNumber, rest: 0 },
  } as const
  const width = area.width - (odd ? size.pageNumber : 0)
  return onlyLine(typeset([{ text: `— ${number} —`, face: 'song' }], width, style, fonts))
}

function demonstrationMark(fonts: Fonts): Line {
  const style = {
    size: size.pageNumber,
    leading: size.line,
    tracking: 0,
    align: 'center',
    indent: { first: 0, rest: 0 },
  } as const
  return onlyLine(typeset([{ text: '演示数据', face: 'heading1' }], area.width, style, fonts))
}

function onlyLine([line]: readonly Line[]): Line {
  if (!line) throw new Error('a text without a line')
  return line
}

const markTop = points(form.header)
const numberTop = points(form.height - form.footer) - size.line

/** From the top of the box of a sign to the line that letters stand on, in ems: what Chinese fonts agree on. */
const ascent = 0.88

interface Pen {
  item(item: Item): void
  line(line: Line, x: number, y: number): void
  /** what is drawn within is passed over in reading */
  artifact(draw: () => void): void
}

function openPen(pdf: Pdf, elements: readonly Element[]): Pen {
  const nodes = structure(pdf, elements)
  const fontOf = fontsOf(pdf)
  const outlined = outline(pdf)
  const artifact = (draw: () => void): void => {
    pdf.markContent('Artifact')
    draw()
    pdf.endMarkedContent()
  }
  const line = ({ runs, size: fontSize, leading }: Line, x: number, y: number): void => {
    const baseline = y + (leading - fontSize) / 2 + ascent * fontSize
    for (const run of runs) {
      for (const { font, text, x: at } of fontOf(run, fontSize)) {
        pdf.font(font).fontSize(fontSize)
        pdf.text(text, x + at, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: run.spacing,
          ...(run.vertical ? { features: ['vert'] } : {}),
        })
      }
    }
  }
  return {
    line,
    artifact,
    item(item) {
      if (item.type === 'frame') {
        artifact(() => {
          pdf.lineWidth(tableForm.rule).rect(item.x, item.y, item.width, item.height).stroke()
        })
        return
      }
      const { element } = item
      const draw = (): void => line(item.line, item.x, item.y)
      if (!element) {
        artifact(draw)
        return
      }
      outlined(element)
      nodes.get(element)?.add(draw)
    },
  }
}

/** The structure of the document, every node attached, so that what is added to it is drawn at once. */
function structure(pdf: Pdf, elements: readonly Element[]): Map<Element, PDFKit.PDFStructureElement> {
  const nodes = new Map<Element, PDFKit.PDFStructureElement>()
  const nodeOf = (element: Element): PDFKit.PDFStructureElement => {
    // the library knows a scope, its types do not yet
    const { tag, title, scope } = element
    const options = { ...(title ? { title: printable(title) } : {}), ...(scope ? { scope } : {}) }
    const node = pdf.struct(tag, options)
    nodes.set(element, node)
    for (const child of element.children) node.add(nodeOf(child))
    return node
  }
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  for (const element of elements) root.add(nodeOf(element))
  return nodes
}

/** Adds a heading to the outline when its first line is drawn. */
function outline(pdf: Pdf): (element: Element) => void {
  const done = new Set<Element>()
  let above = pdf.outline
  return (element) => {
    if (!element.outline || done.has(element)) return
    done.add(element)
    const { level, text } = element.outline
    if (level === 1) above = pdf.outline.addItem(printable(text), { expanded: true })
    else above.addItem(printable(text))
  }
}

/**
 * Names under which the file knows the fonts of a run. A glyph can say only one sign to whoever copies the text: of
 * two signs that a font draws alike, the second goes to a copy of the font.
 */
function fontsOf(pdf: Pdf): (run: Run, size: number) => { font: string; text: string; x: number }[] {
  const copies = new Map<OpenFont, Map<number, string>[]>()
  return (run, fontSize) => {
    const { font, spacing } = run
    let known = copies.get(font)
    if (!known) copies.set(font, (known = []))
    const parts: { font: string; text: string; x: number }[] = []
    let x = run.x
    for (const sign of run.text) {
      const glyph = font.font.glyphForCodePoint(sign.codePointAt(0) ?? 0)
      let copy = known.findIndex((signs) => (signs.get(glyph.id) ?? sign) === sign)
      if (copy < 0) {
        copy = known.length
        known.push(new Map())
        pdf.registerFont(`${font.name} ${copy}`, copyOf(font.bytes, copy), font.member)
      }
      known[copy]?.set(glyph.id, sign)
      const name = `${font.name} ${copy}`
      const last = parts.at(-1)
      if (last?.font === name) last.text += sign
      else parts.push({ font: name, text: sign, x })
      x += (glyph.advanceWidth / font.font.unitsPerEm) * fontSize + spacing
    }
    return parts
  }
}

/**
 * The font with another checksum, by which the library tells fonts of one name apart. Of a collection it stays as it
 * is: signs drawn alike are then read as the first of them.
 */
function copyOf(font: Buffer, copy: number): Buffer {
  if (copy === 0) return font
  const bytes = Buffer.from(font)
  for (let entry = 12; entry < 12 + 16 * bytes.readUInt16BE(4); entry += 16) {
    if (bytes.toString('latin1', entry, entry + 4) !== 'head') continue
    const checksum = bytes.readUInt32BE(entry + 8) + 8
    bytes.writeUInt32BE((bytes.readUInt32BE(checksum) + copy) % 2 ** 32, checksum)
  }
  return bytes
}
