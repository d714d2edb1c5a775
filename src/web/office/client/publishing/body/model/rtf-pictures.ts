/** A picture that came with what was pasted. */
export interface PastedPicture {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array<ArrayBuffer>
}

// the pictures of bullets, and a second form of each picture for old programs
const beside = /\{(?:\\\*)?\\(?:nonshppict|listpicture)\b/y
const picture = /\{(?:\\\*)?\\pict\b/y

/**
 * The pictures in RTF, in their order; null for one of a kind that no browser shows. Word and WPS name the
 * pictures of the HTML that they put on the clipboard by a path of that machine, which a page cannot open; in
 * the RTF beside it stand the pictures themselves.
 */
export function picturesInRtf(rtf: string): readonly (PastedPicture | null)[] {
  const found: (PastedPicture | null)[] = []
  let at = rtf.indexOf('{\\')
  while (at >= 0) {
    let end = at + 1
    if (startsAt(beside, rtf, at)) end = endOfGroup(rtf, at)
    else if (startsAt(picture, rtf, at)) {
      end = endOfGroup(rtf, at)
      found.push(pictureOf(rtf.slice(at, end)))
    }
    at = rtf.indexOf('{\\', end)
  }
  return found
}

function startsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(text)
}

function endOfGroup(rtf: string, from: number): number {
  // a brace that is text has a backslash before it
  const sign = /\\[{}\\]|[{}]/g
  sign.lastIndex = from
  let depth = 0
  for (let found = sign.exec(rtf); found; found = sign.exec(rtf)) {
    if (found[0] === '{') depth += 1
    if (found[0] === '}') depth -= 1
    if (depth === 0) return sign.lastIndex
  }
  return rtf.length
}

const kinds = { pngblip: 'image/png', jpegblip: 'image/jpeg' } as const

function pictureOf(group: string): PastedPicture | null {
  const kind = /\\(pngblip|jpegblip)\b/.exec(group)?.[1]
  if (kind !== 'pngblip' && kind !== 'jpegblip') return null
  // what stands in groups of its own and in control words is about the picture, the rest is the picture
  const digits = withoutGroups(group.slice(1, -1))
    .replace(/\\[a-z]+-?\d* ?/gi, ' ')
    .replace(/[^0-9a-f]/gi, '')
  return digits.length < 2 ? null : { mediaType: kinds[kind], bytes: bytesOf(digits) }
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor(digits.length / 2))
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  }
  return bytes
}

function withoutGroups(text: string): string {
  let kept = ''
  let at = 0
  while (at < text.length) {
    const group = text.indexOf('{', at)
    if (group < 0) return kept + text.slice(at)
    kept += text.slice(at, group)
    at = endOfGroup(text, group)
  }
  return kept
}
