/** A task of the year's 要点 that falls to this unit, as its clerk notes it. */
export interface KeyPoint {
  readonly task: string
  readonly state: KeyPointState
  /** how it was done, or why it was not */
  readonly note: string
}

/** A point as it stands in the form. */
export interface KeyPointRow extends KeyPoint {
  readonly key: number
}

export const noKeyPoints: readonly KeyPointRow[] = [{ key: 1, task: '', state: '已完成', note: '' }]

/** An empty row that is none of these. */
export function nextKeyPoint(rows: readonly KeyPointRow[]): KeyPointRow {
  return { key: (rows.at(-1)?.key ?? 0) + 1, task: '', state: '已完成', note: '' }
}

/** Whether somebody typed what would be lost. */
export function keyPointsTyped(rows: readonly KeyPoint[]): boolean {
  return rows.some(({ task, note }) => task.trim() !== '' || note.trim() !== '')
}

export const keyPointStates = ['已完成', '部分完成', '没有完成'] as const
export type KeyPointState = (typeof keyPointStates)[number]

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

/** More do not belong in one paragraph. */
export const mostKeyPoints = ordinals.length

/** 要点落实情况 as a paragraph: one point as it stands, several by 一是、二是. Points without a task are left out. */
export function keyPointsSentence(year: number, points: readonly KeyPoint[]): string {
  const told = points
    .filter(({ task }) => task.trim() !== '')
    .map(({ task, state, note }) => [trimmed(task), state, trimmed(note)].filter((word) => word !== ''))
    .map((words) => words.join('，'))
  const listed = told.length === 1 ? told : told.map((text, index) => `${ordinals[index] ?? ''}是${text}`)
  return `${year}年政务公开工作要点落实情况：${listed.join('；')}。`
}

/** Part 六 with this paragraph: in place of 没有其他需要报告的事项, or as the next （三）、（四）. */
export function withKeyPoints(text: string, sentence: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const kept = lines.filter(
    (line) => !/^(（[一二三四五六七八九十]+）)?没有其他需要报告的事项。?$/.test(line.trim()),
  )
  const next = kept.filter((line) => /^（[一二三四五六七八九十]+）/.test(line.trim())).length
  return [...kept, `（${ordinals[next] ?? ''}）${sentence}`].join('\n')
}

function trimmed(text: string): string {
  return text.trim().replace(/[。；，]+$/, '')
}
