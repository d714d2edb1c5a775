import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { chineseDate } from '../../law/day.ts'
import { remedyAdvice, remedyParagraph } from '../../law/remedy.ts'
import { type ApplicationStatus, statusOf } from '../../modules/requests/index.ts'
import { findCounty } from '../../modules/units/index.ts'
import type { Portal } from './context.ts'
import { readForm } from './read-form.ts'
import { unitHead } from './unit-models.ts'
import {
  statusPage,
  type StatusPageModel,
  type StatusPart,
  type StatusRemedy,
  type StatusStep,
} from './views/status-page.ts'
import { statusQueryPage } from './views/status-query-page.ts'

const asked = z.strictObject({
  number: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
})

/** Tries of one address in ten minutes: whoever has his receipt needs one. */
const tries = 20

/** 办理进度 by number and query code, without an account. Nothing of it stands in an address or a log. */
export function statusRoutes(server: FastifyInstance, portal: Portal): void {
  server.get('/status', async (request, reply) =>
    portal.send(reply, statusQueryPage(portal.page(request), { number: '', errors: [] })),
  )

  server.post(
    '/status',
    { config: { rateLimit: { max: tries, timeWindow: '10 minutes' } } },
    async (request, reply) => {
      const { number, code } = readForm(asked, request.body)
      reply.header('cache-control', 'no-store')
      const page = portal.page(request)
      const blank = [
        ...(number.trim() === '' ? [{ field: 'number' as const, text: '请填写申请编号。' }] : []),
        ...(code.trim() === '' ? [{ field: 'code' as const, text: '请填写查询码。' }] : []),
      ]
      if (blank.length > 0) return portal.send(reply, statusQueryPage(page, { number, errors: blank }), 422)
      const status = await statusOf(portal.desk, { number, code })
      if (!status) {
        const text = '没有找到。请对照回执核对申请编号和查询码；两项中有一项不对，就查不到。'
        return portal.send(reply, statusQueryPage(page, { number, errors: [{ field: 'number', text }] }), 404)
      }
      return portal.send(reply, statusPage(page, await modelOf(portal, request, status)))
    },
  )
}

async function modelOf(
  portal: Portal,
  _request: FastifyRequest,
  status: ApplicationStatus,
): Promise<StatusPageModel> {
  const { clock, decision, task } = status
  const remedies = decision && (await remediesOf(portal, status, decision))
  return {
    unit: unitHead(status.unit),
    number: status.number,
    submittedOn: status.submittedOn.toString(),
    applicant: status.applicant.name,
    description: status.description,
    delivery: status.delivery,
    headline: status.headline,
    waitingFor: status.waitingFor,
    clock: {
      state: status.clockState,
      ...(clock?.dueOn ? { dueOn: clock.dueOn.toString() } : {}),
      ...(typeof clock?.workingDaysLeft === 'number' ? { workingDaysLeft: clock.workingDaysLeft } : {}),
      overdue: clock?.overdue ?? false,
      provisional: clock?.provisional ?? false,
      why: status.strip
        ? status.strip.summary.split(/(?<=。)/).filter((line) => line !== '')
        : status.parts.length > 0
          ? ['各件的答复期限见各件的进展。']
          : ['网上申请以双方确认之日为收到申请之日；还没有确认，答复期限没有开始计算（条例第三十一条）。'],
      days: (clock?.steps ?? []).map((step) => ({
        on: step.on.toString(),
        text: step.text,
        ground: step.rule,
      })),
    },
    ...(task ? { task: { ...task, by: task.by.toString() } } : {}),
    steps: [...status.steps.map(stepOf), ...stepsAhead(status)],
    ...(decision
      ? {
          decision: {
            label: decision.label,
            on: decision.on.toString(),
            text: [decision.text, decision.reasons].filter((text) => text !== '').join('\n'),
            ground: decision.article,
          },
        }
      : {}),
    ...(remedies ? { remedies } : {}),
    parts: status.parts.map(partOf),
    documents: [],
  }
}

