import { gbkSigns } from './gbk.ts'

/**
 * Character maps for PDF files whose Chinese fonts are named but not embedded. The reader of PDF asks for them by
 * name; those of GBK and of Unicode can be worked out, as only the text matters here and no glyph is drawn.
 */

/** Real glyph numbers of Adobe-GB1 lie below; ours are counted from here on. */
const firstCid = 0x8000

const gbkNames = /^(?:GB|GBK|GBKp|GBK2K|GBpc)-(?:EUC-)?[HV]$/
const unicodeNames = /^UniGB-(?:UCS2|UTF16)-[HV]$/
/** Glyph number to Unicode. */
const reverseName = 'Adobe-GB1-UCS2'

interface Sign {
  /** bytes in GBK, hexadecimal */
  readonly code: string
  /** UTF-16, hexadecimal */
  readonly unicode: string
  readonly cid: number
}

let repertoire: readonly Sign[] | null = null

function signs(): readonly Sign[] {
  repertoire ??= gbkSigns().map(([code, sign], index) => {
    const bytes = code.toString(16)
    return { code: bytes, unicode: hex(sign.charCodeAt(0)), cid: firstCid + index }
  })
  return repertoire
}

/** The map of the name, or null where it cannot be worked out. */
export function characterMap(name: string): string | null {
  if (gbkNames.test(name)) {
    return cidMap(
      '<00> <80>\n<8140> <fefe>',
      signs().map(({ code, cid }) => `<${code}> ${cid}`),
    )
  }
  if (unicodeNames.test(name)) {
    const lines = signs().map(({ unicode, cid }) => `<${unicode}> ${cid}`)
    return cidMap('<0000> <d7ff>\n<e000> <ffff>\n<d800dc00> <dbffdfff>', lines)
  }
  return name === reverseName ? reverseMap() : null
}

function cidMap(codespace: string, lines: readonly string[]): string {
  const ranges = codespace.split('\n').length
  return framed(
    `${ranges} begincodespacerange\n${codespace}\nendcodespacerange\n${inBlocks('cidchar', lines)}`,
  )
}

/** Ours lead back to their signs; real glyph numbers, which nobody can read without Adobe's list, to U+FFFD. */
function reverseMap(): string {
  const real = Array.from({ length: firstCid - 1 }, (_, index) => `<${hex(index + 1)}> <fffd>`)
  const ours = signs().map(({ unicode, cid }) => `<${hex(cid)}> <${unicode}>`)
  const space = '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n'
  return framed(space + inBlocks('bfchar', [...real, ...ours]))
}

function inBlocks(kind: string, lines: readonly string[]): string {
  let text = ''
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    text += `${block.length} begin${kind}\n${block.join('\n')}\nend${kind}\n`
  }
  return text
}

function framed(body: string): string {
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n${body}endcmap\nend\nend\n`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
