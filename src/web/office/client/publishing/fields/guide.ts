import type { Choices, ItemView } from '../item-view.ts'

type Kept = NonNullable<ItemView['content']['guide']>

/** 办事指南 as the form holds it: parts of several lines are one text, a line an item. */
export interface TypedGuide {
  readonly matter: string
  readonly basis: string
  readonly conditions: string
  readonly materials: TypedMaterial[]
  readonly steps: string
  readonly timeLimit: string
  readonly fee: string
  readonly place: string
  readonly hours: string
  readonly phone: string
}

interface TypedMaterial {
  readonly name: string
  readonly form: string
  /** id of an attachment; '' where there is no 样表 */
  readonly sample: string
}

export const emptyMaterial: TypedMaterial = { name: '', form: '', sample: '' }

export const emptyGuide: TypedGuide = {
  matter: '',
  basis: '',
  conditions: '',
  materials: [emptyMaterial],
  steps: '',
  timeLimit: '',
  fee: '',
  place: '',
  hours: '',
  phone: '',
}

export function typedGuideOf(guide: Kept | null): TypedGuide {
  if (!guide) return emptyGuide
  const materials = guide.materials.map((one) => ({ ...one, sample: one.sample ?? '' }))
  return {
    ...guide,
    basis: guide.basis.join('\n'),
    conditions: guide.conditions.join('\n'),
    steps: guide.steps.join('\n'),
    materials: materials.length === 0 ? [emptyMaterial] : materials,
  }
}

/** The guide as the server takes it. */
export function guideOf(typed: TypedGuide): Kept {
  return {
    ...typed,
    basis: linesOf(typed.basis),
    conditions: linesOf(typed.conditions),
    steps: linesOf(typed.steps),
    materials: typed.materials.map(materialOf),
  }
}

/** A row that was just added is not filled in yet. */
function materialOf(typed: Partial<TypedMaterial>): Kept['materials'][number] {
  const { name, form, sample } = { ...emptyMaterial, ...typed }
  return { name, form, sample: sample === '' ? null : sample }
}

/** Lines that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The part of a guide as people read it. */
export interface ShownPart {
  readonly label: string
  readonly lines: readonly string[]
}

/** Where to go first, then what it takes: the order of the public page. */
const shownOrder: readonly (keyof TypedGuide)[] = [
  'place',
  'phone',
  'hours',
  'timeLimit',
  'fee',
  'matter',
  'conditions',
  'materials',
  'steps',
  'basis',
]

/** What is filled in, part by part; `fileName` says how an attachment is called. */
export function shownParts(
  typed: TypedGuide,
  parts: Choices['guideParts'],
  fileName: (id: string) => string | null,
): readonly ShownPart[] {
  const linesOfPart = (key: keyof TypedGuide): readonly string[] => {
    const value = typed[key]
    if (typeof value === 'string') return linesOf(value)
    return value.map(materialOf).flatMap(({ name, form, sample }) => {
      if (name.trim() === '') return []
      const file = sample === null ? null : fileName(sample)
      return [[name, form].filter(Boolean).join('，') + (file === null ? '' : `（样表：${file}）`)]
    })
  }
  return shownOrder
    .map((key) => ({
      label: parts.find((part) => part.key === key)?.label ?? '',
      lines: linesOfPart(key),
    }))
    .filter(({ lines }) => lines.length > 0)
}
