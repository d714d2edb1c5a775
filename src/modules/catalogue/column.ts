import {
  type PublicationLimit,
  publicationLimitLabel,
  statutoryPublicationLimit,
} from '../../law/publishing/publication.ts'

/** The two fixed entries that hold disclosures: 政府信息公开制度 and 法定主动公开内容. */
export const columnEntries = ['rulebook', 'disclosures'] as const
export type ColumnEntry = (typeof columnEntries)[number]

/** The four fixed entries of every unit, named and ordered as 国办公开办函〔2019〕61号 has them. */
export const fixedEntries = [
  { key: 'guide', label: '政府信息公开指南' },
  { key: 'rulebook', label: '政府信息公开制度' },
  { key: 'disclosures', label: '法定主动公开内容' },
  { key: 'reports', label: '政府信息公开年报' },
] as const

/** How often something new belongs in the column at least. */
export const updateCycles = ['none', 'year', 'halfYear', 'quarter', 'month'] as const
export type UpdateCycle = (typeof updateCycles)[number]

export const updateCycleLabels: Readonly<Record<UpdateCycle, string>> = {
  none: '有新的信息时更新',
  year: '每年至少更新一次',
  halfYear: '每半年至少更新一次',
  quarter: '每季度至少更新一次',
  month: '每月至少更新一次',
}

/** By when an item is to be out after it was made or changed; `promptly` is 及时, 条例第二十六条 at the latest. */
export type TimeLimit = PublicationLimit | 'promptly'

/** 栏目: where disclosures of one sort stand in a unit's catalogue. Its code is its own for good. */
export interface Column {
  readonly unitCode: string
  readonly code: string
  /** unique in the unit */
  readonly name: string
  readonly entry: ColumnEntry
  /** code of the column above; null: it stands directly below its entry */
  readonly parent: string | null
  /** place among its siblings, from 1 */
  readonly position: number
  /** keys of the duties it fulfils, e.g. `A20_07` (条例第二十条、第二十一条) */
  readonly duties: readonly string[]
  readonly timeLimit: TimeLimit
  readonly updateCycle: UpdateCycle
  /** whether its items count in the year's figure of what was disclosed */
  readonly counts: boolean
  /** what belongs here, and what does not: said to whoever chooses a column */
  readonly belongs: string
  /** titles as they might be */
  readonly examples: readonly string[]
}

/** A column with the columns below it. */
export interface ColumnBranch extends Column {
  readonly children: readonly ColumnBranch[]
}

/** 目录: a unit's columns as trees, and as a list in the order of the tree. */
export interface Catalogue {
  readonly unitCode: string
  readonly rulebook: readonly ColumnBranch[]
  readonly disclosures: readonly ColumnBranch[]
  /** every column, each before its children */
  readonly columns: readonly Column[]
}

export const columnCodePattern = /^[a-z][a-z0-9-]{0,39}$/

/** The limit in days, whatever the words: what is due promptly is late at the statutory limit too. */
export function publicationLimitOf(column: Pick<Column, 'timeLimit'>): PublicationLimit {
  return column.timeLimit === 'promptly' ? statutoryPublicationLimit : column.timeLimit
}

/** “自信息形成或者变更之日起20个工作日内”, “及时” */
export function timeLimitLabel(limit: TimeLimit): string {
  return limit === 'promptly' ? '及时' : `自信息形成或者变更之日起${publicationLimitLabel(limit)}`
}

/** Whether nothing stands below it: disclosures stand in leaves alone. */
export function isLeaf(catalogue: Catalogue, column: Column): boolean {
  return !catalogue.columns.some((other) => other.parent === column.code)
}

/** The columns from the top down to this one. */
export function columnPath(catalogue: Catalogue, code: string): Column[] {
  const path: Column[] = []
  let next: string | null = code
  while (next !== null) {
    const wanted: string = next
    const column = catalogue.columns.find((one) => one.code === wanted)
    if (!column) break
    path.unshift(column)
    next = column.parent
  }
  return path
}

/** The codes of a column and of all below it. */
export function codesBelow(catalogue: Catalogue, code: string): string[] {
  const below = catalogue.columns.filter((column) => column.parent === code)
  return [code, ...below.flatMap((column) => codesBelow(catalogue, column.code))]
}

/** Puts columns in order, as trees. */
export function arrange(unitCode: string, columns: readonly Column[]): Catalogue {
  const ordered = columns.toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
  const branchesOf = (parent: string | null, entry: ColumnEntry): ColumnBranch[] =>
    ordered
      .filter((column) => column.parent === parent && column.entry === entry)
      .map((column) => ({ ...column, children: branchesOf(column.code, entry) }))
  const rulebook = branchesOf(null, 'rulebook')
  const disclosures = branchesOf(null, 'disclosures')
  return { unitCode, rulebook, disclosures, columns: [...rulebook, ...disclosures].flatMap(flatten) }
}

function flatten({ children, ...column }: ColumnBranch): Column[] {
  return [column, ...children.flatMap(flatten)]
}

/** What is asked of a column where very many units are added up. */
export type CountingColumn = Pick<Column, 'code' | 'name' | 'entry' | 'parent' | 'position' | 'counts'>

/** Columns in the order of their trees, each before its children, with whether nothing stands below it. */
export function inTreeOrder<C extends CountingColumn>(
  columns: readonly C[],
): readonly (C & { readonly leaf: boolean })[] {
  const ordered = columns.toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
  const below = Map.groupBy(ordered, (column) => column.parent)
  const from = (parent: string | null, entry: ColumnEntry): (C & { readonly leaf: boolean })[] =>
    (below.get(parent) ?? [])
      .filter((column) => column.entry === entry)
      .flatMap((column) => [{ ...column, leaf: !below.has(column.code) }, ...from(column.code, entry)])
  return [...from(null, 'rulebook'), ...from(null, 'disclosures')]
}
