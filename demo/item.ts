import type { ExceptionKey } from '../src/law/decision/exception.ts'
import type { ServiceGuide } from '../src/modules/publishing/index.ts'

/** One publication of the demonstration: invented, and each page says so. */
export interface DemoItem {
  /** name of the column */
  readonly column: string
  readonly title: string
  /** 体裁: 通知, 公示, 计划 … */
  readonly genre: string
  /** paragraphs; a line that begins with `# ` is a heading, `| a | b |` lines are a table */
  readonly body: readonly string[]
  /** the first paragraph where left out */
  readonly summary?: string
  /** serial of the 发文字号 `杨政发〔年〕n号`; left out where the item has none */
  readonly serial?: number
  /** a small file that goes with it */
  readonly attachment?: { readonly name: string; readonly text: string }
  /** 行政规范性文件: in force from this day (left out: 30 days after it was made) */
  readonly normative?: boolean
  readonly effectiveOn?: Temporal.PlainDate
  /** why a 规范性文件 needs no explanation */
  readonly exempt?: string
  /** 办事指南 */
  readonly guide?: DemoGuide
  /** 政策解读: id of the document, known once that was written */
  readonly interprets?: () => string
  /** 公示期最后一天 */
  readonly displayUntil?: Temporal.PlainDate
  /** not to be disclosed, and why */
  readonly withheld?: ExceptionKey
  /** stands at the end of the text */
  readonly picture?: { readonly name: string; readonly alt: string; readonly bytes: Uint8Array }
  /** 盖章扫描件 */
  readonly sealedForm?: { readonly name: string; readonly bytes: Uint8Array }
}

/** An item with the days of its year on which it was made and published, `MM-DD`. */
export interface DatedItem extends DemoItem {
  readonly madeOn: string
  readonly publishedOn: string
}

/** A guide whose 样表 are files of their own. */
export type DemoGuide = Omit<ServiceGuide, 'materials'> & {
  readonly materials: readonly {
    readonly name: string
    readonly form: string
    readonly sample?: { readonly name: string; readonly text: string }
  }[]
}

/** Paragraphs, headings and tables of the demonstration as HTML. */
export function bodyHtml(lines: readonly string[]): string {
  const blocks: string[] = []
  let table: string[][] = []
  const closeTable = (): void => {
    const [head, ...rows] = table
    if (head) {
      const cells = (tag: string, row: readonly string[]): string =>
        `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
      blocks.push(
        `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`,
      )
    }
    table = []
  }
  for (const line of lines) {
    if (line.startsWith('|')) {
      table.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
      continue
    }
    closeTable()
    blocks.push(line.startsWith('# ') ? `<h2>${line.slice(2)}</h2>` : `<p>${line}</p>`)
  }
  closeTable()
  return blocks.join('\n')
}
