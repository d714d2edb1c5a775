import type { LetterValues } from '../../../law/letters/letter-fields.ts'
import { chineseDate, parseDay } from '../../../law/calendar/day.ts'
import { factsOf } from '../../../law/decision/outcome.ts'
import { outcomes } from '../../../law/report/report-rows.ts'
import type { DecisionDraft, Evidence } from '../decision/decision-draft.ts'
import { noEvidence } from '../decision/decision-draft.ts'

/** What the answer's evidence puts into its letter, where the clerk has not told it in his own words. */
export function evidenceValues(draft: DecisionDraft): LetterValues {
  const evidence = draft.evidence ?? noEvidence
  const { agency, earlier, channel, law } = evidence
  const responsible = agency.unknown ? '' : [agency.name, agency.contact].filter(isSaid).join('，')
  const lawWords = [law.name, law.article].filter(isSaid).join('')
  const reply = [earlier.documentNumber, dayWord(earlier.on)].filter(isSaid).join('，')
  return {
    ...said('search', draft.search || searchWords(evidence)),
    ...said('reasons', [draft.reasons, withheldWords(evidence)].filter(isSaid).join('\n')),
    ...said('responsible', responsible),
    ...said('earlierReply', reply),
    ...said('rightChannel', channel),
    ...said('forbiddingLaw', lawWords),
    ...said('specialLaw', lawWords),
    ...said('wayToObtain', channel),
  }
}

function said(field: keyof LetterValues, text: string): LetterValues {
  return text === '' ? {} : { [field]: text }
}

function isSaid(text: string): boolean {
  return text !== ''
}

function dayWord(text: string): string {
  const day = parseDay(text)
  return day === null ? '' : chineseDate(day)
}

/** “在档案室以关键词检索，没有发现；……”: where, how and with what result; who searched stays in the file. */
function searchWords({ searches }: Evidence): string {
  return searches.map(({ where, how, result }) => `在${where}检索（${how}），${result}`).join('；')
}

function withheldWords({ withheld }: Evidence): string {
  return withheld
    .map(({ what, exception, why }) => {
      const outcome = outcomes.find((one) => one === exception)
      const article = outcome === undefined ? '' : `（${factsOf(outcome).article}）`
      return `不予公开的部分：${what}${article}，理由是：${why}`
    })
    .join('\n')
}
