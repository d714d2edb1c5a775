import { parseClause, sentences } from './clauses.ts'
import type { Clause, Item, Lead } from './clauses.ts'
import { totalsAfter } from './totals-after.ts'

/**
 * A total and the parts that a passage names for it.
 * `agrees`: they add up; `short`: they fall short without claiming to be all; `breaks`: they exceed the
 * total under every reading, or claim to be all and are not; `doubtful`: not understood, left alone.
 */
export interface Split {
  readonly total: Item
  readonly parts: readonly Item[]
  readonly sum: number
  readonly verdict: 'agrees' | 'short' | 'breaks' | 'doubtful'
  readonly passage: string
}

/** The splits of a plain paragraph (`N条，其中…`), sentence by sentence. */
export function findSplits(paragraph: string): Split[] {
  const clauses = sentences(paragraph).map(parseClause)
  return clauses.flatMap((clause, index) => {
    const runs = runsOf(clause.items)
    const outer = runs.flatMap((run, place) =>
      splitsOfRun(
        run,
        place === 0 ? totalsBefore(clauses.slice(Math.max(0, index - 3), index), run[0]?.lead ?? null) : [],
        clause,
      ),
    )
    return [...outer, ...totalsAfter(clause), ...clause.items.flatMap((item) => innerSplits(item, clause))]
  })
}

/** A sentence in pieces that each have their own total: “复议5件，其中…；诉讼3件，其中…”. */
function runsOf(items: readonly Item[]): Item[][] {
  const runs: Item[][] = []
  for (const [index, item] of items.entries()) {
    const current = runs.at(-1)
    if (current === undefined || (item.separator === '；' && opensRun(items, index))) runs.push([item])
    else current.push(item)
  }
  return runs
}

function opensRun(items: readonly Item[], start: number): boolean {
  if (items[start]?.lead) return false
  for (const item of items.slice(start + 1)) {
    if (item.separator === '；') return false
    if (item.lead !== null) return true
  }
  return false
}

/** What a sentence that begins with 其中 or 在公开的信息中 refers back to. */
function totalsBefore(before: readonly Clause[], lead: Lead | null): readonly Item[] {
  if (lead === null) return []
  if (ownStatement.test(lead.before)) return []
  const last = before.at(-1)
  if (/信息/.test(lead.word) || lead.kind === 'measure') {
    const statement = before.findLast(
      ({ items, text }) => /公开|发布/.test(text) && items.some((item) => !item.comparison),
    )
    return statement === undefined
      ? []
      : statement.items.filter((item) => !item.comparison && item.lead === null)
  }
  return last === undefined ? [] : last.items.filter((item) => !item.comparison)
}

/** 通过网站、微信等平台发布信息，其中…: parts of something that is not counted itself. */
const ownStatement =
  /(?:发布|推送|转发|更新|收到|受理|办理|回复|答复|开展|召开|举办|制定|制作|印发|编发|公开(?!的?(?:内容|类别|形式)))/

const uncounted = /(?:通过|利用|依托)[^。；]*(?:发布|公开|推送|转发)[^，。；]{0,8}信息，?$/

function splitsOfRun(run: readonly Item[], before: readonly Item[], clause: Clause): Split[] {
  const leads = run.flatMap((item, index) => (item.lead === null ? [] : [index]))
  const [first, second] = leads
  if (first === undefined) return []
  const passage = clause.text
  const totals = first === 0 ? before : run.slice(0, first).filter((item) => !item.comparison)
  if (leads.length > 2) return carefully(run, leads, totals, passage)
  const head = run.slice(first, second)
  const total = totalFor(totals, head[0])
  if (total === undefined || uncounted.test(head[0]?.lead?.before ?? '')) return []
  if (second === undefined) return [judge(total, totals, head, passage)]
  const tail = run.slice(second)
  const again = run[second]?.lead?.kind === 'measure' || sumOf(partsOf(total, head).parts) === total.value
  if (again) return [judge(total, totals, head, passage), judge(total, totals, tail, passage)]
  return nested(total, head, tail, passage)
}

