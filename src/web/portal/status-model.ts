import { chineseDate } from '../../law/calendar/day.ts'
import { overdueRemedies } from '../../law/remedies/overdue-remedy.ts'
import { remedyAdvice, remedyParagraph } from '../../law/remedies/remedy.ts'
import type { ApplicationStatus } from '../../modules/requests/index.ts'
import { findCounty, remedyPlacesOf } from '../../modules/units/index.ts'
import type { Portal } from './context.ts'
import { articleWords } from '../shared/article-words.ts'
import { unitHead } from './unit-models.ts'
import type { StatusPageModel, StatusPart, StatusRemedy, StatusStep } from './views/status-page.ts'

/** Where an application stands, as the page shows it; `base`: the address below which it lies open. */
export async function statusModel(
  portal: Portal,
  status: ApplicationStatus,
  base: string,
): Promise<StatusPageModel> {
  const { clock, decision, task } = status
  const remedies = decision
    ? await remediesOf(portal, status, decision)
    : await remediesOfSilence(portal, status)
  return {
    base,
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
        ground: articleWords(step.rule),
      })),
      strip: (status.strip?.days ?? []).map(({ day, kind, count, why }) => ({
        on: day.toString(),
        kind,
        ...(count === undefined ? {} : { count }),
        why,
      })),
    },
    ...(task ? { task: { ...task, by: task.by.toString() } } : {}),
    steps: [...status.steps.map(stepOf), ...stepsAhead(status)],
    ...decisionOf(decision),
    ...(remedies ? { remedies } : {}),
    documents: status.papers.map(({ id, name, type, sizeBytes, hash, on, readOn }) => ({
      name,
      href: `${base}/papers/${id}`,
      type,
      sizeBytes,
      sha256: hash,
      on: on.toString(),
      ...(readOn ? { readOn: readOn.toString() } : {}),
    })),
    parts: status.parts.map(partOf),
    ...(status.partOf ? { partOf: status.partOf } : {}),
    ...(status.consent ? { consent: status.consent } : {}),
    messages: status.messages,
    may: status.may,
  }
}

/** One part of a split application, and where it lies open. */
function partOf(part: ApplicationStatus, index: number): StatusPart {
  const { number, description, headline, waitingFor, decision, clock, papers, task, consent } = part
  const asked = task ? `请您${task.title}` : consent?.consents === null ? '请您答复是否同意转交' : null
  return {
    number,
    description,
    headline,
    waitingFor,
    place: index + 1,
    unread: papers.filter(({ readOn }) => readOn === null).length,
    ...(asked === null ? {} : { asked }),
    ...(clock?.dueOn ? { dueOn: clock.dueOn.toString() } : {}),
    ...decisionOf(decision),
  }
}

function decisionOf(decision: ApplicationStatus['decision']): Pick<StatusPart, 'decision'> {
  if (decision === null) return {}
  const { label, on, text, reasons, article } = decision
  const said = [text, reasons].filter((one) => one !== '').join('\n')
  return { decision: { label, on: on.toString(), text: said, ground: article } }
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
    ...(step.rule === null ? {} : { ground: articleWords(step.rule) }),
    state: index === all.length - 1 ? 'current' : 'done',
  }
}

/** What is still to come, so that a person who never applied before sees the whole way. */
function stepsAhead({ clock, clockState, decision, may }: ApplicationStatus): StatusStep[] {
  if (decision || clock?.state === 'withdrawn' || (clock === null && !may.takeBack)) return []
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
  return clockState === 'notStarted' ? [confirm, handle, answer] : [answer]
}

