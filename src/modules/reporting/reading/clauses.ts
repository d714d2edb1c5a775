import { findCounts, maskNames } from './counts.ts'
import type { Count } from './counts.ts'

/** How the words before a count tie it to what stands before: as a part of a total. */
export interface Lead {
  readonly word: string
  /** `measure`: the same total split once more (按…分); `all`: the parts are said to be everything */
  readonly kind: 'parts' | 'all' | 'measure'
  /** the words between the last count and the lead */
  readonly before: string
}

/** A count with the words around it. */
export interface Item extends Count {
  /** words between the last separator or count and the number */
  readonly label: string
  /** all words since the last count of this level */
  readonly between: string
  /** the separator before the label: 、 ， ； ： or nothing */
  readonly separator: string
  readonly lead: Lead | null
  /** 同比增长5条: a comparison, no part of anything */
  readonly comparison: boolean
  /** 此外、另有: what follows stands outside the total */
  readonly aside: boolean
  /** the counts in the brackets right after the number */
  readonly inner: readonly Item[]
  readonly innerText: string
  /** the words right after the number, up to the next separator */
  readonly after: string
}

/** A sentence with its counts; those in brackets after a count are under it. */
export interface Clause {
  readonly text: string
  readonly items: readonly Item[]
}

/** Nobody writes a longer sentence; what is longer is no prose and is left alone. */
const longestSentence = 4000

/** The sentences of a plain paragraph. */
export function sentences(paragraph: string): string[] {
  return paragraph
    .split(/[。！？\n]/)
    .filter((sentence) => sentence !== '' && sentence.length <= longestSentence)
}

/** Reads a plain sentence. */
export function parseClause(sentence: string): Clause {
  return { text: sentence, items: itemsOf(sentence, 0) }
}

function itemsOf(text: string, depth: number): Item[] {
  const { open, groups } = bracketGroups(text)
  const counts = findCounts(open)
  const words = maskNames(open)
  return counts.map((count, index) => {
    const between = words.slice(counts[index - 1]?.end ?? 0, count.start).replaceAll('\uFFFC', '')
    const cut = Math.max(...['、', '，', '；', '：'].map((mark) => between.lastIndexOf(mark)))
    const group = groups.find(({ start }) => start === count.end)
    const lead = leadOf(between, index === 0)
    const label = unlead(between.slice(cut + 1))
    return {
      ...count,
      label,
      between,
      separator: cut < 0 ? '' : strongest(between),
      lead,
      comparison: comparison.test(label),
      aside:
        /^[，；]?(?:此外|另外|另有|另|同时|还)/.test(between) ||
        /(?:[，；])(?:此外|另外|另有|同时|还有?)/.test(between),
      inner: group === undefined || depth > 2 ? [] : itemsOf(group.text, depth + 1),
      innerText: group?.text ?? '',
      after: /^[^，。；、：]{0,16}/.exec(words.slice(count.end, count.end + 16))?.[0] ?? '',
    }
  })
}

const comparison =
  /(?:同比|环比|相比|较|比上|比去|比\d|增加|增长|减少|下降|增幅|降幅|上升|提高)[^，]{0,8}$|(?:同期|去年|(?<!结转)上一?年度?(?!度?(?:结转|转)))[^，]{0,16}$/

/** Of the separators between two counts the widest one tells how far apart they are. */
function strongest(between: string): string {
  return ['；', '：', '，', '、'].find((mark) => between.includes(mark)) ?? ''
}

const aspect =
  '(?:内容|类别|种类|类型|形式|渠道|方式|途径|领域|主题|体裁|对象|来源|结果|性质|身份|栏目|时间|区域|主体|载体|情况|构成)'
const measure = new RegExp(
  `(?:按照?|从)[^，。；：\\d]{0,10}?${aspect}(?:来)?(?:分类看|分类|划分|来看|统计|分|看)(?:，|：|$)`,
)
const whole = /(?:具体为|具体是|其构成为|具体[^，。；\d]{0,20}分别[为是]|(?<=^[，：]?)分别[为是])/
const part =
  /(?:其中|具体包括|主要包括|主要[为是有]|包括|包含|涵盖|具体如下|具体情况如下|在(?:已|主动)?(?:主动)?公开的?(?:政府)?信息(?:当)?(?:中|里)|(?:上述|这些)信息中)/

const leads = [
  ['measure', measure],
  ['all', whole],
  ['parts', part],
] as const

function leadOf(between: string, first: boolean): Lead | null {
  for (const [kind, pattern] of leads) {
    const match = pattern.exec(between)
    if (match !== null) return { word: match[0], kind, before: between.slice(0, match.index) }
  }
  return !first && between.startsWith('：') ? { word: '：', kind: 'parts', before: '' } : null
}

function unlead(label: string): string {
  return label.replace(new RegExp(`^.*(?:${part.source}|${whole.source}|含)`), '')
}

/** Takes the brackets out: their place is filled so that positions stay. */
function bracketGroups(text: string): { open: string; groups: { start: number; text: string }[] } {
  const groups: { start: number; text: string }[] = []
  const open = text.split('')
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '（') {
      if (depth === 0) start = index
      depth += 1
    } else if (character === '）' && depth > 0) {
      depth -= 1
      if (depth === 0) {
        groups.push({ start, text: text.slice(start + 1, index) })
        open.fill('\uFFFC', start, index + 1)
      }
    }
  }
  return { open: open.join(''), groups }
}
