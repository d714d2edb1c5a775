/**
 * 救济途径: which remedies a decision on an application must name, by the outcome and by the day of the decision. The
 * law changed twice: 《行政复议法》 (2023 revision, in force 2024-01-01) put reconsideration before the suit for every
 * 不予公开; 法释〔2025〕8号 (in force 2025-06-01) narrowed it to refusals under 条例 Arts. 14 to 16.
 */
import { workingDayOnOrAfter, type Calendar } from '../calendar/calendar.ts'
import { isBefore, type Day } from '../calendar/day.ts'
import { groupOf } from '../decision/outcome.ts'
import type { Outcome } from '../report/report-rows.ts'

/** Which law governs a decision of a given day. */
export type RemedyBand = 'before2024' | 'from2024' | 'fromJune2025'

/** `reconsiderationFirst`: 复议前置; `either`: 复议 or suit, as the applicant chooses. */
export type RemedyRoute = 'reconsiderationFirst' | 'either'

/** What a county may settle where no text settles it; reconsideration first by default. */
export interface RemedySettings {
  /** 条例第三十六条第（七）项, from 2025-06-01 on */
  readonly administrativeQueryFirst: boolean
  /** refusals by another law or administrative regulation, from 2025-06-01 on */
  readonly otherLawFirst: boolean
}

export const defaultRemedySettings: RemedySettings = {
  administrativeQueryFirst: true,
  otherLawFirst: true,
}

export const reconsiderationLawRevised = new Temporal.PlainDate(2024, 1, 1)
export const interpretationInForce = new Temporal.PlainDate(2025, 6, 1)

/** 60 days, 6 months, 15 days: all calendar time (行政复议法第二十条、行政诉讼法第四十六条、第四十五条). */
export const remedyLimits = {
  reconsiderationDays: 60,
  directSuitMonths: 6,
  suitAfterReconsiderationDays: 15,
} as const

/**
 * 复议机关、管辖法院 as the unit's own data name them. The law alone does not know the court, and not where an appeal is to
 * be handed in; '' is what the unit has not entered.
 */
export interface RemedyPlaces {
  /** 行政复议机关, full name; '' falls back to the county's government (行政复议法第二十四条) */
  readonly body: string
  /** where the application for reconsideration is handed in or sent to */
  readonly address: string
  /** 互联网渠道 for 复议 (行政复议法第二十二条第二款) */
  readonly onlineChannel: string
  /** 有管辖权的人民法院, full name (行政诉讼法第十八条) */
  readonly court: string
}

export const noRemedyPlaces: RemedyPlaces = { body: '', address: '', onlineChannel: '', court: '' }

/** What is missing in a unit's data for a letter that tells the remedies; empty where nothing is. */
export function missingPlaces(
  places: RemedyPlaces,
  { servedOnline, decidedOn }: { readonly servedOnline: boolean; readonly decidedOn: Day },
): readonly { readonly place: keyof RemedyPlaces; readonly label: string; readonly article: string }[] {
  const missing: { place: keyof RemedyPlaces; label: string; article: string }[] = []
  if (places.body.trim() === '')
    missing.push({ place: 'body', label: '行政复议机关', article: '行政复议法第二十四条' })
  if (places.court.trim() === '')
    missing.push({ place: 'court', label: '有管辖权的人民法院', article: '行政诉讼法第十八条' })
  const online = servedOnline && remedyBandOf(decidedOn) !== 'before2024'
  if (online && places.onlineChannel.trim() === '') {
    const article = '行政复议法第二十二条第二款'
    missing.push({ place: 'onlineChannel', label: '网上申请行政复议的渠道', article })
  }
  return missing
}

/** The decision to which the remedies belong. */
export interface DecisionForRemedy {
  readonly outcome: Outcome
  readonly decidedOn: Day
  /** the day on which the letter reached the applicant; last days are computed only from it */
  readonly servedOn?: Day
  /** served over the internet: the online channel for 复议 must then be named as well (行政复议法第二十二条第二款) */
  readonly servedOnline?: boolean
  /** the county's name, such as 汶上县; its government hears the reconsideration */
  readonly countyName: string
  /** out of the unit's data; left out: the county's government, and the court without its name */
  readonly places?: RemedyPlaces
}

/** Everything that the remedies paragraph of a letter has to say. */
export interface RemedyAdvice {
  readonly band: RemedyBand
  readonly route: RemedyRoute
  /** 部分公开: reconsideration first for the refused part, free choice for the rest */
  readonly onlyRefusedPart: boolean
  /** 行政复议机关 (行政复议法第二十四条): the county government, for its departments and its townships */
  readonly body: string
  /** where it is handed in; '' where it is not known */
  readonly address: string
  /** 有管辖权的人民法院; 人民法院 where its name is not known */
  readonly court: string
  /** 互联网渠道 for 复议; '' where it is not known, or was not in the law yet */
  readonly onlineChannel: string
  readonly reconsideration: { readonly days: number; readonly lastDay: Day | null }
  /** the direct suit; null where reconsideration comes first for all of the decision */
  readonly directSuit: { readonly months: number; readonly lastDay: Day | null } | null
  readonly suitAfterReconsideration: { readonly days: number }
  readonly mustNameOnlineChannel: boolean
  readonly rules: readonly string[]
}

