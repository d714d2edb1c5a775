import type { EventTexts } from '../event-texts.ts'
import { dayText } from '../lists/day-text.ts'
import { sentences } from '../lists/sentences.ts'

/** 科室对能不能公开的意见. */
export const sectionOpinions = ['disclose', 'partly', 'withhold', 'notExist', 'notOurs'] as const
export type SectionOpinion = (typeof sectionOpinions)[number]

export const sectionOpinionLabels: Readonly<Record<SectionOpinion, string>> = {
  disclose: '公开',
  partly: '部分公开',
  withhold: '不公开',
  notExist: '经查找，信息不存在',
  notOurs: '不属于本科室',
}

/** 主办, 协办. */
export const parts = ['lead', 'support'] as const
export type Part = (typeof parts)[number]

export const partLabels: Readonly<Record<Part, string>> = { lead: '主办', support: '协办' }

/** A 科室 with whoever answers for it, as it stood when the case was given to it. */
export interface Assignee {
  /** unique in the case: `a7-1` */
  readonly id: string
  readonly sectionId: string
  readonly section: string
  readonly part: Part
  /** 负责人 by name */
  readonly person: string
  /** his account; null where he has none and answers on paper */
  readonly accountId: string | null
}

export const assignmentLabels = {
  case_assigned: '交科室办理',
  opinion_given: '科室提出意见',
  passed_on: '内部转办',
  handed_back: '科室退回',
} as const

/** What entries of this room say. Days within are written `2026-10-20`. */
export interface AssignmentDetails {
  case_assigned: { readonly assignees: readonly Assignee[]; readonly limitOn: string; readonly task: string }
  opinion_given: {
    readonly assignment: string
    readonly section: string
    readonly opinion: SectionOpinion
    /** what was found, where it lies */
    readonly found: string
    readonly reason: string
  }
  passed_on: {
    readonly assignment: string
    readonly section: string
    readonly to: Assignee
    readonly limitOn: string
    readonly reason: string
  }
  handed_back: { readonly assignment: string; readonly section: string; readonly reason: string }
}

export const assignmentTexts: EventTexts<AssignmentDetails> = {
  case_assigned: ({ assignees, limitOn, task }) =>
    sentences(
      assignees.map(({ part, section, person }) => `${partLabels[part]}：${section}（${person}）`).join('，'),
      `内部期限${dayText(limitOn)}`,
      task,
    ),
  opinion_given: ({ section, opinion, found, reason }) =>
    sentences(`${section}：${sectionOpinionLabels[opinion]}`, found, reason),
  passed_on: ({ section, to, limitOn, reason }) =>
    sentences(`${section}转${to.section}（${to.person}）`, `内部期限${dayText(limitOn)}`, reason),
  handed_back: ({ section, reason }) => sentences(`${section}退回`, reason),
}
