/** One publication of the demonstration: invented, and each page says so. */
export interface DemoItem {
  /** name of the column */
  readonly column: string
  readonly title: string
  /** 体裁: 通知, 公示, 计划 … */
  readonly genre: string
  /** month-day of making and publishing within the item's year */
  readonly madeOn: string
  readonly publishedOn: string
  /** serial of the 发文字号 `杨政发〔年〕n号`; left out where the item has none */
  readonly serial?: number
  /** paragraphs; a line that begins with `# ` is a heading, `| a | b |` lines are a table */
  readonly body: readonly string[]
  /** a small file that goes with it */
  readonly attachment?: { readonly name: string; readonly text: string }
  readonly normative?: boolean
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
