import { channelLabels, type Channel } from '../../law/clock/case-event.ts'
import { letterLabels, outcomeFacts, outcomeGroupLabels, outcomeGroups } from '../../law/decision/outcome.ts'
import { receiptRules } from '../../law/clock/receipt.ts'
import { remedyLimits, remedyRoute } from '../../law/remedies/remedy.ts'
import { applicantKinds, type Outcome, requestColumnLabels } from '../../law/report/report-rows.ts'
import { type Desk, may } from '../../modules/desk/index.ts'
import {
  applicationPolicy,
  carrierLabels,
  coIdKindLabels,
  consultationAnswerLabels,
  deliveryLabels,
  deliveryMethodLabels,
  idKindLabels,
  revealReasonLabels,
} from '../../modules/requests/index.ts'
import type { SignedInAccount } from '../../modules/units/index.ts'
import { readableUnits } from './readable-units.ts'
import type { ApplicationPage } from './routes/applications.schema.ts'

/** Channels by which staff take an application in; those filed online come by themselves. */
const registered: readonly Channel[] = ['counter', 'signedMail', 'ordinaryMail', 'email', 'fax']

/** Everything that a form of the case work lets one choose from, with names and articles out of the law. */
export async function applicationChoices(desk: Desk, account: SignedInAccount) {
  const units = await readableUnits(desk, account)
  return {
    units: units.map(({ code, name }) => ({ key: code, label: name })),
    mayRegister: may(account, applicationPolicy.register, account.unit),
    pages: pagesFor(account),
    channels: registered.map((key) => {
      const { asks, fieldLabel, task, rule } = receiptRules[key]
      return { key, label: channelLabels[key], asks, fieldLabel, task, rule }
    }),
    organisationKinds: applicantKinds
      .filter((kind) => kind !== 'naturalPerson')
      .map((key) => ({ key, label: requestColumnLabels[key] })),
    idKinds: choicesOf(idKindLabels),
    coIdKinds: choicesOf(coIdKindLabels),
    carriers: choicesOf(carrierLabels),
    deliveries: choicesOf(deliveryLabels),
    deliveryMethods: choicesOf(deliveryMethodLabels),
    consultationAnswers: choicesOf(consultationAnswerLabels),
    revealReasons: choicesOf(revealReasonLabels),
    outcomeGroups: outcomeGroups.map((key) => ({ key, label: outcomeGroupLabels[key] })),
    outcomes: outcomeFacts.map(({ outcome, label, group, rowLabel, article, letter, mustTell, grounds }) => ({
      key: outcome,
      label,
      group,
      rowLabel,
      article,
      letter: letterLabels[letter],
      mustTell,
      remedy: remedyWords(outcome, desk),
      grounds: grounds.map((ground) => ({
        key: ground.code,
        label: ground.label,
        article: ground.article,
        letter: letterLabels[ground.letter],
      })),
    })),
  }
}

/** By what right each page beside the ledger is read; in the order in which it is offered. */
const pageRights = [
  ['fees', 'read'],
  ['ledger', 'read'],
  ['corrections', 'readRecordCorrection'],
  ['retention', 'read'],
  ['sections', 'readSections'],
  ['signing', 'read'],
  ['letters', 'setLetters'],
] as const satisfies readonly (readonly [ApplicationPage, keyof typeof applicationPolicy])[]

function pagesFor(account: SignedInAccount): ApplicationPage[] {
  return pageRights
    .filter(([, right]) => may(account, applicationPolicy[right], account.unit))
    .map(([page]) => page)
}

function choicesOf(labels: Readonly<Record<string, string>>): { key: string; label: string }[] {
  return Object.entries(labels).map(([key, label]) => ({ key, label }))
}

/** 救济途径 in short, if it were decided today. */
function remedyWords(outcome: Outcome, desk: Desk): string {
  const { reconsiderationDays, directSuitMonths } = remedyLimits
  if (remedyRoute(outcome, desk.today()) === 'either') {
    return `申请人可以在${reconsiderationDays}日内申请行政复议，或者在${directSuitMonths}个月内提起行政诉讼。`
  }
  const part = outcome === 'partial' ? '对不予公开的部分，' : ''
  return `${part}申请人应当先在${reconsiderationDays}日内申请行政复议，对复议决定不服的再提起行政诉讼（复议前置）。`
}
