import { expect, test } from 'vitest'
import { type PdfManner, pdfManners, printPdf } from '../../../../../tests/support/report-prints/print-pdf.ts'
import {
  consistentReports,
  piecesOf,
  type Wording,
} from '../../../../../tests/support/report-prints/printed-report.ts'
import {
  remedyBlocks,
  remedyColumns,
  requestColumns,
  requestRows,
} from '../../../../law/report/report-rows.ts'
import { convertFile } from '../../../../platform/conversion/convert.ts'
import { checkReport } from '../../checking/index.ts'
import { officeDocument } from '../files/office-document.ts'
import { linesOf } from '../read-report.ts'
import { interpreted } from '../read-text-report.ts'
import type { ReportReading } from '../reading.ts'
import { type SampleReport, sampleReport } from '../sample-report.ts'

async function read(report: SampleReport, manner: PdfManner, wording: Wording): Promise<ReportReading> {
  const conversion = await convertFile(printPdf(piecesOf(report, wording), manner), '年报.pdf')
  if (conversion.kind === 'refused') throw new Error(conversion.reason)
  const reading = interpreted(officeDocument(linesOf(conversion.value)))
  if (!reading.readable) throw new Error(reading.reason)
  return reading
}

/** Tables 三 and 四 and the documents of table 二, row by row; what is printed as nothing is null. */
function printedRows(report: SampleReport, nothing: boolean): (number | null)[][] {
  return [
    ...requestRows.map((row) => report.requests[row]),
    ...remedyBlocks.map((_, at) =>
      report.remedies.slice(at * remedyColumns.length, (at + 1) * remedyColumns.length),
    ),
    ...report.issued,
    report.decisions,
  ].map((row) => row.map((figure) => (nothing && figure === 0 ? null : figure)))
}

function readRows({ account: { requests, remedies, proactive } }: ReportReading): (number | null)[][] {
  return [
    ...requestRows.map((row) => requestColumns.map((_, at) => requests.rows[row][at] ?? null)),
    ...remedyBlocks.map((block) => remedyColumns.map((column) => remedies[block][column])),
    ...(['regulations', 'normativeDocuments'] as const).map((row) =>
      (['issued', 'repealed', 'inForce'] as const).map((column) => proactive[row][column]),
    ),
    [proactive.licensing, proactive.penalties, proactive.coercion],
  ]
}

const reports = [...consistentReports(2, 7), sampleReport()]
const wordings: Readonly<Record<string, Wording>> = {
  'all figures': {},
  'nil as strokes': { figure: (count) => (count === 0 ? '/' : String(count)) },
  'nil as nothing': { figure: (count) => (count === 0 ? '' : String(count)) },
}
const cases = pdfManners
  .filter((manner) => manner.startsWith('unruled'))
  .flatMap((manner) => Object.entries(wordings).map(([name, wording]) => ({ manner, name, wording })))

test.each(cases)('$manner, $name: each figure in its cell', async ({ manner, name, wording }) => {
  for (const report of reports) {
    const reading = await read(report, manner, wording)
    const [read_, printed] = [readRows(reading), printedRows(report, name !== 'all figures')]
    for (const [at, row] of read_.entries()) {
      for (const [column, figure] of row.entries()) {
        if (figure !== null) expect(figure).toBe(printed[at]?.[column])
      }
    }
    // where columns are known by their heads alone, figures at their edges may stand under none for sure
    if (name !== 'nil as nothing' || /Centred|Narrow/.test(manner)) expect(read_).toEqual(printed)
    expect(checkReport(reading).filter(({ severity }) => severity === 'error')).toEqual([])
  }
})
