import type { Item } from './clauses.ts'
import type { BareStatement } from './statement.ts'

/** 承办人大代表建议10件、政协委员提案5件; of both together only nothing at all tells each. */
export function suggestionFact(item: Item, sentence: string): BareStatement[] {
  if (item.vague || item.comparison || item.lead !== null || !/^(?:件|条|个|份|)$/.test(item.unit)) return []
  const before = sentence.slice(0, item.start)
  if (!/承办|办理|收到|答复|办复/.test(before) || /公开|发布/.test(before)) return []
  if (/[省市区]级|重点|公开|回复率|满意|主办|协办|会办|分办/.test(item.between)) return []
  const deputies = /人大(?:代表)?(?:意见)?建议/.test(item.between)
  const members = /政协(?:委员)?提案/.test(item.between)
  // those of the county's congress and of the city's are different ones
  const verb = `承办${/([省市县区州镇乡])(?:人大|政协)/.exec(item.between)?.[1] ?? ''}`
  if (deputies && members) {
    const both: BareStatement = { fact: 'suggestions', value: item.value, verb }
    if (item.value !== 0 || !/提案$|建议$/.test(item.label)) return [both]
    return [both, { fact: 'deputies', value: 0, verb }, { fact: 'committeeMembers', value: 0, verb }]
  }
  if (deputies && item.label.endsWith('建议')) return [{ fact: 'deputies', value: item.value, verb }]
  if (members && item.label.endsWith('提案')) return [{ fact: 'committeeMembers', value: item.value, verb }]
  return []
}
