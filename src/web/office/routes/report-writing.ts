import type { FastifyInstance } from 'fastify'
import { done } from '../../../modules/desk/index.ts'
import {
  answerPromise,
  type Copied,
  promiseStateLabels,
  promiseStates,
  reportDraft,
  type WritingAid,
  writingAid,
} from '../../../modules/reporting/index.ts'
import { findUnit } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { reportWritingApi, type WritingPointView } from './report-writing.schema.ts'

/** Of fewer reports nothing is said: whose they are would be plain. */
const fewestReports = 3

/** 编写年度报告. */
export function reportWritingRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '年度报告：编写', reportWritingApi, {
    'GET /reports/:year/writing': async ({ params, query }, { desk, account }) => {
      const unitCode = query.unit ?? account.unit.code
      const draft = await reportDraft(desk, { unitCode, year: params.year })
      if (draft.kind !== 'done') return draft
      const unit = await findUnit(desk.read, unitCode)
      if (!unit) throw new Error(`${unitCode} has a draft and is no unit`)
      const aid = await writingAid(desk.read, unit, { report: draft.value.report, raw: draft.value.parts })
      const earlier = params.year - 1
      return done({
        points: aid.points.map((point) => pointOf(point, aid.omissions)),
        lastYear: {
          year: earlier,
          known: aid.lastYearKnown,
          problems: [...aid.lastYear.problems],
          promises: aid.lastYear.promises.map((text) => {
            const answer = aid.answers.get(text)
            return { text, state: answer?.state ?? null, answer: answer?.text ?? '' }
          }),
        },
        states: promiseStates.map((key) => ({ key, label: promiseStateLabels[key] })),
        repeated: aid.copied.map((one) => repeatedOf(one, params.year)),
        typed: aid.typed.map((one) => Object.assign({}, one)),
        problemsDraft: aid.problemsDraft,
      })
    },

    'POST /reports/:year/promises': async ({ params, query, body }, { desk, account }) =>
      answerPromise(desk, { ...params, unitCode: query.unit ?? account.unit.code, ...body }),
  })
}

function pointOf(
  { key, part, label, ground, example, said }: WritingAid['points'][number],
  omissions: WritingAid['omissions'],
): WritingPointView {
  const by = omissions.by.get(key) ?? 0
  const telling = omissions.of >= fewestReports && by > 0
  const omitted = telling ? `${omissions.year} 年度本县其他 ${omissions.of} 份报告中，${by} 份没有写` : null
  return { key, part, label, ground, example, said, omitted }
}

function repeatedOf({ part, passage, earlier, similarity, unitNames }: Copied, year: number) {
  const named = unitNames.map((name) =>
    name === null ? `本机关 ${year - 1} 年度报告` : `${name} ${year} 年度报告`,
  )
  const of = named.length > 3 ? `${named.slice(0, 3).join('、')}等 ${named.length} 份报告` : named.join('、')
  return { part, passage, earlier, of, percent: Math.round(similarity * 100) }
}