export function remedyBandOf(decidedOn: Day): RemedyBand {
  if (isBefore(decidedOn, reconsiderationLawRevised)) return 'before2024'
  return isBefore(decidedOn, interpretationInForce) ? 'from2024' : 'fromJune2025'
}

/** 复议前置 or free choice, for this outcome decided on this day. */
export function remedyRoute(
  outcome: Outcome,
  decidedOn: Day,
  settings: RemedySettings = defaultRemedySettings,
): RemedyRoute {
  const band = remedyBandOf(decidedOn)
  if (band === 'before2024') return 'either'
  const group = groupOf(outcome)
  if (group !== 'refused' && group !== 'partial') return 'either'
  if (band === 'fromJune2025') {
    if (outcome === 'refused.administrativeQuery' && !settings.administrativeQueryFirst) return 'either'
    if (outcome === 'refused.otherLaw' && !settings.otherLawFirst) return 'either'
  }
  return 'reconsiderationFirst'
}

/** The remedies of a decision, for its letter and for the case page. */
export function remedyAdvice(
  decision: DecisionForRemedy,
  calendar: Calendar,
  settings: RemedySettings = defaultRemedySettings,
): RemedyAdvice {
  const { outcome, decidedOn, servedOn, places = noRemedyPlaces } = decision
  const band = remedyBandOf(decidedOn)
  const route = remedyRoute(outcome, decidedOn, settings)
  const onlyRefusedPart = route === 'reconsiderationFirst' && outcome === 'partial'
  const direct = route === 'either' || onlyRefusedPart
  const { reconsiderationDays, directSuitMonths, suitAfterReconsiderationDays } = remedyLimits
  const lastDay = (end: Day): Day => workingDayOnOrAfter(end, calendar)
  return {
    band,
    route,
    onlyRefusedPart,
    body: places.body === '' ? `${decision.countyName}人民政府` : places.body,
    address: places.address,
    court: places.court === '' ? '人民法院' : places.court,
    onlineChannel: band === 'before2024' ? '' : places.onlineChannel,
    reconsideration: {
      days: reconsiderationDays,
      lastDay: servedOn === undefined ? null : lastDay(servedOn.add({ days: reconsiderationDays })),
    },
    directSuit: direct
      ? {
          months: directSuitMonths,
          lastDay: servedOn === undefined ? null : lastDay(servedOn.add({ months: directSuitMonths })),
        }
      : null,
    suitAfterReconsideration: { days: suitAfterReconsiderationDays },
    mustNameOnlineChannel: band !== 'before2024' && decision.servedOnline === true,
    rules: rulesOf(band, route),
  }
}

function rulesOf(band: RemedyBand, route: RemedyRoute): readonly string[] {
  if (band === 'before2024')
    return ['条例第五十一条', '行政复议法（2017年修正）第九条', '行政诉讼法第四十六条']
  const first = [
    '行政复议法第二十条',
    '行政复议法第二十三条第一款第（四）项',
    '行政复议法第二十四条',
    '行政诉讼法第四十五条',
  ]
  const either = ['行政复议法第二十条', '行政复议法第二十四条', '行政诉讼法第四十六条']
  const rules = route === 'reconsiderationFirst' ? first : either
  return band === 'fromJune2025' ? [...rules, '法释〔2025〕8号第一条'] : rules
}

/** The last day to sue after the reconsideration decision was served (行政诉讼法第四十五条). */
export function suitAfterReconsiderationLastDay(servedOn: Day, calendar: Calendar): Day {
  return workingDayOnOrAfter(servedOn.add({ days: remedyLimits.suitAfterReconsiderationDays }), calendar)
}

/**
 * The remedies paragraph of a letter.
 * @param letter how the letter calls itself, such as 本告知书
 */
export function remedyParagraph(advice: RemedyAdvice, letter = '本告知书'): string {
  const { body, address, court, reconsideration, directSuit, suitAfterReconsideration } = advice
  const where = address === '' ? body : `${body}（地址：${address}）`
  const apply = `自收到${letter}之日起${reconsideration.days}日内向${where}申请行政复议`
  const sueAfter = `对行政复议决定不服的，可以自收到行政复议决定书之日起${suitAfterReconsideration.days}日内向${court}提起行政诉讼`
  const free =
    directSuit === null
      ? ''
      : `可以${apply}，或者自收到${letter}之日起${directSuit.months}个月内向${court}提起行政诉讼`
  const online = onlineSentence(advice)
  if (advice.route === 'either') return `如对${letter}不服，${free}。${online}`
  const first = `应当先${apply}；${sueAfter}`
  if (!advice.onlyRefusedPart) return `如对${letter}不服，${first}。${online}`
  return `如对${letter}中不予公开的部分不服，${first}；对其他部分不服的，${free}。${online}`
}

/** Whoever has a channel names it; whoever serves online must (行政复议法第二十二条第二款). */
function onlineSentence({ onlineChannel, mustNameOnlineChannel }: RemedyAdvice): string {
  if (onlineChannel !== '') return `申请行政复议也可以通过互联网渠道提出：${onlineChannel}。`
  return mustNameOnlineChannel ? '申请行政复议也可以通过互联网渠道提出。' : ''
}
