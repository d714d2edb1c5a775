import { parseClause, sentences } from './clauses.ts'
import type { Clause, Item, Lead } from './clauses.ts'
import { holdsOthers, overlaps, reachesTotal, repeatsTotal } from './other-readings.ts'
import { compatible, partsOf, sameUnit, sumOf } from './parts-of.ts'
import { totalsAfter } from './totals-after.ts'
import type { Split } from './split.ts'

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
    return [
      ...outer,
      ...totalsAfter(clause, clauses[index - 1]),
      ...clause.items.flatMap((item) => innerSplits(item, clause)),
    ]
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
  if (items[start]?.lead || items[start]?.comparison) return false
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

const otherMeasure = /新增|同比|环比|较|比|另(?!行)|上年|去年|累计|涉及|计为|占|历年|以来|(?:19|20)\d\d年|参/

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

const remainder =
  /^(?:其余|其他|其它)(?:的)?(?:各类)?(?:信息|类|类别|方面|内容|方式|渠道|情况|类信息)?(?:公开|累计|共|共计|信息)?$/

/** The parts before something else is counted (专栏6个): what comes behind it may be no part any more. */
function unbroken(total: Item, list: readonly Item[], parts: readonly Item[]): readonly Item[] {
  const end = list.findIndex((item) => !item.comparison && !compatible(total, item))
  return end < 0 ? parts : parts.filter((part) => list.indexOf(part) < end)
}

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
      sumOf(unbroken(total, list, parts)) <= total.value ||
      reachesTotal(total, parts) ||
      overlaps(total, parts) ||
      holdsOthers(total, list[0]?.lead ?? null)
    const chief = rivals.reduce((most, item) => (item.value > most.value ? item : most), total)
    return { ...split, total: excused ? total : chief, verdict: excused ? 'doubtful' : 'breaks' }
  }
  const last = parts.at(-1)
  const open = last?.after.startsWith('等') ?? false
  const claims =
    !open &&
    (list[0]?.lead?.kind === 'all' || (last !== undefined && remainder.test(last.label) && parts.length > 1))
  return { ...split, verdict: claims && clean && rivals.length === 0 ? 'breaks' : 'short' }
}
