import { areaLength, landlineIn } from './landline.ts'
import { bankCardIn, isLuhn, mayBegin } from './bank-card.ts'
import type { Detection, Surface, Surroundings } from './detection.ts'
import { separateGlued } from './glued-numbers.ts'
import { mobileIn, mobileStart } from './mobile.ts'
import { isDigit, joint, type NumberSigns, readNumberSigns } from './number-signs.ts'
import { isLeftOfMask, type Judged, type NumberWindow, placeOf, standsAlone } from './number-window.ts'
import {
  disabilityCardIn,
  isDisabilityCard,
  mayBeResident,
  oldResidentIdIn,
  residentIdIn,
} from './resident-id.ts'
import { dayValue, oldBirthDateOf } from './resident-number.ts'
import { withoutContained } from './without-contained.ts'

/** The longest number looked for: a 残疾人证号. */
const longest = 20

/** One kind of number: how long it is, a quick look at its digits, and a judgement with its surroundings. */
interface Finder {
  readonly lengths: readonly number[]
  readonly mayBe: (values: Uint8Array, from: number, length: number, hangs: boolean) => boolean
  readonly judge: (window: NumberWindow) => Judged | null
}

/**
 * Every number of a person in a text: 身份证号, 残疾人证号, 手机号, 固定电话, 银行卡号, however its digits are
 * parted. A number begins and ends where digits do, so that none is cut out of a longer one. Linear in the
 * length of the text.
 */
export function findNumbers(surface: Surface, { today, phones }: Surroundings): Detection[] {
  const day = dayValue(today)
  const signs = separateGlued(readNumberSigns(surface.text), day)
  const byLength = finders(today, day)
  const found: Candidate[] = []
  for (let first = 0; first < signs.joints.length; first += 1) {
    if (isLeftOfMask(surface.text, signs, first, -1)) continue
    collect(surface, signs, first, byLength, found)
  }
  const taken = groupsOf(found.filter(({ judged }) => !judged.alone))
  const kept = found.filter(({ window, judged }) => !judged.alone || standsAlone(window, taken))
  return withoutContained(kept.map(detectionOf).filter((one) => !isPublic(surface.text, one, phones)))
}

interface Candidate {
  readonly window: NumberWindow
  readonly judged: Judged
}

/** The groups of digits that belong to a number. */
function groupsOf(candidates: readonly Candidate[]): ReadonlySet<number> {
  const groups = new Set<number>()
  for (const { window } of candidates) {
    for (let group = window.first; group <= window.last; group += 1) groups.add(group)
  }
  return groups
}

function detectionOf({ window, judged }: Candidate): Detection {
  const { alone: _alone, ...one } = judged
  return isGlued(window) ? { ...one, cover: 'digits' } : one
}

/** Looks at every number that begins with this group. */
function collect(
  surface: Surface,
  signs: NumberSigns,
  first: number,
  byLength: readonly (readonly Finder[])[],
  found: Candidate[],
): void {
  const from = signs.starts[first] ?? 0
  const hangs = signs.joints[first] !== joint.none
  for (let last = first; last < signs.joints.length; last += 1) {
    if (last > first && signs.joints[last] === joint.none) return
    const to = signs.starts[last + 1] ?? 0
    const length = to - from
    if (length > longest) return
    const fitting = byLength[length]
    if (fitting === undefined) continue
    // counted by hand: this is the innermost loop over every number of every text
    for (let at = 0; at < fitting.length; at += 1) {
      const finder = fitting[at]
      if (!finder?.mayBe(signs.values, from, length, hangs)) continue
      if (isLeftOfMask(surface.text, signs, last, 1)) break
      const window = { surface, signs, first, last, from, to }
      const judged = finder.judge(window)
      if (judged) found.push({ window, judged })
    }
  }
}

/** Whether digits of something else touch it: an end that its mask left standing would become part of them. */
function isGlued(window: NumberWindow): boolean {
  const { text } = window.surface
  const { from, to } = placeOf(window)
  return isDigit(text, from - 1) || isDigit(text, to)
}

function finders(today: Temporal.PlainDate, day: number): Finder[][] {
  const all: readonly Finder[] = [
    {
      lengths: [18],
      mayBe: (values, from) => mayBeResident(values, from, day),
      judge: (window) => residentIdIn(window, today, day),
    },
    {
      lengths: [20],
      mayBe: (values, from) => mayBeResident(values, from, day) && isDisabilityCard(values, from, day),
      judge: (window) => disabilityCardIn(window, day),
    },
    {
      lengths: [15],
      mayBe: (values, from) => oldBirthDateOf(values, from) > 0,
      judge: oldResidentIdIn,
    },
    {
      lengths: [11, 12, 13, 15],
      mayBe: (values, from, length) => mobileStart(values, from, length) !== -1,
      judge: mobileIn,
    },
    {
      lengths: [7, 8],
      mayBe: (values, from) => (values[from] ?? 0) > 1,
      judge: landlineIn,
    },
    {
      lengths: [11, 12],
      mayBe: (values, from) => areaLength(values, from) > 0,
      judge: landlineIn,
    },
    {
      lengths: [16, 17, 18, 19],
      mayBe: (values, from, length, hangs) =>
        (mayBegin(values, from, length) || !hangs) && isLuhn(values, from, from + length),
      judge: bankCardIn,
    },
  ]
  return Array.from({ length: longest + 1 }, (_, length) =>
    all.filter(({ lengths }) => lengths.includes(length)),
  )
}

/** Whether a telephone number is one that the unit makes public itself, with or without its area code. */
function isPublic(text: string, { rule, from, to }: Detection, phones: readonly string[]): boolean {
  if (rule !== 'landline' && rule !== 'mobile') return false
  const digits = digitsOf(text.slice(from, to))
  if (rule === 'mobile') return phones.includes(digits)
  return phones.some((phone) => phone.endsWith(digits) || digits.endsWith(phone))
}

/** The telephone numbers that one line of contact data names, as digits alone. */
export function phonesIn(line: string): string[] {
  return line
    .normalize('NFKC')
    .split(/[^\d\s()（）+－—–-]+/)
    .map(digitsOf)
    .filter((digits) => digits.length >= 7)
}

function digitsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\D+/g, '')
    .replace(/^(?:0086|86)(?=1[3-9]\d{9}$)/, '')
}
