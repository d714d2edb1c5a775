import { elements, find, type XmlElement } from '../xml-tree.ts'
import type { Context, Sink } from './docx-context.ts'

/** `w:drawing`: pictures, text boxes, charts. */
export function readDrawing(drawing: XmlElement, context: Context, sink: Sink): void {
  const about = find(drawing, 'wp:docPr')?.attributes
  if (['1', 'true'].includes(about?.['hidden'] ?? '')) return
  const alt = cleanAlt(about?.['descr'] ?? about?.['title'])
  if (find(drawing, 'c:chart')) context.losses.add('chart')
  if (find(drawing, 'dgm:relIds')) context.losses.add('diagram')
  if (find(drawing, 'wpg:wgp') || find(drawing, 'wpc:wpc')) context.losses.add('shapes')
  visit(drawing, (element) => {
    if (element.name === 'w:txbxContent') {
      sink.boxes.push(...context.readBox(element))
      return false
    }
    if (element.name !== 'a:blip') return true
    const relation = element.attributes['r:embed'] ?? element.attributes['r:link'] ?? ''
    const picture = context.pictures.take(context.relations.get(relation), alt)
    if (picture) sink.pictures.push(picture)
    return false
  })
}

/** `w:pict`, `w:object`: what Word drew before 2010, and objects of other programs. */
export function readVml(drawing: XmlElement, context: Context, sink: Sink): void {
  if (drawing.name === 'w:object') context.losses.add('object')
  let alt = ''
  visit(drawing, (element) => {
    if (element.name === 'w:txbxContent') {
      sink.boxes.push(...context.readBox(element))
      return false
    }
    alt = cleanAlt(element.attributes['alt']) || alt
    // the preview of an object is drawn by the program it is of, seldom as a picture that a page can show
    if (element.name !== 'v:imagedata' || drawing.name === 'w:object') return true
    const relation = element.attributes['r:id'] ?? ''
    const named = alt || cleanAlt(element.attributes['o:title'])
    const picture = context.pictures.take(context.relations.get(relation), named)
    if (picture) sink.pictures.push(picture)
    return false
  })
}

/** Goes through everything below; not into what the visitor keeps for itself. */
function visit(element: XmlElement, look: (element: XmlElement) => boolean): void {
  for (const child of elements(element)) if (look(child)) visit(child, look)
}

const longestAlt = 200

/** What a file says of its picture. Names that programs give are no description. */
function cleanAlt(given: string | undefined): string {
  const alt = (given ?? '').replace(/\s+/g, ' ').trim()
  const named = /^(?:图片|图像|image|picture|img|图形)\s*\d*$|\.(?:png|jpe?g|gif|bmp|emf|wmf)$/i.test(alt)
  return named ? '' : Array.from(alt).slice(0, longestAlt).join('')
}