function partOf(part: ApplicationStatus): StatusPart {
  const { number, description, headline, waitingFor, decision } = part
  return {
    number,
    description,
    headline,
    waitingFor,
    ...(decision
      ? {
          decision: {
            label: decision.label,
            on: decision.on.toString(),
            text: [decision.text, decision.reasons].filter((text) => text !== '').join('\n'),
            ground: decision.article,
          },
        }
      : {}),
  }
}

function stepOf(
  step: ApplicationStatus['steps'][number],
  index: number,
  all: ApplicationStatus['steps'],
): StatusStep {
  return {
    on: step.on.toString(),
    title: step.title,
    text: step.text,
    ...(step.rule === null ? {} : { ground: step.rule }),
    state: index === all.length - 1 ? 'current' : 'done',
  }
}

/** What is still to come, so that a person who never applied before sees the whole way. */
function stepsAhead({ clock, clockState, decision, parts }: ApplicationStatus): StatusStep[] {
  if (decision || parts.length > 0 || clock?.state === 'withdrawn') return []
  const confirm: StatusStep = {
    title: '双方确认收到',
    text: '机关与您联系，确认收到申请。从确认的第二天起计算20个工作日。',
    ground: '条例第三十一条',
    state: 'ahead',
  }
  const handle: StatusStep = {
    title: '审核和办理',
    text: '查找信息，判断能不能公开；内容不明确的，7个工作日内告知您补正。',
    ground: '条例第三十条、第三十六条',
    state: 'ahead',
  }
  const due = clock?.dueOn
  const answer: StatusStep = {
    title: '答复',
    text: due
      ? `最迟${chineseDate(due)}答复您，并告知复议、诉讼的途径和期限。`
      : '在法定期限内答复您，并告知复议、诉讼的途径和期限。',
    ground: '条例第三十三条',
    state: 'ahead',
  }
  return clockState === 'notStarted' && clock === null ? [confirm, handle, answer] : [answer]
}

/** 救济途径 of the decision by outcome and day (law.md §1.7), for the unit's county. */
async function remediesOf(
  portal: Portal,
  status: ApplicationStatus,
  decision: NonNullable<ApplicationStatus['decision']>,
): Promise<StatusPageModel['remedies']> {
  const county = await findCounty(portal.desk.read)
  const online = decision.method === 'online'
  const advice = remedyAdvice(
    {
      outcome: decision.outcome,
      decidedOn: decision.on,
      // handed over or put online, it reached the applicant that day; posted, it did so later
      ...(decision.method === 'mail' ? {} : { servedOn: decision.on }),
      servedOnline: online,
      countyName: (county?.name ?? status.unit.name).replace(/人民政府$/, ''),
    },
    portal.desk.calendar,
  )
  const { reconsideration, directSuit, suitAfterReconsideration } = advice
  const items: StatusRemedy[] = [
    {
      name: '行政复议',
      body: advice.body,
      limit: `自收到答复之日起${reconsideration.days}日内`,
      ground: '行政复议法第二十条、第二十四条',
      ...(reconsideration.lastDay ? { lastDay: reconsideration.lastDay.toString() } : {}),
    },
    directSuit
      ? {
          name: '行政诉讼',
          body: '人民法院',
          limit: `自收到答复之日起${directSuit.months}个月内`,
          ground: '行政诉讼法第四十六条',
          ...(directSuit.lastDay ? { lastDay: directSuit.lastDay.toString() } : {}),
        }
      : {
          name: '行政诉讼（复议之后）',
          body: '人民法院',
          limit: `自收到行政复议决定书之日起${suitAfterReconsideration.days}日内`,
          ground: '行政诉讼法第四十五条',
        },
  ]
  return {
    text: remedyParagraph(advice, '本答复'),
    reconsiderationFirst: advice.route === 'reconsiderationFirst',
    items,
  }
}
