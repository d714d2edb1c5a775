import type { ElementPlace, TextPlace } from './gathering.ts'
import { escapeXml, signsOf, unescapeSheetSigns, type Edit, type SourceSign } from './xml-source.ts'

/**
 * The changes to a part's source that turn `before` into `after` at the place; both are texts of the piece, sign
 * by sign alike in length. Only the signs that differ are touched.
 *
 * @throws where the place does not hold what was read there: our bug
 */
export function editsAt(
  source: string,
  place: TextPlace | ElementPlace,
  before: string,
  after: string,
): Edit[] {
  if (place.as === 'element') return editsOfElement(place, before, after)
  const all = signsOf(source, place.from, place.to, place.as === 'cdata')
  const signs = (place.escaped ? unescapeSheetSigns(all) : all).slice(place.skip, place.skip + place.length)
  const edits: Edit[] = []
  for (const [from, to] of groups(signs)) {
    const here = (text: string): string => text.slice(place.at + from, place.at + to)
    if (here(before) === here(after)) continue
    const [first, last] = [signs[from], signs[to - 1]]
    if (!first || !last) throw new Error('editsAt: the place does not hold the text')
    const text = place.as === 'cdata' ? here(after) : escapeXml(here(after))
    edits.push({ from: first.from, to: last.to, text })
  }
  return edits
}

function editsOfElement(place: ElementPlace, before: string, after: string): Edit[] {
  const here = (text: string): string => text.slice(place.at, place.at + place.length)
  if (here(before) === here(after)) return []
  return [{ from: place.from, to: place.to, text: place.open + escapeXml(here(after)) + place.close }]
}

/** Signs that stand on one range of the source belong together: the halves of a sign written as one number. */
function groups(signs: readonly SourceSign[]): [from: number, to: number][] {
  const found: [number, number][] = []
  for (const [index, sign] of signs.entries()) {
    const before = found.at(-1)
    if (before && signs[index - 1]?.from === sign.from) before[1] = index + 1
    else found.push([index, index + 1])
  }
  return found
}
