import type { FastifyInstance } from 'fastify'
import { done, may } from '../../../modules/desk/index.ts'
import {
  applicationPolicy,
  assignedCases,
  listSections,
  partLabels,
  saveSection,
  type Section,
} from '../../../modules/requests/index.ts'
import { listAccountsOf, loneRoles } from '../../../modules/units/index.ts'
import { internalWords } from '../assignments-queue.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { sectionsApi } from './sections.schema.ts'

/** 科室名单, and what lies with a 科室. */
export function sectionRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：科室', sectionsApi, {
    'GET /sections': async (_input, { desk, account }) => {
      const answer = await listSections(desk, account.unit.code)
      if (answer.kind !== 'done') return answer
      const accounts = await listAccountsOf(desk.read, account.unit.code)
      return done({
        sections: answer.value.map(shown),
        accounts: accounts
          .filter(({ roles }) => !roles.some((role) => loneRoles.includes(role)))
          .map(({ id, name, username }) => ({ key: id, label: `${name}（${username}）` })),
        mayManage: may(account, applicationPolicy.manageSections, account.unit),
      })
    },

    'POST /sections': async ({ body }, { desk, account }) => {
      const { id, ...rest } = body
      const answer = await saveSection(desk, {
        unitCode: account.unit.code,
        ...rest,
        ...(id === undefined ? {} : { id }),
      })
      if (answer.kind !== 'done') return answer
      return done(shown(answer.value))
    },

    'GET /applications/assigned': async (_input, { desk }) => {
      const rows = await assignedCases(desk)
      return done({
        rows: rows
          .filter(({ mine }) => mine)
          .map((row) => ({
            applicationId: row.applicationId,
            assignment: row.assignment,
            caseNumber: row.caseNumber,
            title: row.title,
            section: row.section,
            partLabel: partLabels[row.part],
            since: row.since.toString(),
            limitOn: row.limitOn.toString(),
            dueText: internalWords(row, desk.today()).dueText,
            late: row.workingDaysLate > 0,
          })),
      })
    },
  })
}

function shown({ id, name, person, accountId, active }: Section) {
  return { id, name, person, accountId, active }
}
