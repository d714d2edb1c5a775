import { z } from 'zod'
import { day, idParams } from '../common.schema.ts'
import { caseWorkView } from './case-work.schema.ts'
import { defineApi } from '../endpoint.ts'

const stripDay = z.object({
  day,
  kind: z.enum([
    'received',
    'restarted',
    'dropped',
    'counted',
    'makeUpCounted',
    'excluded',
    'rest',
    'due',
    'waiting',
    'beyond',
  ]),
  /** which working day of the term it is */
  count: z.number().int().nullable(),
  working: z.boolean(),
  holiday: z.string().nullable(),
  when: z.enum(['past', 'today', 'ahead']),
  why: z.string(),
})

const timelineEntry = z.object({
  seq: z.number().int(),
  type: z.string(),
  on: day,
  /** when it was entered, in China: 2026-10-08 16:20 */
  enteredAt: z.string(),
  by: z.string(),
  imported: z.boolean(),
  title: z.string(),
  text: z.string(),
  rule: z.string().nullable(),
  effect: z.enum(['starts', 'stops', 'resumes', 'extends', 'ends', 'none']),
  clockText: z.string().nullable(),
  fault: z.string().nullable(),
})

const act = z.object({
  act: z.string(),
  label: z.string(),
  /** under which heading it is listed; acts of one group follow each other */
  group: z.string(),
  groupLabel: z.string(),
  article: z.string(),
  allowed: z.boolean(),
  why: z.string().nullable(),
  hint: z.string().nullable(),
  primary: z.boolean(),
})

const clock = z.object({
  state: z.string(),
  receivedOn: day,
  correctionNoticeDueOn: day,
  dueOn: day.nullable(),
  workingDaysLeft: z.number().int().nullable(),
  /** working days since the due day; 0 while it is not past */
  workingDaysLate: z.number().int(),
  overdue: z.boolean(),
  provisional: z.boolean(),
  respondBy: day.nullable(),
  resumesBy: day.nullable(),
  payBy: day.nullable(),
  lapsedOn: day.nullable(),
  days: z.array(stripDay),
  summary: z.string(),
})

/** One case as the office sees it; personal fields masked. */
export const caseView = z.object({
  id: z.string(),
  number: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  state: z.string(),
  stateLabel: z.string(),
  ended: z.boolean(),
  /** sent with the next act: an act on an older view is refused */
  lastSeq: z.number().int(),
  today: day,
  stages: z.array(
    z.object({ key: z.string(), label: z.string(), state: z.enum(['done', 'current', 'ahead']) }),
  ),
  channelLabel: z.string(),
  sourceLabel: z.string(),
  arrivedOn: day,
  kindLabel: z.string(),
  /** null once the personal data were erased */
  applicant: z
    .object({
      name: z.string(),
      identity: z.string(),
      phone: z.string(),
      email: z.string(),
      address: z.string(),
    })
    .nullable(),
  mayReveal: z.boolean(),
  maySeeLetters: z.boolean(),
  requested: z
    .object({
      description: z.string(),
      documentName: z.string(),
      years: z.string(),
      carrierLabel: z.string(),
      deliveryLabel: z.string(),
    })
    .nullable(),
  /** how this channel's day of receipt is found */
  receipt: z.object({ fieldLabel: z.string(), task: z.string(), rule: z.string() }),
  /** null while the application is not yet received in law */
  clock: clock.nullable(),
  timeline: z.array(timelineEntry),
  acts: z.array(act),
  consultations: z.array(
    z.object({
      id: z.string(),
      kindLabel: z.string(),
      consulted: z.string().nullable(),
      on: day,
      methodLabel: z.string().nullable(),
      trackingNumber: z.string(),
      /** null while it is not known */
      deliveredOn: day.nullable(),
      lastDay: day,
      answeredOn: day.nullable(),
      answerLabel: z.string().nullable(),
      opinion: z.string(),
      open: z.boolean(),
      /** what silence means, or has meant */
      meaning: z.string(),
      /** it is over without an answer */
      silent: z.boolean(),
      /** 第三方不同意: the day on which it was told that the office discloses all the same */
      toldOn: day.nullable(),
      /** objects, and is to be told before anything is released */
      toTell: z.boolean(),
    }),
  ),
  extension: z
    .object({
      workingDays: z.number().int(),
      reason: z.string(),
      proposedBy: z.string(),
      answer: z.enum(['pending', 'approved', 'declined']),
      answeredBy: z.string().nullable(),
    })
    .nullable(),
  /** 案卷材料; a name is null once the file was erased */
  papers: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      kindLabel: z.string(),
      name: z.string().nullable(),
      type: z.string(),
      sizeBytes: z.number().int(),
      hash: z.string(),
      addedOn: day,
      addedBy: z.string(),
    }),
  ),
  /** what a clerk may add, for the form */
  paperKinds: z.array(z.object({ key: z.string(), label: z.string() })),
  /** 督办; null where there never was one */
  urging: z
    .object({
      state: z.enum(['open', 'answered', 'accepted']),
      matter: z.string(),
      urgedOn: day,
      urgedBy: z.string(),
      answerBy: day,
      /** the day to answer has passed, and there is no answer */
      late: z.boolean(),
      answer: z.object({ text: z.string(), on: day, by: z.string() }).nullable(),
    })
    .nullable(),
  /** what a 督办 would say, for who may urge; null otherwise */
  urgingProposal: z.object({ matter: z.string(), answerBy: day }).nullable(),
  draft: z
    .object({
      outcome: z.string(),
      outcomeLabel: z.string(),
      ground: z.string(),
      text: z.string(),
      reasons: z.string(),
      search: z.string(),
      nothingInPost: z.boolean(),
    })
    .nullable(),
  decision: z
    .object({
      label: z.string(),
      article: z.string(),
      on: day,
      methodLabel: z.string().nullable(),
      text: z.string(),
      reasons: z.string(),
      /** 救济途径, as the letter states it */
      remedy: z.string(),
      /** 送达之日; null while it is not recorded */
      servedOn: day.nullable(),
      /** last days for reconsideration and direct suit, counted from service */
      reconsiderationUntil: day.nullable(),
      suitUntil: day.nullable(),
    })
    .nullable(),
  /** 收费: earlier applications of the same applicant in the same month; null where unknown */
  sameApplicantThisMonth: z.number().int().nullable(),
  /** false for the person of a 科室 to whom it was given: he sees what is asked for, not by whom */
  inFull: z.boolean(),
  work: caseWorkView,
})

export type CaseView = z.output<typeof caseView>

export const caseApi = defineApi({
  'GET /applications/:id': { summary: '一件申请的案卷；个人信息已遮盖', params: idParams, answer: caseView },
})
