import type { ReportPartNumber } from '../../../law/report-rows.ts'
import { parseClause, sentences } from './clauses.ts'
import type { Clause, Item } from './clauses.ts'
import { requestFacts } from './statements-of-requests.ts'
import { moneyStatements } from './statements-of-money.ts'
import { plain } from './plain.ts'

/** What a figure in the prose is about. */
export type Fact =
  | 'disclosed'
  | 'received'
  | 'concluded'
  | 'answered'
  | 'carriedIn'
  | 'carriedOut'
  | 'granted'
  | 'partial'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'other'
  | `${'reconsideration' | 'litigation'}.${'upheld' | 'corrected' | 'otherResult' | 'pending' | 'total'}`
  | `normativeDocuments.${'issued' | 'repealed' | 'inForce'}`
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'chargesWanYuan'
  | 'fees'
  | 'deputies'
  | 'committeeMembers'
  | 'suggestions'

/** A figure of the report that a passage states for the whole unit and the report's own year. */
export interface Statement {
  readonly fact: Fact
  readonly value: number
  /** what is counted by which verb (新收, 受理): only like is compared with like within the prose */
  readonly verb: string
  readonly passage: string
  readonly part: ReportPartNumber | null
}

/** A paragraph of the prose, and under which part it stands. */
export interface Paragraph {
  readonly part: ReportPartNumber | null
  readonly text: string
}

/** All figures of the prose that are understood beyond doubt; everything else is left alone. */
export function findStatements(paragraphs: readonly Paragraph[], year: number | null): Statement[] {
  let topic = ''
  return paragraphs.flatMap(({ part, text }) => {
    const paragraph = plain(text)
    if (/^(?:\.{3}|…)/.test(text)) return [] // an excerpt quoted from somewhere
    const heading = /^（[一二三四五六七八九十]）([^，。：:]{2,24})/.exec(paragraph)
    if (heading !== null) topic = heading[1] ?? ''
    let previous = ''
    return sentences(paragraph).flatMap((sentence) => {
      const before = previous
      previous = sentence
      if (!ofYear(sentence, year, part) || otherScope.test(sentence)) return []
      const clause = parseClause(sentence)
      const about = `${topic}。${before}。${sentence}`
      return [...factsOf(clause, about), ...moneyStatements(sentence)].map((fact) =>
        Object.assign(fact, { part, passage: sentence }),
      )
    })
  })
}

type BareStatement = Omit<Statement, 'part' | 'passage'>

function factsOf(clause: Clause, about: string): BareStatement[] {
  return [
    ...requestFacts(clause, about),
    ...clause.items.flatMap((item, index) => [
      ...disclosedFact(item),
      ...documentFact(item, clause.items[index - 1]),
      ...decisionFact(item),
      ...suggestionFact(item),
    ]),
  ]
}

/**
 * Whether a sentence speaks of the report's year: it names that year or none. A sentence of part 一 that
 * opens with last year and compares nothing is the stale sentence of last year's report, and counts.
 */
