import type { Download, UnitHead } from '../../shared/view-models.ts'

/** One thing that happened or will happen, in plain words. */
export interface StatusStep {
  /** left out for what is still to come */
  on?: string
  title: string
  text: string
  /** 条例第三十三条 */
  ground?: string
  state: 'done' | 'current' | 'ahead'
}

/** By when the office must answer, and why that day. `why` carries one sentence a line. */
export interface StatusClock {
  state: 'running' | 'paused' | 'stopped' | 'notStarted'
  dueOn?: string
  workingDaysLeft?: number
  overdue: boolean
  /** counted through a year whose holiday notice is not out */
  provisional: boolean
  why: readonly string[]
  days: readonly { on: string; text: string; ground?: string }[]
}

export interface StatusRemedy {
  /** 行政复议, 行政诉讼 */
  name: string
  body: string
  /** last day, where it can be told */
  lastDay?: string
  /** 60日内；15日内 */
  limit: string
  ground: string
  /** 行政复议法 22¶2: way to file online; an outside address */
  onlineUrl?: string
}

export interface StatusPageModel {
  unit: UnitHead
  number: string
  submittedOn: string
  /** 公民: 张某某 → masked by the binder */
  applicant: string
  description: string
  delivery: string
  /** one sentence: 已提交，待双方确认 */
  headline: string
  /** what the office or the applicant is waited for, and by when */
  waitingFor: string
  clock: StatusClock
  /** what the applicant must do now: 补正, 缴费 */
  task?: { title: string; text: string; by: string; ground: string; consequence: string }
  steps: readonly StatusStep[]
  decision?: { label: string; on: string; text: string; ground: string }
  /** 复议前置: the first must come before the second */
  remedies?: { text: string; reconsiderationFirst: boolean; items: readonly StatusRemedy[] }
  /** letters and information supplied */
  documents: readonly (Download & { on: string })[]
}
