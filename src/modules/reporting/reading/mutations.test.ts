import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printDocx } from '../../../../tests/support/report-prints/print-docx.ts'
import { printHtml } from '../../../../tests/support/report-prints/print-html.ts'
import { printPdf } from '../../../../tests/support/report-prints/print-pdf.ts'
import { printXlsx } from '../../../../tests/support/report-prints/print-xlsx.ts'
import { piecesOf } from '../../../../tests/support/report-prints/printed-report.ts'
import { convertFile } from '../../../platform/conversion/convert.ts'
import { checkReport } from '../checking/index.ts'
import { officeDocument } from './files/office-document.ts'
import { isOfficeFile, linesOf } from './read-report.ts'
import { interpreted, readTextReport, unreadable } from './read-text-report.ts'
import type { ReadReport } from './reading.ts'
import { printReport, sampleReport } from './sample-report.ts'

const report = sampleReport()
const pieces = piecesOf(report)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const { unit, year, overview, problems, others, requests, ...tables } = report
const files: readonly (readonly [ending: string, bytes: Uint8Array])[] = [
  ['docx', printDocx(pieces, 'plain')],
  ['xlsx', printXlsx(pieces, 'merged')],
  ['pdf', printPdf(pieces, 'unruledCentred')],
  ['html', utf8(printHtml(pieces, 'site'))],
  ['txt', utf8(printReport(report, 'lines'))],
  [
    'json',
    utf8(
      JSON.stringify({
        unit: { name: unit },
        year,
        requests: { rows: requests },
        parts: [overview, problems, others].map((text, at) => ({
          number: '一五六'[at],
          text: text.join('\n'),
        })),
        ...tables,
      }),
    ),
  ],
]

/** What befalls a file on its way: bytes change, are lost, come twice, stand elsewhere. */
type Mishap = (bytes: Uint8Array) => Uint8Array
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const at = (bytes: Uint8Array, part: number): number => Math.floor(bytes.length * part)
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc
    .array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((changes): Mishap => (bytes) => {
      const changed = Uint8Array.from(bytes)
      for (const [where, byte] of changes) changed[at(bytes, where)] = byte
      return changed
    }),
  place.map(
    (end): Mishap =>
      (bytes) =>
        bytes.subarray(0, at(bytes, end)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mishap =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, from)), bytes.subarray(at(bytes, to))]),
  ),
  fc
    .tuple(place, fc.nat(2_000), fc.integer({ min: 2, max: 40 }))
    .map(([from, length, times]): Mishap => (bytes) => {
      const start = at(bytes, from)
      const piece = bytes.subarray(start, start + length)
      return Buffer.concat([bytes.subarray(0, start), ...Array(times).fill(piece), bytes.subarray(start)])
    }),
)

async function read(bytes: Uint8Array, fileName: string): Promise<ReadReport> {
  if (!isOfficeFile(bytes)) return readTextReport(bytes, { fileName })
  const conversion = await convertFile(bytes, fileName)
  return conversion.kind === 'refused'
    ? unreadable(conversion.reason)
    : interpreted(officeDocument(linesOf(conversion.value)))
}

test.for(files)(
  '.%s: two hundred mishaps, each read or refused with a reason, in time',
  { timeout: 120_000 },
  async ([ending, bytes]) => {
    expect((await read(bytes, `年报.${ending}`)).readable).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { minLength: 1, maxLength: 3 }), async (mishaps) => {
        const start = process.cpuUsage()
        const broken = mishaps.reduce((given, change) => change(given), bytes)
        const reading = await read(broken, `年报.${ending}`)
        if (reading.readable) JSON.stringify(checkReport(reading))
        else expect(reading.reason).toMatch(/。$/)
        expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10)
      }),
      { numRuns: 200, seed: 30 },
    )
  },
)
