import type { Clause } from './clauses.ts'
import type { ApplicantKind, BareStatement } from './statement.ts'

const tail = '(?:提出|申请|提交)*(?:的)?(?:有|共|为)?$'
const organisations =
  '(?:法人(?:和|或|或者|及|、)?其他组织|企业等(?:其他)?组织|法人(?:等)?(?:其他)?组织|法人、组织)'

const kinds: readonly (readonly [ApplicantKind, RegExp])[] = [
  ['naturalPerson', new RegExp(`^(?:自然人|公民个人|公民|个人)${tail}`)],
  ['organisations', new RegExp(`^${organisations}${tail}`)],
  ['business', new RegExp(`^商业企业${tail}`)],
  ['research', new RegExp(`^科研机构${tail}`)],
  ['publicInterest', new RegExp(`^社会公益组织${tail}`)],
  ['legalService', new RegExp(`^法律服务机构${tail}`)],
]

const caseUnits = /^(?:件|宗|条|份|起|次|个|)$/

/** A sentence that opens by saying it tells the applications by who made them. */
export const tellsOfApplicants =
  /^(?:（.）)?(?:从|按照?)申请(?:人|主体)(?:的)?(?:类型|类别|身份|性质|构成|情况)?(?:来)?(?:看|分|划分|统计)，/

/** Who applied: 收到申请7件，其中自然人6件、商业企业1件. */
export function applicantFacts({ items, text }: Clause): BareStatement[] {
  if (/咨询|信访|投诉/.test(text)) return []
  // 法人 beside 自然人 alone is everybody else
  const both = items.filter(({ lead, label }) => lead !== null || /^(?:自然人|法人)/.test(label))
  const bothAlone = both.length === 2 && both.every(({ label }) => /^(?:自然人|法人)(?:申请)?$/.test(label))
  return items.flatMap((item): BareStatement[] => {
    const label = bothAlone && /^法人(?:申请)?$/.test(item.label) ? '法人或其他组织' : item.label
    const kind = kinds.find(([, pattern]) => pattern.test(label))
    if (kind === undefined || item.vague || item.comparison || !caseUnits.test(item.unit)) return []
    return [{ fact: `kinds.${kind[0]}`, value: item.value, verb: '申请人' }]
  })
}
