import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx'
import { coreProperties, finishPackage, fontTable, printable } from './docx-package.ts'
import { millimetres, styleIds, styles, twips, type } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import { lines } from './docx-text.ts'
import { attachmentIndent, attachmentLines, faces, page, size, widthInEms, writtenDate } from './form.ts'
import type { Attachments, Block, OfficialDocument, Paragraph as ParagraphModel, Signature } from './model.ts'
import { titleBrokenBySense } from './title.ts'

/**
 * The document as a `.docx` in the form of GB/T 9704. The same document gives the same bytes: no clock, no
 * chance, no name of a machine.
 */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.unit),
    styles,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: twips(2 * size.text),
    sections: [
      {
        properties: { page: pageForm },
        headers: document.demonstration ? { default: demonstrationMark(), even: demonstrationMark() } : {},
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: document.blocks.flatMap((block, index, blocks) =>
          docxBlock(block, blocks[index - 1], blocks[index + 1]),
        ),
      },
    ],
  })
  const bytes = await Packer.toArrayBuffer(file, undefined, [coreProperties(document), fontTable()])
  return finishPackage(new Uint8Array(bytes), document.date)
}

const pageForm = {
  size: { width: millimetres(page.width), height: millimetres(page.height) },
  margin: {
    top: millimetres(page.top),
    bottom: millimetres(page.bottom),
    left: millimetres(page.left),
    right: millimetres(page.right),
    header: millimetres(page.header),
    footer: millimetres(page.footer),
  },
}

function docxBlock(block: Block, before: Block | undefined, after: Block | undefined): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [docxParagraph(block, before, after)]
    case 'table':
      return [docxTable(block)]
    case 'attachments':
      return docxAttachments(block, after)
    case 'signature':
      return docxSignature(block)
  }
}

/** 附件说明, one blank line under the text. */
function docxAttachments({ names }: Attachments, after: Block | undefined): Paragraph[] {
  const ems = (count: number): number => twips(count * (size.text - size.tighten))
  const said = attachmentLines(names)
  return [
    new Paragraph({ style: styleIds.signature, keepNext: true }),
    ...said.map((line, index) => {
      const { first, rest } = attachmentIndent(index, names.length)
      return new Paragraph({
        style: styleIds.body,
        indent: { left: ems(rest), hanging: ems(rest - first), firstLineChars: 0 },
        ...(index < said.length - 1 || after?.type === 'signature' ? { keepNext: true } : {}),
        children: lines(line),
      })
    }),
  ]
}

/** A paragraph stands a little off a table, and does not leave the signature alone on a page. */
function docxParagraph(
  { kind, text, runIn }: ParagraphModel,
  before: Block | undefined,
  after: Block | undefined,
): Paragraph {
  const gap = {
    ...(before?.type === 'table' ? { before: twips(size.tableGap) } : {}),
    ...(after?.type === 'table' ? { after: twips(size.tableGap) } : {}),
  }
  const options = {
    children: [
      ...(runIn ? lines(runIn, type(faces.heading2, size.text)) : []),
      ...lines(kind === 'title' ? titleBrokenBySense(text) : text),
    ],
    ...(Object.keys(gap).length > 0 ? { spacing: gap } : {}),
    // a note above a table names it
    ...(after?.type === 'signature' || (kind === 'note' && after?.type === 'table')
      ? { keepNext: true }
      : {}),
  }
  switch (kind) {
    case 'title':
      return new Paragraph({ ...options, heading: HeadingLevel.TITLE })
    case 'heading1':
      return new Paragraph({ ...options, heading: HeadingLevel.HEADING_1 })
    case 'heading2':
      return new Paragraph({ ...options, heading: HeadingLevel.HEADING_2 })
    case 'body':
    case 'number':
    case 'addressee':
    case 'note':
      return new Paragraph({ ...options, style: styleIds[kind] })
  }
}

/**
 * 署名 and 成文日期: the date ends four characters from the right, the name stands centred over it; a name
 * too long for that ends two characters from the right, and the date is centred under it.
 */
function docxSignature({ unit, date }: Signature): Paragraph[] {
  const day = writtenDate(date)
  const [nameWidth, dateWidth] = [widthInEms(unit), widthInEms(day)]
  const dateEnd = Math.max(4, 2 + (nameWidth - dateWidth) / 2)
  const nameEnd = dateEnd + (dateWidth - nameWidth) / 2
  const line = (text: string, ems: number, keepNext: boolean) =>
    new Paragraph({
      style: styleIds.signature,
      indent: { right: twips(Math.max(ems, 0) * size.text) },
      ...(keepNext ? { keepNext } : {}),
      children: lines(text),
    })
  return [
    new Paragraph({ style: styleIds.signature, keepNext: true }),
    line(unit, nameEnd, true),
    line(day, dateEnd, false),
  ]
}

/** “— 1 —”, one character from the outer edge: odd pages right, even pages left. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const character = twips(size.pageNumber)
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: character } : { left: character },
        children: [
          new TextRun({ ...type(faces.song, size.pageNumber), children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  })
}

function demonstrationMark(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...type(faces.heading1, size.pageNumber), text: '演示数据' })],
      }),
    ],
  })
}
