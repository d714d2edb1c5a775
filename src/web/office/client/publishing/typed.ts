import { emptyGuide, guideOf, type TypedGuide, typedGuideOf } from './fields/guide.ts'
import { emptyPlan, planOf, type TypedPlan, typedPlanOf } from './fields/interpretation-plan.ts'
import { momentOf, typedMomentOf } from './fields/moment.ts'
import type { Choices, ColumnChoice, ItemView } from './item-view.ts'

/** What the form holds beside the text: strings as they are typed. */
export interface Typed {
  readonly column: string
  readonly title: string
  readonly documentNumber: string
  readonly issuer: string
  readonly madeOn: string
  readonly kind: ItemView['content']['kind']
  readonly genre: string
  readonly topic: string
  readonly keywords: string[]
  readonly summary: string
  readonly effectiveOn: string
  readonly expiresOn: string
  readonly openness: ItemView['content']['openness']
  /** 不予公开的情形; '' where there is none */
  readonly exception: ItemView['content']['exception']
  /** keys of the duty and of the pilot field; '' where none was named */
  readonly duty: string
  readonly field: string
  /** `YYYY-MM-DD HH:mm` by the clock in China; '' for at once */
  readonly releaseAt: string
  readonly displayUntil: string
  /** id of the document that it explains */
  readonly interprets: string
  readonly interpretation: TypedPlan
  readonly guide: TypedGuide
  /** of a correction: 更正说明 */
  readonly revisionNote: string
}

/** A new draft: what can be known is filled in. */
export function emptyTyped(issuer: string): Typed {
  return {
    column: '',
    title: '',
    documentNumber: '',
    issuer,
    madeOn: '',
    kind: 'document',
    genre: '通知',
    topic: '',
    keywords: [],
    summary: '',
    effectiveOn: '',
    expiresOn: '',
    openness: 'proactive',
    exception: '',
    duty: '',
    field: '',
    releaseAt: '',
    displayUntil: '',
    interprets: '',
    interpretation: emptyPlan,
    guide: emptyGuide,
    revisionNote: '',
  }
}

/** A draft as it was saved. */
export function typedOf({ content }: Pick<ItemView, 'content'>): Typed {
  const {
    kindLabel: _kind,
    opennessLabel: _openness,
    exceptionLabel: _exception,
    dutyLabel: _duty,
    fieldLabel: _field,
    interpretsTitle: _interprets,
    body: _body,
    ...typed
  } = content
  return {
    ...typed,
    keywords: [...typed.keywords],
    releaseAt: typedMomentOf(typed.releaseAt ?? ''),
    interpretation: typedPlanOf(typed.interpretation ?? null),
    guide: typedGuideOf(typed.guide ?? null),
  }
}

/** What somebody else changed in the fields while these were typed; where both changed one, what is typed here stays. */
export function theirChanges(base: Typed, mine: Typed, theirs: Typed): Partial<Typed> {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  const fields = Object.keys(theirs) as (keyof Typed)[]
  return Object.fromEntries(
    fields.filter((field) => same(mine[field], base[field])).map((field) => [field, theirs[field]]),
  )
}

/** What was kept while it was typed; null where it cannot be read any more. */
export function keptTyping(typed: string): { readonly values: Partial<Typed>; readonly body: string } | null {
  try {
    const kept: unknown = JSON.parse(typed)
    if (typeof kept !== 'object' || kept === null || !('values' in kept) || !('body' in kept)) return null
    const { values, body } = kept
    if (typeof values !== 'object' || values === null || typeof body !== 'string') return null
    return { values, body }
  } catch {
    return null
  }
}

/**
 * The form's values as the server takes them: a day that was cleared is ''. What the form does not show now is as
 * it was before.
 */
export function contentOf(values: Partial<Typed>, body: string, before: Typed) {
  const { column, madeOn, effectiveOn, expiresOn, displayUntil, ...rest } = { ...before, ...values }
  const guide = { ...before.guide, ...values.guide }
  return {
    ...rest,
    column: column ?? '',
    keywords: [...rest.keywords],
    body,
    madeOn: madeOn ?? '',
    effectiveOn: effectiveOn ?? '',
    expiresOn: expiresOn ?? '',
    displayUntil: displayUntil ?? '',
    releaseAt: momentOf(rest.releaseAt),
    interprets: rest.kind === 'interpretation' ? rest.interprets : '',
    interpretation: planOf({ ...before.interpretation, ...values.interpretation }),
    guide: rest.kind === 'serviceGuide' ? guideOf(guide) : null,
  }
}

/** Kinds whose number and first day are asked of them (law.md §8.4). */
export function isRule(kind: Typed['kind'] | undefined): boolean {
  return kind === 'normativeDocument' || kind === 'regulation'
}

/** The columns that can be chosen, grouped by their entry, named by their path below it. */
export function columnOptions(columns: Choices['columns']): {
  label: string
  options: { value: string; label: string }[]
}[] {
  const groups = new Map<string, ColumnChoice[]>()
  for (const column of columns.filter(({ leaf }) => leaf)) {
    const entry = column.path[0] ?? ''
    groups.set(entry, [...(groups.get(entry) ?? []), column])
  }
  return [...groups].map(([label, own]) => ({
    label,
    options: own.map(({ code, path }) => ({ value: code, label: path.slice(1).join(' / ') })),
  }))
}

/** A genre out of the title's last words: “……公示” is a 公示. Null where it says none. */
export function genreOf(title: string, genres: readonly string[]): string | null {
  const bare = title.replace(/[（(][^（）()]*[）)]$/, '').trim()
  const known = genres.filter((genre) => genre !== '其他' && bare.endsWith(genre))
  return known.sort((a, b) => b.length - a.length)[0] ?? null
}