/** The nearest total that counts the same kind of thing as its first part. */
function totalFor(totals: readonly Item[], part: Item | undefined): Item | undefined {
  return part === undefined ? undefined : totals.findLast((total) => compatible(total, part))
}

const information = ['条', '篇', '份', '则', '件']
const cases = ['件', '宗', '起']

function compatible(total: Item, part: Item): boolean {
  if (part.unit === total.unit || part.unit === '') return true
  if (cases.includes(total.unit) && cases.includes(part.unit)) return true
  const aboutInformation = /信息|公开/.test(total.between) && !/申请/.test(total.between)
  return aboutInformation && information.includes(total.unit) && information.includes(part.unit)
}

const otherBusiness =
  /^(?:共|并|全年|累计)*(?:办理|承办|召开|开展|组织(?=召开|开展|举办|培训)|收到|受理|答复|回复|举办|处理|解答|培训|发放|接待|走访|征集|收取)|阅读|点击|浏览量|访问|粉丝/
const otherProceeding = /行政复议|行政诉讼|投诉|举报/

/** Words that say that an item of the list tells of something else than the total. */
function strays(total: Item, item: Item): boolean {
  const aboutApplications = /申请/.test(total.between)
  const ofCases = cases.includes(total.unit) || cases.includes(item.unit)
  if (ofCases && /行政复议|行政诉讼/.test(item.label) && !/复议|诉讼|信息/.test(total.between)) return true
  if (/复议/.test(total.between) && !/诉讼/.test(total.between) && /诉讼/.test(item.label)) return true
  if (aboutApplications && otherProceeding.test(item.label)) return true
  const word = otherBusiness.exec(item.label)?.[0]
  if (word === undefined) return false
  if (aboutApplications) return !/受理|答复|回复|处理|办理/.test(word)
  return !total.between.includes(word)
}

const publishing = /发布|推送|转发|转载|更新|编发|推出|刊发|播放|制作/
const adverbial = /^(?:并|还)?(?:通过|利用|依托|在|向|因|全年|累计)/

/**
 * `公告40条、文件20条，公众号推送信息30条`: after a list joined by 、 a comma and a verb of its own. So it is with
 * `公告95条；通过政务服务网公布25条`, where no item before opens like that.
 */
function opensSentence(list: readonly Item[], index: number): boolean {
  const item = list[index]
  const before = list.slice(0, index)
  if (item?.separator === '；') {
    return adverbial.test(item.label) && before.every(({ label }) => !adverbial.test(label))
  }
  return (
    item?.separator === '，' &&
    publishing.test(item.label) &&
    before.some(({ separator }) => separator === '、') &&
    before.every(({ label }) => !publishing.test(label))
  )
}

interface Parts {
  readonly parts: readonly Item[]
  /** every item of the list is a part: nothing was left out */
  readonly clean: boolean
}

function partsOf(total: Item, list: readonly Item[]): Parts {
  const stop = list.findIndex(
    (item, index) => index > 0 && (item.aside || strays(total, item) || opensSentence(list, index)),
  )
  const bounded = stop < 0 ? list : list.slice(0, stop)
  const later = bounded.slice(1)
  const semicolonList = later.length > 0 && later.every((item) => item.separator === '；')
  const cut = semicolonList ? -1 : bounded.findIndex((item, index) => index > 0 && item.separator === '；')
  const kept = cut < 0 ? bounded : bounded.slice(0, cut)
  const parts = kept.filter((item) => !item.comparison && compatible(total, item))
  return { parts, clean: parts.length === list.length && parts.every((item) => sameUnit(total, item)) }
}

function sameUnit(total: Item, part: Item): boolean {
  return part.unit === total.unit || part.unit === ''
}

function sumOf(parts: readonly Item[]): number {
  // figures have at most six decimals; sums are compared after rounding to them
  return Math.round(parts.reduce((sum, part) => sum + part.value, 0) * 1e6) / 1e6
}

const remainder =
  /^(?:其余|其他|其它)(?:的)?(?:各类)?(?:信息|类|类别|方面|内容|方式|渠道|情况|类信息)?(?:公开|累计|共|共计|信息)?$/

