import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import { parseClause, sentences } from './clauses.ts'
import type { Clause, Item } from './clauses.ts'
import { plain } from './plain.ts'
import { bodyNamed, ofYear, otherScope, partsArea, relativeYears, withoutComparisons } from './scope.ts'
import type { ReportFrame } from './scope.ts'
import { documentFacts } from './statements-of-documents.ts'
import { moneyStatements } from './statements-of-money.ts'
import { remedyFacts } from './statements-of-remedies.ts'
import { requestFacts } from './statements-of-requests.ts'
import { suggestionFact } from './statements-of-suggestions.ts'
import type { Statement, Paragraph, BareStatement, Surroundings } from './statement.ts'

/** All figures of the prose that are understood beyond doubt; everything else is left alone. */
export function findStatements(paragraphs: readonly Paragraph[], frame: ReportFrame): Statement[] {
  let topic = ''
  let partBefore: ReportPartNumber | null = null
  return paragraphs.flatMap(({ part, text }) => {
    const paragraph = plain(text)
    if (/^(?:\.{3}|…)/.test(text)) return [] // an excerpt quoted from somewhere
    topic = topicOf(paragraph) ?? (part === partBefore ? topic : '')
    partBefore = part
    let previous = ''
    let newBefore = false
    const passages = sentences(paragraph)
    return passages.flatMap((passage, index) => {
      const before = previous
      previous = passage
      const sentence = withoutComparisons(relativeYears(passage, frame.year))
      if (!ofYear(sentence, frame.year, { part, paragraph }) || otherScope.test(sentence)) return []
      if (partsArea(sentence, passages[index + 1] ?? '')) return []
      const clause = ownItems(parseClause(sentence), frame.unitName)
      const around = { topic, before, continues: continues.test(sentence) }
      const facts = [...factsOf(clause, around), ...moneyStatements(sentence)]
      const receives = /收到|受理|新收|接收/.test(sentence) || facts.some(({ fact }) => fact === 'received')
      const newOnly = (receives || (around.continues && newBefore)) && !/结转|上年/.test(sentence)
      newBefore = newOnly
      return facts.map((fact) =>
        Object.assign(fact, { newOnly: newOnly || isOfNewOnes(fact, sentence), part, passage }),
      )
    })
  })
}

/** 受理54件，办结54件，办理上年结转2件: what was done of the new ones is told before those of last year. */
function isOfNewOnes({ fact, value }: BareStatement, sentence: string): boolean {
  const [before = ''] = sentence.split(/结转|上年/)
  const done = /(?:收到|受理|新收|接收)[^；]*(?:办结|答复)[^，；\d]{0,8}(\d+)/.exec(before)?.[1]
  return (fact === 'concluded' || fact === 'answered') && done === String(value)
}

/** The heading with which a paragraph opens: （二）依申请公开情况, or 2.依申请公开, 二是依申请公开情况. */
function topicOf(paragraph: string): string | null {
  const heading = /^（[一二三四五六七八九十]）([^，。：:]{2,24})/.exec(paragraph)?.[1]
  if (heading !== undefined) return heading
  const point = /^(?:\d{1,2}[.、]|[一二三四五六七八九十][、是])([^，。：:]{2,24})/.exec(paragraph)?.[1]
  return point !== undefined && /主动公开|依申请|信息管理|平台|监督保障/.test(point) ? point : null
}

/** The clause without the figures whose words name another body; one that was named holds until a ； or the next. */
function ownItems(clause: Clause, unitName: string | null): Clause {
  let others = false
  let end = 0
  const items = clause.items.filter((item) => {
    // whose the figures in brackets are does not tell whose those behind them are
    const words = clause.text.slice(end, item.start).replaceAll(/（[^（）]*）/g, '')
    const last = words.split('；').at(-1) ?? ''
    const named = bodyNamed(last, unitName)
    others = named === null ? others && last === words : named === 'other'
    end = item.end
    return !others
  })
  return { ...clause, items }
}

const continues =
  /^(?:其中|(?:按照?|从)申请人[^，]{0,8}[分看]，|办理结果|答复结果|处理结果|上述申请|以上申请)/

function factsOf(clause: Clause, around: Surroundings): BareStatement[] {
  return [
    ...requestFacts(clause, around),
    ...remedyFacts(clause, `${around.topic}。${around.before}。${clause.text}`),
    ...documentFacts(clause, around.before),
    ...clause.items.flatMap((item, index) => disclosedFact(item, index, clause)),
    ...clause.items.flatMap((item) => suggestionFact(item, clause.text)),
  ]
}

const throughChannel =
  /网|平台|微信|微博|公众号|客户端|抖音|公报|栏|屏|通过|利用|依托|渠道|媒体|类|重点|领域|专题|政策|文件|预算|决算|解读|历年|动态|新增|更新|转载|个人|隐私|累计|截至/

/** Who disclosed, when, in all: what may stand before 主动公开 without making it a part. */
const opening =
  /(?:^|我.{1,4}|本.{1,4}|全.|共计?|年度?|总共|合计|政府|[镇乡县市区局委院校]|街道|办事处|中心|办公室|依法|及时|均?已|对外|向社会)$/

/** 主动公开政府信息25条: only without a channel or a subject, which would make it a part. */
function disclosedFact(item: Item, index: number, { items, text }: Clause): BareStatement[] {
  if (item.vague || item.comparison || !/^(?:条|件|篇|份|条次|)$/.test(item.unit)) return []
  if (items.slice(0, index + 1).some(({ lead }) => lead !== null)) return []
  const match =
    /^(.*?)主动公开(?:各类|各项)?(?:政府|政务)?信息(?:共|共计|合计|总计|总数|数量|为|达)*$/.exec(
      item.label,
    ) ??
    // 全镇共主动公开26条: everything, without saying of what
    (item.unit === '条' ? /^((?:.{0,6}[，])?(?:全.|我.)共计?)主动公开$/.exec(item.label) : null)
  if (match === null || !opening.test(match[1] ?? '')) return []
  if (throughChannel.test(item.between.replace(/各[类项]/g, ''))) return []
  // 主动公开信息（含微信）80条
  if (/）(?:共|共计|为)?$/.test(text.slice(0, item.start)) || /含|包括/.test(item.innerText)) return []
  return [{ fact: 'disclosed', value: item.value, verb: '主动公开' }]
}
