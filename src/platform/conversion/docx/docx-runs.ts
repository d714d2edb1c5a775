import type { Mark } from '../block.ts'
import { all, elements, find, firstOf, innerText, isOn, settingOf, type XmlElement } from '../xml-tree.ts'
import { type Around, type Context, emptySink, type Sink } from './docx-context.ts'
import { readDrawing, readVml } from './docx-drawings.ts'
import { isContents, turnField, webAddress } from './docx-fields.ts'
import { over, runLook } from './docx-styles.ts'
import { symbolOf } from './symbols.ts'

/** Reads what stands in a paragraph, or in something within it, into `sink`. */
export function readInside(parent: XmlElement, around: Around, context: Context, sink: Sink): void {
  for (const child of elements(parent)) readOne(child, around, context, sink)
}

function readOne(element: XmlElement, around: Around, context: Context, sink: Sink): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, around, context, sink)
      return
    case 'w:del':
    case 'w:moveFrom':
      context.losses.add('trackedChanges')
      return
    case 'w:ins':
    case 'w:moveTo':
      context.losses.add('trackedChanges')
      readInside(element, around, context, sink)
      return
    case 'w:hyperlink': {
      const target = context.relations.get(element.attributes['r:id'] ?? '')
      const href = target?.external === true ? webAddress(target.target) : undefined
      readInside(element, { ...around, href: href ?? around.href }, context, sink)
      return
    }
    case 'w:fldSimple':
      if (isContents(element.attributes['w:instr'] ?? '')) context.losses.add('contents')
      else readInside(element, around, context, sink)
      return
    case 'w:sdt':
      readControl(element, context, (content) => readInside(content, around, context, sink))
      return
    case 'm:oMath':
      context.losses.add('formula')
      sink.inlines.push({ text: innerText(element) })
      return
    case 'mc:AlternateContent':
      readAlternative(element, context, sink, (branch, into) => readInside(branch, around, context, into))
      return
    case 'w:pPr':
    case 'w:rPr':
      return
    default:
      readInside(element, around, context, sink)
  }
}

/** A content control: what was filled in; a prompt that nobody filled in is no text. */
export function readControl(
  control: XmlElement,
  context: Context,
  read: (content: XmlElement) => void,
): void {
  const properties = firstOf(control, 'w:sdtPr')
  const gallery = properties && find(properties, 'w:docPartGallery')?.attributes['w:val']
  if (gallery === 'Table of Contents') context.losses.add('contents')
  else if (isOn(firstOf(properties, 'w:showingPlcHdr')) !== true) {
    for (const content of all(control, 'w:sdtContent')) read(content)
  }
}

/** Takes the newer of two forms of the same thing, and the older one where the newer holds nothing. */
export function readAlternative(
  element: XmlElement,
  context: Context,
  sink: Sink,
  read: (branch: XmlElement, into: Sink) => void,
): void {
  const before = context.losses.total
  for (const branch of [...all(element, 'mc:Choice'), ...all(element, 'mc:Fallback')]) {
    const into = emptySink()
    read(branch, into)
    sink.inlines.push(...into.inlines)
    sink.pictures.push(...into.pictures)
    sink.boxes.push(...into.boxes)
    if (into.inlines.length + into.pictures.length + into.boxes.length > 0) return
    if (context.losses.total > before) return
  }
}

function readRun(run: XmlElement, around: Around, context: Context, sink: Sink): void {
  const properties = firstOf(run, 'w:rPr')
  const own = over([context.styles.run(settingOf(properties, 'w:rStyle')), runLook(properties)])
  const hidden = over([around.run, own]).hidden === true
  const instruction = context.fields.some(({ phase }) => phase === 'instruction')
  const contents = context.fields.some((field) => isContents(field.instruction))
  const href =
    context.fields.map((field) => webAddress(hrefOf(field.instruction))).find(Boolean) ?? around.href
  const marks: Mark[] = [
    ...(own.strong === true ? (['strong'] as const) : []),
    ...(own.em === true ? (['em'] as const) : []),
    ...(own.u === true && href === undefined ? (['u'] as const) : []),
    ...(own.raised === 'superscript' ? (['sup'] as const) : []),
    ...(own.raised === 'subscript' ? (['sub'] as const) : []),
  ]
  const quiet = hidden || instruction || contents
  if (hidden && innerText(run).trim() !== '') context.losses.add('hiddenText')
  const putInto =
    (into: Sink): Put =>
    (text, more = marks) => {
      if (quiet || text === '') return
      into.inlines.push({
        text,
        ...(more.length > 0 && { marks: more }),
        ...(href !== undefined && { href }),
      })
    }
  const readChildren = (parent: XmlElement, into: Sink): void => {
    for (const child of elements(parent)) {
      if (child.name === 'w:fldChar' || child.name === 'w:instrText') {
        const shown = turnField(child, context)
        if (shown !== '') into.inlines.push({ text: shown })
      } else if (child.name === 'mc:AlternateContent') {
        readAlternative(child, context, into, readChildren)
      } else if (!quiet) {
        readContent(child, context, into, putInto(into))
      }
    }
  }
  readChildren(run, sink)
}

type Put = (text: string, marks?: readonly Mark[]) => void

function readContent(child: XmlElement, context: Context, sink: Sink, put: Put): void {
  switch (child.name) {
    case 'w:t':
      put(innerText(child))
      return
    case 'w:tab':
    case 'w:ptab':
      put(' ')
      return
    case 'w:cr':
      put('\n')
      return
    case 'w:br':
      if (!['page', 'column'].includes(child.attributes['w:type'] ?? '')) put('\n')
      return
    case 'w:noBreakHyphen':
      put('-')
      return
    case 'w:sym':
      put(symbolOf(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? ''))
      return
    case 'w:ruby':
      for (const base of all(child, 'w:rubyBase')) put(innerText(base))
      for (const reading of all(child, 'w:rt')) put(`（${innerText(reading)}）`)
      return
    case 'w:footnoteReference':
      put(context.noteSign('footnote', child.attributes['w:id'] ?? ''), ['sup'])
      return
    case 'w:endnoteReference':
      put(context.noteSign('endnote', child.attributes['w:id'] ?? ''), ['sup'])
      return
    case 'w:commentReference':
      context.losses.add('comments')
      return
    case 'w:drawing':
      readDrawing(child, context, sink)
      return
    case 'w:pict':
    case 'w:object':
      readVml(child, context, sink)
      return
    default:
  }
}

function hrefOf(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/i.exec(instruction)?.slice(1).find(Boolean)
}