function ofYear(sentence: string, year: number | null, part: ReportPartNumber | null): boolean {
  const years = [...sentence.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map((match) => Number(match[1]))
  if (/(?:以来|历年|上半年|下半年|季度|去年|上一?年(?!度?结转)|往年)/.test(sentence)) return false
  if (/(?:^|[，、；])(?:\d{1,2}月|截至(?!.{0,6}12月31日|.{0,4}年底))/.test(sentence)) return false
  if (years.length === 0 || year === null) return years.length < 2
  if (years.every((each) => each === year)) return true
  return (
    part === '一' &&
    years.every((each) => each === year - 1) &&
    /^(?:（.）)?[^，]{0,16}\d{4}年，/.test(sentence)
  )
}

/** Figures of some part of the unit, or of another body. */
const otherScope = /本级|各部门|各科室|直属|下属|名义|全国|全省|上级|之一|平均|目标|计划(?:公开|发布)|任务数/

/** A body above or beside a township, whose own figures a compiled table does not show apart. */
const otherSubject = /(?:省|市|县|区)(?:人民)?政府(?:办公室|办|及)?(?!信息)/

function plainItem(item: Item): boolean {
  return !item.vague && !item.comparison && item.lead === null
}

const throughChannel =
  /网|平台|微信|微博|公众号|客户端|抖音|公报|栏|屏|通过|利用|依托|渠道|媒体|类|重点|领域|专题|政策|文件|预算|决算|解读|历年|动态|新增|更新|转载|个人|隐私/

/** 主动公开政府信息25条: only without a channel or a subject, which would make it a part. */
function disclosedFact(item: Item): BareStatement[] {
  if (!plainItem(item) || !/^(?:条|件|篇|份|条次|)$/.test(item.unit)) return []
  const match = /主动公开(?:各类|各项)?(?:政府|政务)?信息(?:共|共计|合计|总计|总数|数量|为|达)*$/.exec(
    item.label,
  )
  if (match === null || throughChannel.test(item.between.replace(/各[类项]/g, ''))) return []
  return [{ fact: 'disclosed', value: item.value, verb: '主动公开' }]
}

/** 制定行政规范性文件4件，废止0件，现行有效32件. */
function documentFact(item: Item, before: Item | undefined): BareStatement[] {
  if (!plainItem(item) || !/^(?:件|个|份|部|项|)$/.test(item.unit)) return []
  const label = item.label.replace(/(?:共计|共|总计|为)$/, '')
  const named = /(制定|制发|出台|废止|现行有效)(?:的|了)?(?:行政)?规范性文件$/.exec(label)?.[1]
  const follows = before !== undefined && /规范性文件/.test(before.between)
  const short = follows ? /^(?:并)?(废止|现行有效)(?:的)?$/.exec(label)?.[1] : undefined
  const verb = named ?? short
  if (verb === undefined || otherSubject.test(item.between)) return []
  if (/备案|审查|清理|拟|公开|解读|建议|报送/.test(item.between)) return []
  const column = verb === '废止' ? 'repealed' : verb === '现行有效' ? 'inForce' : 'issued'
  return [{ fact: `normativeDocuments.${column}`, value: item.value, verb }]
}

/** 作出行政处罚决定9件. */
function decisionFact(item: Item): BareStatement[] {
  if (!plainItem(item) || !/^(?:件|宗|起|个|项|)$/.test(item.unit)) return []
  const kind = /(?:作出|处理|实施)(?:的)?行政(许可|处罚|强制)(?:处理)?(?:决定|措施)?(?:共|共计|为)?$/.exec(
    item.label,
  )?.[1]
  if (kind === undefined || /公开|公示|信息|其中|部分/.test(item.between)) return []
  const fact = kind === '许可' ? 'licensing' : kind === '处罚' ? 'penalties' : 'coercion'
  return [{ fact, value: item.value, verb: `行政${kind}` }]
}

/** 承办人大代表建议10件、政协委员提案5件; of both together only nothing at all tells each. */
function suggestionFact(item: Item): BareStatement[] {
  if (!plainItem(item) || !/^(?:件|条|个|份|)$/.test(item.unit)) return []
  if (!/承办|办理|收到|答复|办复/.test(item.between) && item.between.length > 16) return []
  if (/[省市区]级|重点|公开|回复率|满意/.test(item.between)) return []
  const deputies = /人大(?:代表)?(?:意见)?建议/.test(item.between)
  const members = /政协(?:委员)?提案/.test(item.between)
  const verb = '承办'
  if (deputies && members) {
    const both: BareStatement = { fact: 'suggestions', value: item.value, verb }
    if (item.value !== 0 || !/提案$|建议$/.test(item.label)) return [both]
    return [both, { fact: 'deputies', value: 0, verb }, { fact: 'committeeMembers', value: 0, verb }]
  }
  if (deputies && item.label.endsWith('建议')) return [{ fact: 'deputies', value: item.value, verb }]
  if (members && item.label.endsWith('提案')) return [{ fact: 'committeeMembers', value: item.value, verb }]
  return []
}
