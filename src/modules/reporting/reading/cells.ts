/** What stands in a cell where a number belongs. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'text' }

const figure = String.raw`(?:[-+]?\d[\d,，]*(?:\.\d+)?|[/／\\]|[-—–－]{1,3})`
const figuresOnly = new RegExp(`^${figure}(?:\\s+${figure})*$`)
const trailingFigures = new RegExp(`^(.{0,200}?[^\\d\\s,，.])\\s+(${figure}(?:\\s+${figure})*)$`)

/** The cells of a line with `|` borders, blank ones kept; null where the line has no border. */
export function splitRow(line: string): string[] | null {
  const bordered = line.replace(/[｜│┃]/g, '|')
  if (!bordered.includes('|')) return null
  return bordered
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim())
}

/** Between 155件 and 89件, and where a wide blank stands beside a figure. */
const besideFigure =
  /(?<=\d[件条个项宗起份次篇])\s*(?=\d)|(?<=\S) (?=\d{1,9}(?:[件条个项宗起份次篇]|万元|元)(?:\s|$|\d))/g

/** Between a label that fills its column and the first of the seven figures of table 三. */
const besideLabel = /(?<=[\p{Script=Han}）)”])(?=\d{1,9}[件条宗]?(?:\s+\d{1,9}[件条宗]?){6}\s*$)/u

/** The cells of a line without borders: split at tabs and wide gaps, and rows of figures at each space. */
export function splitGaps(line: string): string[] {
  return line
    .normalize('NFKC')
    .replace(besideFigure, '  ')
    .replace(besideLabel, '  ')
    .split(/\t|\s{2,}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      if (figuresOnly.test(piece)) return piece.split(/\s+/)
      const match = trailingFigures.exec(piece)
      return match === null ? [piece] : [match[1] ?? '', ...(match[2] ?? '').split(/\s+/)]
    })
}

/** Reads a cell; `12件`, `1,234`, `２１` and `零` are numbers, `/`, `—`, `无` and nothing are blank. */
export function readCell(text: string): Cell {
  const tight = text.normalize('NFKC').replace(/\s/g, '')
  if (/^(?:[/\\\-—–_*~]{0,8}|无|空|null|N\/?A)$/i.test(tight)) return { kind: 'blank' }
  if (tight === '零' || tight === '〇') return { kind: 'number', value: 0, text: '0' }
  const match = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,6})?(件|条|个|项|宗|起|份|次|篇|万元|元)?$/.exec(
    tight,
  )
  if (match === null) return { kind: 'text' }
  const digits = (match[1] ?? '').replaceAll(',', '')
  if (digits.length > 1 && digits.startsWith('0')) return { kind: 'text' }
  const shown = `${digits}${match[2] ?? ''}`
  if (match[3] === '元') {
    const wan = Number(shown) / 10_000
    return { kind: 'number', value: wan, text: String(wan) }
  }
  return { kind: 'number', value: Number(shown), text: shown }
}

/**
 * Cells whose borders were lost (`规章000`): the only reading of n cells in n digits is one digit each.
 * Any other length could be cut in more than one way and is left alone.
 */
export function unglue(digits: string, count: number): string[] | null {
  return /^\d+$/.test(digits) && digits.length === count ? Array.from(digits) : null
}
