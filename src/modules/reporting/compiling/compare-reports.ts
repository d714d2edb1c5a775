import { type ReportPartNumber, reportParts } from '../../../law/report/report-rows.ts'
import { sharedShare, shingles } from '../../../platform/shingles.ts'
import type { YearlyReport } from '../report.ts'
import { cellLabel, type Figures, reportCells } from './report-cells.ts'

/** One place in which a public page and what was handed in do not agree. */
export interface Difference {
  readonly kind: 'cell' | 'passage'
  /** name of the cell, or number of the part */
  readonly where: string
  readonly label: string
  /** null: not in it */
  readonly submitted: string | null
  readonly published: string | null
}

type Compared = Figures & Pick<YearlyReport, 'parts'>

/** Passages that share so much are one that was changed. */
const alike = 0.4
const most = 300
/** Each passage is compared with every other: more of them are told as gone or new only. */
const mostPaired = 120
const prose: readonly ReportPartNumber[] = ['一', '五', '六']

/**
 * What a public page says otherwise than the report that was handed in, per cell and per paragraph. A figure that
 * could not be read from the page is no difference: unread is unknown, not different.
 */
export function compareReports(submitted: Compared, page: Compared): Difference[] {
  const cells = reportCells.flatMap((cell): Difference[] => {
    const [own, out] = [cell.get(submitted), cell.get(page)]
    if (out === null || own === null || Number(own) === Number(out)) return []
    const label = cellLabel(cell)
    return [{ kind: 'cell', where: cell.name, label, submitted: String(own), published: String(out) }]
  })
  return [...cells, ...prose.flatMap((part) => comparePart(part, submitted, page))].slice(0, most)
}

/** The cells that the page should give and of which nothing could be read. */
export function unreadCells(submitted: Figures, page: Figures): string[] {
  return reportCells
    .filter((cell) => cell.table !== '其他' && cell.get(submitted) !== null && cell.get(page) === null)
    .map(({ name }) => name)
}

function comparePart(part: ReportPartNumber, submitted: Compared, page: Compared): Difference[] {
  const title = reportParts.find(({ number }) => number === part)?.title ?? ''
  const label = `${part}、${title}`
  const own = paragraphsOf(submitted, part)
  const out = paragraphsOf(page, part)
  const onPage = new Set(out.map(comparable))
  const handedIn = new Set(own.map(comparable))
  const gone = own.filter((text) => !onPage.has(comparable(text)))
  const added = out.filter((text) => !handedIn.has(comparable(text)))
  // the same words broken into other lines
  if (comparable(own.join('')) === comparable(out.join(''))) return []
  const used = new Set<string>()
  const pairs = gone.length <= mostPaired && added.length <= mostPaired
  const changed = gone.map((text): Difference => {
    const match = !pairs
      ? null
      : bestMatch(
          text,
          added.filter((other) => !used.has(other)),
        )
    if (match !== null) used.add(match)
    return { kind: 'passage', where: part, label, submitted: text, published: match }
  })
  const fresh = added.filter((text) => !used.has(text))
  return [
    ...changed,
    ...fresh.map((text): Difference => ({
      kind: 'passage',
      where: part,
      label,
      submitted: null,
      published: text,
    })),
  ]
}

function paragraphsOf({ parts }: Compared, part: ReportPartNumber): string[] {
  const text = parts.find(({ number }) => number === part)?.text ?? ''
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')
}

function bestMatch(text: string, others: readonly string[]): string | null {
  const marks = shingles(comparable(text), 2)
  let best: { readonly text: string; readonly share: number } | null = null
  for (const other of others) {
    const share = sharedShare(marks, shingles(comparable(other), 2))
    if (share >= alike && share > (best?.share ?? 0)) best = { text: other, share }
  }
  return best?.text ?? null
}
