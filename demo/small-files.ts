import { crc32, deflateSync } from 'node:zlib'

/** Files of the demonstration that are drawn here: nothing is copied from anywhere, and nobody's seal is in them. */

/** A sketch of two roads and a red house, as PNG. */
export function sketch(): Uint8Array {
  const [width, height] = [320, 180]
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = colourAt(x, y)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // eight bits a point, out of a palette
  head.set([8, 3, 0, 0, 0], 8)
  const palette = Buffer.from([0xf6, 0xf6, 0xf4, 0xcc, 0xcf, 0xcf, 0x9e, 0x1b, 0x1e, 0xe2, 0xe3, 0xe1])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('PLTE', palette),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Ground, road, the house that is looked for, other houses. */
function colourAt(x: number, y: number): number {
  if ((y > 96 && y < 116) || (x > 140 && x < 160)) return 1
  if (x > 180 && x < 222 && y > 52 && y < 86) return 2
  const other = (x > 40 && x < 110 && y > 40 && y < 80) || (x > 190 && x < 280 && y > 126 && y < 160)
  return other ? 3 : 0
}

function pngChunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** One page of PDF that says in Latin letters what it stands for; it has a text, as the scan wants. */
export function sealedPage(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line, index) => `1 0 0 1 72 ${740 - index * 24} Tm (${line}) Tj`).join('\n')
  const stream = `BT\n/F1 14 Tf\n${shown}\nET\n1 0 0 RG 2 w 380 560 m 500 560 l 500 640 l 380 640 l s`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(body.length)
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}
