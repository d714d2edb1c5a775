import { pathTo, separationKey } from '../../src/law/decision/five-questions.ts'
import type { FiveFacts } from '../../src/law/decision/question.ts'
import { expectDone, type Desk } from '../../src/modules/desk/index.ts'
import {
  type DecideApplication,
  decideApplication,
  passDecision,
  signDecision,
  submitDecision,
} from '../../src/modules/requests/index.ts'
import type { Office } from './cases.ts'
import { person } from './people.ts'

const plain: FiveFacts = { lapse: null, corrected: false, correctionBar: null, thirdParty: 'notAsked' }

/**
 * A draft with everything that its outcome asks for: whatever is given stands, the rest is filled in. `facts`: how the
 * case stands, where it is not a plain one.
 */
export function wholeDraft(
  draft: Omit<DecideApplication, 'id'>,
  facts: Partial<FiveFacts> = {},
): Omit<DecideApplication, 'id'> {
  const { outcome, ground = '' } = draft
  const known = { ...plain, ...lapseOf(outcome), ...facts }
  const through = outcome === 'partial' ? separations[known.thirdParty] : undefined
  return {
    text: '现予公开，见附件。',
    reasons: '理由和依据。',
    nothingInPost: true,
    answers: pathTo({ outcome, ground }, known, through) ?? [],
    ...draft,
    evidence: {
      searches: [
        {
          where: '档案室',
          how: '关键词，2009年至2011年',
          by: '档案员',
          on: '2020-01-02',
          result: '没有发现',
        },
      ],
      harm: { what: '泄露成本构成', whom: '某公司', likelihood: '下月重新招标，很可能被利用' },
      law: { name: '《某某法》', article: '第一条' },
      secrecy: { basis: '定密审核表', level: '秘密', period: '10年' },
      override: '关系饮水安全。',
      withheld: [{ what: '附件二', exception: 'refused.thirdParty', why: '反映成本构成' }],
      agency: { name: '某某局', contact: '0537-0000000', unknown: false },
      earlier: { documentNumber: '杨店公开答〔2025〕1号', on: '2020-01-02' },
      channel: '县信访局',
      ...draft.evidence,
    },
  }
}

/** By which exception a part is withheld, where the way there is not the shortest. */
const theirs = separationKey({ outcome: 'refused.thirdParty', ground: '' })
const separations: Partial<Record<FiveFacts['thirdParty'], string>> = {
  notAsked: separationKey({ outcome: 'refused.internal', ground: 'workflow' }),
  objects: theirs,
  partly: theirs,
}

function lapseOf(outcome: DecideApplication['outcome']): Partial<FiveFacts> {
  if (outcome === 'other.correctionLapsed') return { lapse: 'correction' }
  if (outcome === 'other.feeLapsed') return { lapse: 'fee' }
  return outcome === 'unavailable.stillUnclear' ? { corrected: true } : {}
}

/** Drafts with everything that the outcome asks for, submits, reviews and signs, each by whom the usual steps name. */
export async function decideAndSign(
  { officer, head, people }: Pick<Office, 'officer' | 'head' | 'people'>,
  { id, ...draft }: DecideApplication,
  facts: Partial<FiveFacts> = {},
): Promise<void> {
  expectDone(await decideApplication(officer, { id, ...wholeDraft(draft, facts) }))
  await submitAndSign({ officer, head, leader: officer.as(people.leader) }, id)
}

/** Submits the draft that is there, reviews and signs it. */
export async function submitAndSign(
  { officer, head, leader }: Readonly<Record<'officer' | 'head' | 'leader', Desk>>,
  id: string,
): Promise<void> {
  expectDone(await submitDecision(officer, { id, note: '' }))
  expectDone(await passDecision(head, { id, remarks: '同意。' }))
  expectDone(await signDecision(leader, { id, remarks: '同意。' }))
}

/** The same at the desk of an officer: people of his unit review and sign. */
export async function signedDraft(
  officer: Desk,
  { id, ...draft }: DecideApplication,
  facts: Partial<FiveFacts> = {},
): Promise<void> {
  const { actor } = officer
  if (actor.kind !== 'account') throw new Error('an officer has an account')
  expectDone(await decideApplication(officer, { id, ...wholeDraft(draft, facts) }))
  const head = officer.as(person('审核人', actor.unit, 'disclosureHead'))
  const leader = officer.as(person('签发人', actor.unit, 'unitHead'))
  await submitAndSign({ officer, head, leader }, id)
}
