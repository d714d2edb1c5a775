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
  }
}

/** A draft as it was saved. */
export function typedOf({ content }: ItemView): Typed {
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
  return { ...typed, keywords: [...typed.keywords] }
}

/** The form's values as the server takes them: a day that was cleared is ''. */
export function contentOf(values: Partial<Typed>, body: string, before: Typed) {
  const { column, madeOn, effectiveOn, expiresOn, ...rest } = { ...before, ...values }
  return {
    ...rest,
    column: column ?? '',
    keywords: [...rest.keywords],
    body,
    madeOn: madeOn ?? '',
    effectiveOn: effectiveOn ?? '',
    expiresOn: expiresOn ?? '',
  }
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