function judge(total: Item, totals: readonly Item[], list: readonly Item[], passage: string): Split {
  const { parts, clean } = partsOf(total, list)
  const sum = sumOf(parts)
  const split = { total, parts, sum, passage }
  if (parts.length === 0 || total.vague || parts.some((part) => part.vague))
    return { ...split, verdict: 'doubtful' }
  if (sum === total.value || repeatsTotal(total, parts)) return { ...split, verdict: 'agrees' }
  const rivals = totals.filter((item) => item !== total && compatible(total, item))
  if (sum > total.value) {
    const largest = Math.max(...rivals.map((item) => item.value), sumOf([...rivals, total]))
    const excused =
      rivals.some((item) => item.vague) ||
      sum <= largest ||
      reachesTotal(total, parts) ||
      overlaps(total, parts) ||
      holdsOthers(total, list[0]?.lead ?? null)
    const chief = rivals.reduce((most, item) => (item.value > most.value ? item : most), total)
    return { ...split, total: excused ? total : chief, verdict: excused ? 'doubtful' : 'breaks' }
  }
  const last = parts.at(-1)
  const open = /^等/.test(last?.after ?? '')
  const claims =
    !open &&
    (list[0]?.lead?.kind === 'all' || (last !== undefined && remainder.test(last.label) && parts.length > 1))
  return { ...split, verdict: claims && clean && rivals.length === 0 ? 'breaks' : 'short' }
}

/** 20件，其中网上12件、信函8件，自然人15件、企业5件: one list after the other makes the whole total. */
function repeatsTotal(total: Item, parts: readonly Item[]): boolean {
  let sum = 0
  let lists = 0
  let length = 0
  for (const part of parts) {
    sum = Math.round((sum + part.value) * 1e6) / 1e6
    length += 1
    if (sum > total.value) return false
    if (sum < total.value || length < 2) continue
    lists += 1
    sum = 0
    length = 0
  }
  // zeros at the end belong to the last list
  return lists > 1 && sum === 0 && total.value > 0
}

const stage =
  /(?:受理|登记|接收|办结|办理|答复|回复|回应|办复|反馈|处理|审结|采纳|采用|录用)(?:完毕)?(?:的)?$|被[^，]{0,10}(?:转载|转发)$/
const contrast = /未|正在|尚|撤|结转|其余|剩余|不予/

/** 20件，其中受理18件，答复18件: what was done with the same ones, one after the other. */
function overlaps(total: Item, parts: readonly Item[]): boolean {
  const stages = parts.filter(({ label }) => stage.test(label))
  if (stages.length === 0 || parts.some(({ label }) => contrast.test(label))) return false
  if (stages.some(({ value }) => value > total.value)) return false
  return stages.length > 1 || sumOf(parts.filter((part) => !stages.includes(part))) <= total.value
}

/** 专栏5个，包括栏目12个: things within things, not parts of a total. */
function holdsOthers(total: Item, lead: Lead | null): boolean {
  return /^[个项类种]$/.test(total.unit) && /包括|包含|涵盖/.test(lead?.word ?? '')
}

/** What a list divides by: how it came, who applied, what became of it. */
const measures: readonly RegExp[] = [
  /网站|微信|微博|公众号|平台|抖音|客户端|公开栏|公示栏|宣传|电子屏|网上|网络|在线|当面|现场|窗口|信函|邮寄|来信|传真|邮件|线上|线下|广播|渠道|方式/,
  /自然人|公民|个人|企业|法人|组织|机构|律师|群众/,
  /新收|上年|上一年/,
  /予|办结|答复|回复|结转|撤|补正|告知|按期|延期|正在|在办|无法|处理/,
]

function measureOf(part: Item): number {
  return measures.findIndex((pattern) => pattern.test(part.label))
}

/** The first parts make the total by themselves and the rest reads like another matter. */
function reachesTotal(total: Item, parts: readonly Item[]): boolean {
  const end = parts.findIndex(
    (_, index) => index < parts.length - 1 && sumOf(parts.slice(0, index + 1)) === total.value,
  )
  if (end < 0) return false
  const rest = parts.slice(end + 1)
  const [next] = rest
  if (
    next !== undefined &&
    !/^其[他它余]/.test(next.label) &&
    parts.slice(0, end + 1).every((part) => measureOf(part) !== measureOf(next))
  )
    return true
  const list = new Set(parts.slice(1, end + 1).map((part) => part.separator))
  return !rest.every((part) => sameUnit(total, part) && part.label.length <= 12 && list.has(part.separator))
}

