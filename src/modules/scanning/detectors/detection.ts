import type { RuleKey } from '../finding.ts'

/** How a thing is covered; `word`: replaced by the right wording; `none`: nothing can be proposed. */
export type Cover =
  | 'residentId'
  | 'disabilityCard'
  | 'mobile'
  | 'landline'
  | 'bankCard'
  | 'email'
  | 'plate'
  | 'all'
  | 'digits'
  | 'name'
  | 'none'

/** Why it was found, where a rule knows several reasons; the words stand in `rule-words.ts`. */
export type Why =
  | 'residentId'
  | 'residentIdDoubtful'
  | 'residentIdOld'
  | 'disabilityCard'
  | 'mobile'
  | 'landline'
  | 'bankCard'
  | 'email'
  | 'plate'
  | 'address'
  | 'minorId'
  | 'minorBirthDate'
  | 'minorAge'
  | 'minorList'
  | 'sensitiveTable'
  | 'sensitiveTitle'
  | 'sensitiveName'
  | 'secrecyLevel'
  | 'internalMark'
  | 'notForPublic'

/** Something that a detector found in a text. Offsets are signs (UTF-16). */
export interface Detection {
  readonly rule: RuleKey
  readonly why: Why
  readonly cover: Cover
  readonly from: number
  readonly to: number
  /** false: somebody should look, but nothing is held up */
  readonly certain: boolean
}

/** What detectors must know of the day and of what the unit makes public itself. */
export interface Surroundings {
  readonly today: Temporal.PlainDate
  /** telephone numbers that may stand anywhere: the unit's own, as its guide gives them */
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly addresses: readonly string[]
}

/** A stretch of a text with the label of the column in which it stands. */
export interface LabelledStretch {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** A text, and which of its stretches are headed by a label; in order. */
export interface Surface {
  readonly text: string
  readonly labelled: readonly LabelledStretch[]
}

/** A text by itself. */
export function plainSurface(text: string): Surface {
  return { text, labelled: [] }
}

/** The labelled stretch that holds a place, or null. */
export function stretchAt({ labelled }: Surface, at: number): LabelledStretch | null {
  let low = 0
  let high = labelled.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const one = labelled[middle]
    if (one === undefined) return null
    if (at < one.from) high = middle - 1
    else if (at >= one.to) low = middle + 1
    else return one
  }
  return null
}

/** What stands between pieces of one text: cells of a row, rows and paragraphs that do not touch. */
export const between = { cells: '\uFDD0', paragraphs: '\uFDD1', apart: '\uFDD2' } as const

const lookBack = 24

/** The signs before a place, with the label of its column in front of the cell; for telling what a number is. */
export function wordsBefore(surface: Surface, at: number, most = lookBack): string {
  const near = surface.text.slice(Math.max(0, at - most), at)
  const within = near.slice(near.lastIndexOf(between.apart) + 1)
  const stretch = stretchAt(surface, at)
  if (stretch === null) return within
  return `${stretch.label}：${within.slice(Math.max(0, within.length - (at - stretch.from)))}`
}
