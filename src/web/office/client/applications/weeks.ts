import type { CallAnswer } from '../http/call.ts'
import { addDays, monthName, weekdayOf } from '../kit/days.ts'

export type CaseView = CallAnswer<'GET /applications/:id'>
export type CaseClock = NonNullable<CaseView['clock']>
export type StripDay = CaseClock['days'][number]

/** One cell of the calendar strip; `strip` is null outside the term. */
export interface Cell {
  readonly day: string
  readonly strip: StripDay | null
}

export interface Week {
  /** 10月 where the week is the first of its month in sight; '' otherwise */
  readonly month: string
  readonly cells: readonly Cell[]
}

/** The days of a term as weeks from Monday to Sunday, filled up at both ends. */
export function weeksOf(days: readonly StripDay[]): Week[] {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const known = new Map(days.map((strip) => [strip.day, strip]))
  const start = addDays(first.day, -((weekdayOf(first.day) + 6) % 7))
  const weeks: Week[] = []
  let month = ''
  for (let monday = start; monday <= last.day; monday = addDays(monday, 7)) {
    const cells = Array.from({ length: 7 }, (_, index) => {
      const day = addDays(monday, index)
      return { day, strip: known.get(day) ?? null }
    })
    const name = monthName(cells[6]?.day ?? monday)
    weeks.push({ month: name === month ? '' : name, cells })
    month = name
  }
  return weeks
}

/** The word under the date, and how the cell is drawn. */
export interface CellFace {
  readonly word: string
  readonly form: string
  readonly makeUp: boolean
}

const forms: Readonly<Record<StripDay['kind'], string>> = {
  received: 'mark',
  restarted: 'mark',
  dropped: 'dropped',
  counted: 'counted',
  makeUpCounted: 'counted',
  excluded: 'excluded',
  rest: 'rest',
  due: 'due',
  waiting: 'waiting',
  beyond: 'beyond',
}

/** How a day is drawn. What is shown besides colour: a word, hatching, a frame. */
export function faceOf({ kind, when, count, holiday, working }: StripDay): CellFace {
  const ahead = when === 'ahead' && (kind === 'counted' || kind === 'makeUpCounted') ? ' ahead' : ''
  const today = when === 'today' ? ' is-today' : ''
  const makeUp = working && holiday !== null
  return { word: wordOf(kind, when, count, holiday), form: `${forms[kind]}${ahead}${today}`, makeUp }
}

function wordOf(
  kind: StripDay['kind'],
  when: StripDay['when'],
  count: number | null,
  holiday: string | null,
): string {
  if (kind === 'due') return '到期'
  if (when === 'today') return '今天'
  switch (kind) {
    case 'received':
      return '收到'
    case 'restarted':
      return '重起'
    case 'excluded':
      return '不计'
    case 'waiting':
      return '等待'
    case 'beyond':
      return '超期'
    case 'rest':
      return holiday === null ? '' : holiday.replace(/节$/u, '')
    case 'dropped':
      return ''
    case 'counted':
    case 'makeUpCounted':
      return count === null ? '' : `第${count}`
  }
}
