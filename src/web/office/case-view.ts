import type { z } from 'zod'
import type { Clock } from '../../law/clock/clock.ts'
import { channelLabels } from '../../law/clock/case-event.ts'
import type { DayStrip } from '../../law/clock/day-strip.ts'
import { type Day, isBefore } from '../../law/calendar/day.ts'
import { type RemedyAdvice, remedyAdvice, remedyParagraph } from '../../law/remedies/remedy.ts'
import { requestColumnLabels } from '../../law/report/report-rows.ts'
import { type Desk, may } from '../../modules/desk/index.ts'
import {
  type ApplicationFile,
  type ApplicationSource,
  applicationPolicy,
  carrierLabels,
  type ConsultationView,
  consultationAnswerLabels,
  consultationAnswers,
  type DecisionView,
  decisionLabel,
  deliveryLabels,
  deliveryMethodLabels,
  type Paper,
  paperKindLabels,
  paperKinds,
  type TimelineEntry,
  type Urging,
} from '../../modules/requests/index.ts'
import { timeZone } from '../../platform/day.ts'
import { caseWorkViewOf } from './case-work-view.ts'
import type { caseView } from './routes/case.schema.ts'
import { articleWords } from '../shared/article-words.ts'

type View = z.input<typeof caseView>

const sourceLabels: Readonly<Record<ApplicationSource, string>> = {
  portal: '申请人在网上提交',
  kiosk: '自助查询机填写',
  office: '工作人员登记',
  import: '由原台账导入',
}

/** A case file in the words of the office's interface. `county` names the body that hears a reconsideration. */
export function caseViewOf(file: ApplicationFile, desk: Desk, county: string): View {
  const { application, unit, clock, strip } = file
  const ended =
    file.decision !== null ||
    file.state === 'split' ||
    file.state === 'withdrawn' ||
    file.state === 'takenBack'
  return {
    id: application.id,
    number: application.number,
    caseNumber: application.caseNumber,
    title: file.title,
    unit: { code: unit.code, name: unit.name },
    state: file.state,
    stateLabel: file.stateLabel,
    ended,
    lastSeq: file.lastSeq,
    today: desk.today().toString(),
    stages: file.stages.map((stage) => ({ ...stage })),
    channelLabel: channelLabels[application.channel],
    sourceLabel: sourceLabels[application.source],
    arrivedOn: application.arrivedOn.toString(),
    kindLabel: requestColumnLabels[application.kind],
    applicant: file.applicant,
    maySeeLetters: may(desk.actor, applicationPolicy.seeLetter, unit),
    mayReveal: file.applicant !== null && may(desk.actor, applicationPolicy.reveal, unit),
    requested: requestedOf(file),
    receipt: { fieldLabel: file.receipt.fieldLabel, task: file.receipt.task, rule: file.receipt.rule },
    clock: clock && strip && clockOf(clock, strip, desk),
    timeline: file.timeline.map(entryOf).toReversed(),
    acts: file.acts.map(({ act, label, group, groupLabel, article, allowed, why, hint, primary }) => ({
      act,
      label,
      group,
      groupLabel,
      article,
      allowed,
      why,
      hint,
      primary,
    })),
    consultations: file.consultations.map((one) => consultationOf(one, ended)),
    extension: file.extension,
    urging: file.urging && urgingViewOf(file.urging, desk),
    urgingProposal:
      file.urgingProposal && may(desk.actor, applicationPolicy.urge, unit)
        ? { ...file.urgingProposal, answerBy: file.urgingProposal.answerBy.toString() }
        : null,
    draft: file.draft && {
      ...file.draft,
      outcomeLabel: decisionLabel(file.draft.outcome, file.draft.ground),
    },
    decision: file.decision && decisionOf(file.decision, desk, county),
    papers: file.papers.map((paper) => paperOf(paper, file.letterNames)),
    paperKinds: paperKinds.map((key) => ({ key, label: paperKindLabels[key] })),
    sameApplicantThisMonth: file.sameApplicantThisMonth,
    inFull: file.inFull,
    work: caseWorkViewOf(file.work, desk),
  }
}

function urgingViewOf(urging: Urging, desk: Desk): View['urging'] {
  const { state, answerBy, answer } = urging
  return {
    ...urging,
    urgedOn: urging.urgedOn.toString(),
    answerBy: answerBy.toString(),
    late: state === 'open' && isBefore(answerBy, desk.today()),
    answer: answer && { ...answer, on: answer.on.toString() },
  }
}