/**
 * `51条，其中网站29条，包括甲10条、乙19条，其他22条`: how many of the last items belong to the inner
 * total is not said, so the passage breaks only if no cut makes sense.
 */
function nested(total: Item, head: readonly Item[], tail: readonly Item[], passage: string): Split[] {
  const inner = head.at(-1)
  const outer = partsOf(total, head).parts
  const parts = inner === undefined ? [] : partsOf(inner, tail).parts
  const split = { total, parts: outer, sum: sumOf(outer), passage }
  const vague = [total, ...head, ...tail].some((item) => item.vague)
  if (inner === undefined || vague || parts.length === 0) return [{ ...split, verdict: 'doubtful' }]
  const fits = (end: number): boolean =>
    sumOf(parts.slice(0, end)) <= inner.value && sumOf([...outer, ...parts.slice(end)]) <= total.value
  const anyCut = parts.some((_, index) => fits(index + 1))
  const beside =
    sumOf(outer.slice(0, -1)) <= total.value && sumOf(parts) <= inner.value && !outer.includes(inner)
  const ofTotal = sumOf(outer) <= total.value && sumOf(parts) <= total.value && tail[0]?.lead?.word === '其中'
  if (anyCut || beside || ofTotal) return [{ ...split, verdict: 'doubtful' }]
  if (sumOf(outer) > total.value) return [{ ...split, verdict: 'breaks' }]
  return [{ total: inner, parts, sum: sumOf(parts), passage, verdict: 'breaks' }]
}

/** Three leads and more: only what exceeds every total named before it. */
function carefully(
  run: readonly Item[],
  leads: readonly number[],
  before: readonly Item[],
  passage: string,
): Split[] {
  return leads.flatMap((start, place): Split[] => {
    const end = leads[place + 1]
    const totals = [...before, ...run.slice(0, start)].filter((item) => !item.comparison)
    const total = totalFor(totals, run[start])
    if (total === undefined) return []
    const list = run.slice(start, end === undefined ? undefined : end - 1)
    const judged = list.length === 0 ? null : judge(total, totals, list, passage)
    if (judged === null || judged.verdict !== 'breaks') return []
    return judged.sum > Math.max(...totals.map((item) => item.value)) ? [judged] : []
  })
}

const otherMeasure = /新增|同比|环比|较|比|另|上年|去年|累计|涉及|计为|占|历年|以来|(?:19|20)\d\d年|参/

/** Brackets after a number: `3607件（甲349件、乙3258件）`, and `累计…条（新增…条）` in every part. */
function innerSplits(item: Item, clause: Clause): Split[] {
  const [first, ...others] = item.inner
  const own: Split[] = []
  const isList = others.length > 0 || Boolean(first?.lead)
  if (first !== undefined && isList && !otherMeasure.test(item.innerText)) {
    const strict = item.inner.every(
      (part, index) => sameUnit(item, part) && (index === 0 || part.lead === null),
    )
    if (strict) own.push(judge(item, [item], item.inner, clause.text))
  }
  return [...own, ...parallel(item, clause)]
}

/** The figures in brackets behind a total and behind each of its parts add up like the figures before them. */
function parallel(total: Item, clause: Clause): Split[] {
  const index = clause.items.indexOf(total)
  const next = clause.items[index + 1]
  const yearly = (item: Item): Item | undefined =>
    item.inner.length === 1 && /新增/.test(item.innerText) ? item.inner[0] : undefined
  const whole = yearly(total)
  if (whole === undefined || !next?.lead || next.lead.kind === 'measure') return []
  const list = clause.items.slice(index + 1)
  const parts = list.map(yearly).filter((part) => part !== undefined)
  if (parts.length !== list.length || list.slice(1).some((item) => item.lead !== null)) return []
  return [judge(whole, [whole], parts, clause.text)]
}
