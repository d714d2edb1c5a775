import type { z } from 'zod'
import { isAfter } from '../../law/calendar/day.ts'
import type { Desk } from '../../modules/desk/index.ts'
import {
  type Assignment,
  type CaseWork,
  consentWayLabels,
  partLabels,
  sectionOpinionLabels,
} from '../../modules/requests/index.ts'
import type { caseWorkView } from './routes/case-work.schema.ts'

type View = z.input<typeof caseWorkView>

/** How the work on a case is spread, in the words of the office's interface. */
export function caseWorkViewOf(work: CaseWork, desk: Desk): View {
  const { limit, transfer, reasons } = work
  return {
    assignments: work.assignments.map((one) => assignmentOf(one, work.mine.includes(one.id), desk)),
    sections: work.sections.map(({ id, name, person }) => ({ id, name, person })),
    limit: limit && {
      earliest: limit.earliest.toString(),
      latest: limit.latest.toString(),
      proposed: limit.proposed.toString(),
      dueOn: limit.dueOn?.toString() ?? null,
    },
    otherUnits: [...work.otherUnits],
    transfer: transfer && {
      unitCode: transfer.unitCode,
      unit: transfer.unit,
      askedOn: transfer.askedOn?.toString() ?? null,
      consents: transfer.consents,
      answeredOn: transfer.answeredOn?.toString() ?? null,
      wayLabel: transfer.way && consentWayLabels[transfer.way],
      note: transfer.note,
      toNumber: transfer.to?.number ?? null,
    },
    transferredFrom: work.transferredFrom,
    reasons: reasons && {
      askedOn: reasons.askedOn.toString(),
      respondBy: reasons.respondBy.toString(),
      given: reasons.given,
      reasonable: reasons.reasonable,
      judgedNote: reasons.judgedNote,
    },
    replyBy: work.replyBy?.toString() ?? null,
    parts: work.parts.map((part) => ({ ...part, dueOn: part.dueOn?.toString() ?? null })),
    partOf: work.partOf,
    joined: work.joined.map((one) => ({ ...one })),
  }
}

function assignmentOf(one: Assignment, mine: boolean, desk: Desk): View['assignments'][number] {
  const today = desk.today()
  const late = one.state === 'open' && isAfter(today, one.limitOn)
  return {
    id: one.id,
    section: one.section,
    partLabel: partLabels[one.part],
    person: one.person,
    task: one.task,
    assignedOn: one.assignedOn.toString(),
    limitOn: one.limitOn.toString(),
    workingDaysLate: late ? desk.calendar.workingDaysBetween(one.limitOn, today) : 0,
    state: one.state,
    endedOn: one.endedOn?.toString() ?? null,
    opinion: one.opinion && {
      label: sectionOpinionLabels[one.opinion.kind],
      found: one.opinion.found,
      reason: one.opinion.reason,
      by: one.opinion.by,
    },
    note: one.note,
    mine,
  }
}