/** 救济途径 of the decision by outcome and day (law.md §1.7), for the unit's county. */
async function remediesOf(
  portal: Portal,
  status: ApplicationStatus,
  decision: NonNullable<ApplicationStatus['decision']>,
): Promise<StatusPageModel['remedies']> {
  const online = decision.method === 'online'
  const servedOn = status.servedOn
  const advice = remedyAdvice(
    {
      outcome: decision.outcome,
      decidedOn: decision.on,
      ...(servedOn ? { servedOn } : {}),
      servedOnline: online,
      ...(await placesOf(portal, status)),
    },
    portal.desk.calendar,
  )
  const { reconsideration, directSuit, suitAfterReconsideration, court } = advice
  const items: StatusRemedy[] = [
    {
      name: '行政复议',
      ...reconsiderationAt(advice),
      limit: `自收到答复之日起${reconsideration.days}日内`,
      ground: '行政复议法第二十条、第二十四条',
      ...(reconsideration.lastDay ? { lastDay: reconsideration.lastDay.toString() } : {}),
    },
    directSuit
      ? {
          name: '行政诉讼',
          body: court,
          limit: `自收到答复之日起${directSuit.months}个月内`,
          ground: '行政诉讼法第四十六条',
          ...(directSuit.lastDay ? { lastDay: directSuit.lastDay.toString() } : {}),
        }
      : {
          name: '行政诉讼（复议之后）',
          body: court,
          limit: `自收到行政复议决定书之日起${suitAfterReconsideration.days}日内`,
          ground: '行政诉讼法第四十五条',
          from: '自收到复议决定书之日起算',
        },
  ]
  return {
    heading: '不服这个结果，怎么办',
    // as the letter says it, where there is one
    text: decision.remedies ?? remedyParagraph(advice, '本答复'),
    ...(servedOn ? { served: `最后一天从答复送达之日（${chineseDate(servedOn)}）起算。` } : {}),
    reconsiderationFirst: advice.route === 'reconsiderationFirst',
    items,
  }
}

/** 逾期不答复: reconsideration or suit, with their last days. */
async function remediesOfSilence(
  portal: Portal,
  status: ApplicationStatus,
): Promise<StatusPageModel['remedies'] | null> {
  const { clock } = status
  if (clock?.state !== 'running' || !clock.dueOn) return null
  const asked = { dueOn: clock.dueOn, ...(await placesOf(portal, status)) }
  const advice = overdueRemedies(asked, portal.desk.today(), portal.desk.calendar)
  if (!advice) return null
  return {
    heading: '到期没有答复，怎么办',
    text: `机关应当在${chineseDate(clock.dueOn)}以前答复。逾期不予答复的，您可以申请行政复议，也可以直接提起行政诉讼；还可以向上一级机关或者政府信息公开工作主管部门投诉、举报（条例第五十一条）。`,
    reconsiderationFirst: false,
    items: [
      {
        name: '行政复议',
        ...reconsiderationAt(advice),
        limit: '自答复期限届满之日起60日内',
        ground: '行政复议法第二十条、第二十四条',
        lastDay: advice.reconsiderationLastDay.toString(),
      },
      {
        name: '行政诉讼',
        body: advice.court,
        limit: '自答复期限届满之日起6个月内',
        ground: '行政诉讼法第四十七条、法释〔2025〕8号第二条',
        lastDay: advice.suitLastDay.toString(),
      },
    ],
  }
}

/** 复议机关, with its address and its way online; an address of the web is a link. */
function reconsiderationAt(advice: {
  readonly body: string
  readonly address: string
  readonly onlineChannel: string
}): Pick<StatusRemedy, 'body' | 'address' | 'online' | 'onlineUrl'> {
  const { body, address, onlineChannel } = advice
  return {
    body,
    ...(address === '' ? {} : { address }),
    ...(onlineChannel === '' ? {} : { online: onlineChannel }),
    ...(URL.canParse(onlineChannel) && /^https?:$/.test(new URL(onlineChannel).protocol)
      ? { onlineUrl: onlineChannel }
      : {}),
  }
}

/** 复议机关 and court out of the unit's own data, as its letters name them. */
async function placesOf({ desk }: Portal, { unit }: ApplicationStatus) {
  const places = await remedyPlacesOf(desk.read, unit)
  const county = await findCounty(desk.read)
  const countyName = (county?.name ?? unit.name).replace(/人民政府$/, '')
  // over the county's own government stands the one above it (行政复议法第二十四条第一款)
  const above = places.body === '' && unit.parent === null ? { ...places, body: '上一级人民政府' } : places
  return { countyName, places: above }
}
