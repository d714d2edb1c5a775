import { type NoticeDraft, type OffRange, type WorkedDay } from '../../law/calendar/check-notice.ts'
import { type Cell, dayText, plainText, readSheet, type SheetKind } from '../../platform/spreadsheet/index.ts'
import { type Answer, done, type Issue, mend } from '../desk/index.ts'

const headings = ['名称', '安排', '开始日期', '结束日期'] as const
type Heading = (typeof headings)[number]

/** More lines than any year has days off and worked. */
const mostLines = 400
/** Wrong lines that are named one by one. */
const mostNamed = 10
/** No arrangement gives so many days in one go. */
const longestRange = 31

const example = '例如：春节,放假,2027-02-05,2027-02-12 和 春节,上班,2027-01-31,'

/**
 * A notice as a table, `.csv` (UTF-8 or GB18030) or `.xlsx`: a line for each 放假 with its first and last day, and one
 * for each day of 上班. What the table does not say (文号、标题、成文日期) stays ''.
 */
export async function readNoticeTable(bytes: Uint8Array, kind: SheetKind): Promise<Answer<NoticeDraft>> {
  const sheet = await readSheet(bytes, kind, { headings, preferred: '放假安排' })
  if ('fault' in sheet) return mend({ field: 'file', text: sheet.fault })
  const absent = headings.filter((one) => one !== '结束日期' && !sheet.header.includes(one))
  if (absent.length > 0) {
    const text = `表头缺少“${absent.join('”“')}”。第一行应当是：${headings.join(',')}；${example}。`
    return mend({ field: 'file', text })
  }
  if (sheet.rows.length === 0) return mend({ field: 'file', text: `表头下面没有内容。${example}。` })
  if (sheet.rows.length > mostLines) {
    return mend({
      field: 'file',
      text: `表格有 ${sheet.rows.length} 行，不是一年的放假安排，请核对选择的文件。`,
    })
  }
  const issues: Issue[] = []
  const off: OffRange[] = []
  const worked: WorkedDay[] = []
  for (const { line, cells } of sheet.rows) {
    const cell = (heading: Heading): Cell => cells[sheet.header.indexOf(heading)] ?? null
    const read = readLine(cell)
    if ('fault' in read) issues.push({ field: 'file', text: `第 ${line} 行：${read.fault}` })
    else if ('on' in read) worked.push(read)
    else off.push(read)
  }
  if (issues.length > 0) return mend(...issues.slice(0, mostNamed))
  const years = [...off.map(({ to }) => to.year), ...worked.map(({ on }) => on.year)]
  return done({
    year: mostFrequent(years),
    notice: { number: '', title: '', date: '', url: '' },
    off,
    worked,
  })
}

function readLine(cell: (heading: Heading) => Cell): OffRange | WorkedDay | { readonly fault: string } {
  const name = plainText(cell('名称'))
  const kind = plainText(cell('安排'))
  if (typeof name !== 'string' || name.trim() === '')
    return { fault: '“名称”是空的，请写节日的名称，例如 春节。' }
  if (name.length > 20) return { fault: '“名称”太长，请只写节日的名称，例如 春节。' }
  if (kind !== '放假' && kind !== '上班') return { fault: '“安排”应当是 放假 或者 上班。' }
  const from = dayIn(cell('开始日期'))
  if (from === null) return { fault: '“开始日期”应当是实际存在的日期，例如 2027-02-05。' }
  const last = cell('结束日期')
  const to = last === null ? from : dayIn(last)
  if (to === null) return { fault: '“结束日期”应当是实际存在的日期，例如 2027-02-12；只有一天的可以不填。' }
  const days = from.until(to, { largestUnit: 'day' }).days
  if (days < 0) return { fault: '“结束日期”早于“开始日期”，请核对。' }
  if (days >= longestRange) return { fault: `从“开始日期”到“结束日期”超过${longestRange}天，请核对。` }
  if (kind === '放假') return { name: name.trim(), from, to }
  if (days > 0) return { fault: '上班的日期请一天写一行，“结束日期”不填。' }
  return { name: name.trim(), on: from }
}

function dayIn(cell: Cell): Temporal.PlainDate | null {
  const text = dayText(cell)
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

/** The year of the notice: a 元旦 may begin in December of the one before. */
function mostFrequent(years: readonly number[]): number {
  const counted = [...Map.groupBy(years, (year) => year)].toSorted(
    ([a, one], [b, other]) => other.length - one.length || b - a,
  )
  return counted[0]?.[0] ?? 0
}
