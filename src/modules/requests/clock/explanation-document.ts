import { chineseDate, chineseWeekday, type Day, parseDay } from '../../../law/calendar/day.ts'
import type { StripDay } from '../../../law/clock/day-strip.ts'
import type { Fault } from '../../../law/clock/fault.ts'
import type { NoticeSource } from '../../../law/calendar/holiday-notice.ts'
import type { Step } from '../../../law/clock/step-text.ts'
import {
  type Block,
  type OfficialDocument,
  paragraph,
  type Table,
  type TableCell,
} from '../../../platform/documents/model.ts'

/** Everything that 答复期限计算说明 says. */
export interface DeadlineExplanation {
  readonly unit: string
  readonly caseNumber: string
  readonly madeOn: Day
  /** label and value, in their order */
  readonly facts: readonly (readonly [string, string])[]
  readonly summary: string
  readonly steps: readonly Step[]
  readonly faults: readonly Fault[]
  /** what holiday notices moved */
  readonly moves: readonly { readonly on: Day; readonly text: string }[]
  readonly days: readonly StripDay[]
  /** the notices by which the days were counted; `source` null: not announced yet */
  readonly notices: readonly { readonly year: number; readonly source: NoticeSource | null }[]
  readonly provisional: boolean
  readonly demonstration: boolean
}

const title = '答复期限计算说明'

export function explanationDocument(of: DeadlineExplanation): OfficialDocument {
  const { unit, caseNumber, madeOn, summary, provisional, demonstration } = of
  return {
    title: `${title}：${caseNumber}`,
    unit,
    date: madeOn,
    demonstration,
    blocks: [
      paragraph('title', title),
      factsTable(of),
      paragraph('heading1', '一、计算结果'),
      paragraph('body', summary),
      ...(provisional
        ? [
            paragraph(
              'body',
              '其中有年份的放假安排国务院办公厅尚未公布，暂按周末和《全国年节及纪念日放假办法》计算，标为“暂计”；公布后重新计算，变动逐件记入案卷。',
            ),
          ]
        : []),
      paragraph('heading1', '二、办理经过和依据'),
      stepsTable(of),
      ...others(of),
      paragraph('heading1', '三、逐日说明'),
      daysTable(of),
      paragraph('heading1', '四、所依据的放假安排'),
      noticesTable(of),
      paragraph('note', `本说明由系统按${chineseDate(madeOn)}的记录计算。`),
    ],
  }
}

function factsTable({ unit, caseNumber, facts }: DeadlineExplanation): Table {
  const all: readonly (readonly [string, string])[] = [['案号', caseNumber], ['受理机关', unit], ...facts]
  return {
    type: 'table',
    caption: '基本情况',
    columns: [40, 116],
    headerRows: 0,
    density: 'normal',
    keepTogether: true,
    rows: all.map(([label, value]) => ({
      cells: [
        { text: label, heads: 'row' },
        { text: value, align: 'start' },
      ],
    })),
  }
}

function stepsTable({ steps }: DeadlineExplanation): Table {
  return list(
    '办理经过和依据',
    [
      { head: '日期', width: 30 },
      { head: '依据', width: 32 },
      { head: '对期限的影响', width: 94, align: 'start' },
    ],
    steps.map(({ on, rule, text }) => [chineseDate(on), rule, text]),
  )
}

/** What took no effect, and what moved by itself. */
function others({ faults, moves }: DeadlineExplanation): Block[] {
  return [
    ...faults.map(({ on, text }) => paragraph('body', `${chineseDate(on)}的一项记录不产生效力：${text}`)),
    ...moves.map(({ on, text }) => paragraph('body', `${chineseDate(on)}，${text}`)),
  ]
}

function daysTable({ days }: DeadlineExplanation): Table {
  return list(
    '逐日说明',
    [
      { head: '日期', width: 34 },
      { head: '星期', width: 16 },
      { head: '计数', width: 20 },
      { head: '说明', width: 86, align: 'start' },
    ],
    days.map(({ day, count, why }) => [
      chineseDate(day),
      chineseWeekday(day),
      count === undefined ? '不计' : `第${count}`,
      why,
    ]),
  )
}

function noticesTable({ notices }: DeadlineExplanation): Table {
  return list(
    '所依据的放假安排',
    [
      { head: '年度', width: 20 },
      { head: '文号', width: 42 },
      { head: '标题', width: 64, align: 'start' },
      { head: '成文日期', width: 30 },
    ],
    notices.map(({ year, source }) =>
      source === null
        ? [String(year), '尚未公布', '暂按周末和《全国年节及纪念日放假办法》计算', '—']
        : [String(year), source.number, source.title, dayWord(source.date)],
    ),
  )
}

function dayWord(text: string): string {
  const day = parseDay(text)
  return day === null ? text : chineseDate(day)
}

interface Column {
  readonly head: string
  /** mm */
  readonly width: number
  readonly align?: 'start'
}

function list(caption: string, columns: readonly Column[], lines: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    caption,
    columns: columns.map(({ width }) => width),
    headerRows: 1,
    density: 'dense',
    keepTogether: false,
    rows: [
      { cells: columns.map(({ head }): TableCell => ({ text: head, heads: 'column' })) },
      ...lines.map((line) => ({
        cells: line.map((text, column): TableCell => ({ text, align: columns[column]?.align ?? 'center' })),
      })),
    ],
  }
}
