import { dutyWithKey } from '../../../law/publishing/duty.ts'
import type { Column } from '../../catalogue/index.ts'
import { formsOf } from './column-forms.ts'
import { themesOf } from './themes.ts'

/** A column that an item may belong in. */
export interface ColumnProposal {
  readonly column: string
  /** the duty among the column's that the item fulfils; null where its words do not tell */
  readonly duty: string | null
  /** for comparing proposals of one item, nothing else */
  readonly score: number
  /** 标题以“公示”结尾；标题含“特困人员”…… */
  readonly why: string
}

interface Reason {
  readonly weight: number
  readonly text: string
  readonly duty?: string | undefined
}

const longestTheme = 8
/** Less than that is chance. */
const leastScore = 2

/**
 * The columns that an item may belong in, the likeliest first, each with its reason: by the form of the title, by
 * the duties that its words point to, and by the words that it shares with what the catalogue says of the column.
 */
export function proposeColumns(
  title: string,
  body: string,
  leaves: readonly Column[],
): readonly ColumnProposal[] {
  const shared = sharedWords(title, leaves)
  return leaves
    .map((column): ColumnProposal => {
      const reasons = [
        ...formReasons(title, column),
        ...themeReasons(title, column, 1, '标题'),
        ...themeReasons(body.slice(0, 300), column, 0.25, '正文'),
        ...(shared.get(column.code) ?? []),
      ].toSorted((a, b) => b.weight - a.weight)
      const duty = reasons.find((reason) => reason.duty !== undefined)?.duty
      const only = column.duties.length === 1 ? column.duties[0] : undefined
      return { column: column.code, duty: duty ?? only ?? null, score: sum(reasons), why: words(reasons) }
    })
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score)
}

function sum(reasons: readonly Reason[]): number {
  return reasons.reduce((total, { weight }) => total + weight, 0)
}

function words(reasons: readonly Reason[]): string {
  const told = reasons.filter(({ weight }) => weight > 0.5).slice(0, 2)
  return told.length === 0 ? '与标题的个别词语相合' : [...new Set(told.map(({ text }) => text))].join('；')
}

function formReasons(title: string, column: Column): Reason[] {
  return formsOf(title).flatMap(({ ending, columns, weight }) =>
    columns.test(column.name) ? [{ weight, text: `标题以“${ending}”结尾` }] : [],
  )
}

function themeReasons(text: string, column: Column, share: number, where: string): Reason[] {
  return themesOf(text).flatMap(({ theme, word }) => {
    const named = theme.columns.some((name) => column.name.includes(name))
    const duty = theme.duties.find((key) => key !== 'A20_15' && column.duties.includes(key))
    const weight = (named ? 6 : 0) + (duty === undefined ? 0 : 3)
    if (weight === 0) return []
    // the longer the word, the surer
    const sure = Math.min(word.length, longestTheme) / 4
    const article = duty === undefined ? undefined : dutyWithKey(duty)
    const ground = article
      ? `，${article.article}${article.article.endsWith('项') ? '' : `“${article.text}”`}要求公开`
      : ''
    return [{ weight: weight * sure * share, duty, text: `${where}含“${word}”${ground}` }]
  })
}

/**
 * What a title shares, word for word, with the name, the guidance and the examples of each column. What many columns
 * say counts little; what a column says belongs elsewhere (公示名单放“公告公示”) counts for the other.
 */
function sharedWords(title: string, leaves: readonly Column[]): ReadonlyMap<string, Reason[]> {
  const texts = new Map(
    leaves.map((column) => [column.code, `${column.name} ${column.examples.join(' ')} ${column.name}`]),
  )
  for (const column of leaves) {
    for (const clause of column.belongs.split(/[。；]/)) {
      const elsewhere = /放“([^”]+)”/.exec(clause)?.[1]
      const target = elsewhere === undefined ? column : leaves.find(({ name }) => name === elsewhere)
      if (target && !/不放这里|不公开|不得公开/.test(clause)) {
        texts.set(target.code, `${texts.get(target.code) ?? ''} ${clause.replace(/放“[^”]+”/, '')}`)
      }
    }
  }
  const grams = gramsOf(title).filter((gram) => [...texts.values()].some((text) => text.includes(gram)))
  const longest = grams.filter(
    (gram) => !grams.some((other) => other.length > gram.length && other.includes(gram)),
  )
  return new Map(
    leaves.map(({ code }) => {
      const text = texts.get(code) ?? ''
      const reasons = longest.flatMap((gram): Reason[] => {
        if (!text.includes(gram)) return []
        const spread = [...texts.values()].filter((other) => other.includes(gram)).length
        return [
          { weight: ((gram.length - 1) * 1.2) / spread ** 1.5, text: `标题的“${gram}”与这个栏目的说明相合` },
        ]
      })
      return [code, reasons]
    }),
  )
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const mostWords = 4
/** words that stand in any title */
const empty =
  /^(?:关于|工作|情况|通知|年度|人民|政府|人民政府|镇人民政府|做好|开展|印发|进一步|实施|有关|相关|本镇|公开|关于印发|工作的通知|事项|项目|本|的|和|年|第|镇|镇人民|全镇|加强|组织)$/

/** The words of a title and what neighbours make together: 特困, 特困人员, 特困人员救助 … */
function gramsOf(title: string): string[] {
  const grams = new Set<string>()
  for (const run of title.match(/\p{Script=Han}{2,}/gu) ?? []) {
    const cut = Array.from(segmenter.segment(run), ({ segment }) => segment)
    for (let at = 0; at < cut.length; at += 1) {
      for (let count = 1; count <= mostWords && at + count <= cut.length; count += 1) {
        const gram = cut.slice(at, at + count).join('')
        if (gram.length >= 2 && !empty.test(gram) && !/关于|印发|的/.test(gram)) grams.add(gram)
      }
    }
  }
  return [...grams]
}