function paperOf(paper: Paper, letterNames: ReadonlyMap<string, string>): View['papers'][number] {
  const { id, kind, name, type, sizeBytes, hash, addedOn, addedBy } = paper
  const kindLabel = paperKindLabels[kind]
  // a scan that was erased keeps no name
  const shown = name && (letterNames.get(id) ?? name)
  return { id, kind, kindLabel, name: shown, type, sizeBytes, hash, addedOn: addedOn.toString(), addedBy }
}

function requestedOf({ requested }: ApplicationFile): View['requested'] {
  if (requested === null) return null
  const { description, documentName, yearFrom, yearTo, carrier, delivery } = requested
  const years = [yearFrom, yearTo].filter((year, index, all) => year !== '' && all.indexOf(year) === index)
  return {
    description,
    documentName,
    years: years.join('至'),
    carrierLabel: carrier === '' ? '' : carrierLabels[carrier],
    deliveryLabel: delivery === '' ? '' : deliveryLabels[delivery],
  }
}

function clockOf(clock: Clock, { days, summary }: DayStrip, desk: Desk): View['clock'] {
  const { dueOn, overdue } = clock
  const text = (day: Day | null | undefined): string | null => day?.toString() ?? null
  return {
    state: clock.state,
    receivedOn: clock.receivedOn.toString(),
    correctionNoticeDueOn: clock.correctionNoticeDueOn.toString(),
    dueOn: text(dueOn),
    workingDaysLeft: clock.workingDaysLeft,
    workingDaysLate: overdue && dueOn ? desk.calendar.workingDaysBetween(dueOn, desk.today()) : 0,
    overdue,
    provisional: clock.provisional,
    respondBy: text(clock.respondBy),
    resumesBy: text(clock.resumesBy),
    payBy: text(clock.payBy),
    lapsedOn: text(clock.lapsedOn),
    days: days.map(({ day, kind, count, working, holiday, when, why }) => ({
      day: day.toString(),
      kind,
      count: count ?? null,
      working,
      holiday: holiday ?? null,
      when,
      why,
    })),
    summary,
  }
}

function entryOf({ on, at, ...entry }: TimelineEntry): View['timeline'][number] {
  const moment = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  const enteredAt = `${moment.toPlainDate().toString()} ${moment.toPlainTime().toString({ smallestUnit: 'minute' })}`
  return { ...entry, rule: entry.rule && articleWords(entry.rule), on: on.toString(), enteredAt }
}

function consultationOf(one: ConsultationView, ended: boolean): View['consultations'][number] {
  const answer = consultationAnswers.find((key) => key === one.answer)
  return {
    id: one.id,
    kindLabel: one.kind === 'third_party' ? '第三方' : one.coMaker ? '共同制作机关' : '其他机关',
    consulted: one.consulted,
    on: one.on.toString(),
    methodLabel: one.method && deliveryMethodLabels[one.method],
    trackingNumber: one.trackingNumber,
    deliveredOn: one.deliveredOn?.toString() ?? null,
    lastDay: one.lastDay.toString(),
    answeredOn: one.answeredOn?.toString() ?? null,
    answerLabel: answer === undefined ? null : consultationAnswerLabels[answer],
    opinion: one.opinion,
    open: one.answeredOn === null && !ended,
    meaning: one.meaning,
    silent: one.standing === 'silent',
    toldOn: one.toldOn?.toString() ?? null,
    toTell:
      !ended &&
      one.kind === 'third_party' &&
      (answer === 'objects' || answer === 'partly') &&
      one.toldOn === null,
  }
}

function decisionOf(decision: DecisionView, desk: Desk, county: string): View['decision'] {
  const { outcome, on, method } = decision
  const advice = remedyAdvice(
    {
      outcome,
      decidedOn: on,
      servedOnline: method === 'online',
      countyName: county,
      ...(decision.servedOn === null ? {} : { servedOn: decision.servedOn }),
    },
    desk.calendar,
  )
  return {
    label: decision.label,
    article: decision.article,
    on: on.toString(),
    methodLabel: method && deliveryMethodLabels[method],
    text: decision.text,
    reasons: decision.reasons,
    remedy: decision.remedies ?? remedyParagraph(advice),
    ...lastDaysOf(decision, advice),
  }
}

/** Served on, and the last days that follow from it; null while service is not recorded. */
function lastDaysOf(
  { servedOn }: DecisionView,
  { reconsideration, directSuit }: RemedyAdvice,
): Pick<NonNullable<View['decision']>, 'servedOn' | 'reconsiderationUntil' | 'suitUntil'> {
  return {
    servedOn: servedOn?.toString() ?? null,
    reconsiderationUntil: reconsideration.lastDay?.toString() ?? null,
    suitUntil: directSuit?.lastDay?.toString() ?? null,
  }
}
