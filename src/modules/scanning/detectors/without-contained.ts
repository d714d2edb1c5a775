import type { Detection, Why } from './detection.ts'

/** Which of two things that stand in each other is told: the one that is surer and says more. */
const weights: Readonly<Partial<Record<Why, number>>> = {
  minorId: 9,
  disabilityCard: 9,
  residentId: 8,
  bankCard: 6,
  mobile: 5,
  residentIdDoubtful: 4,
  residentIdOld: 3,
  landline: 2,
}

/** Numbers are shorter than this, gaps included. */
const stretch = 256

/**
 * Leaves out what stands within something weightier, or around it: covering that one breaks it too. What
 * only overlaps stays: when one is covered, the other must be as well.
 */
export function withoutContained(found: readonly Detection[]): Detection[] {
  const kept = new Map<number, Detection[]>()
  for (const one of found.toSorted((a, b) => weightOf(b) - weightOf(a) || b.to - b.from - (a.to - a.from))) {
    const place = Math.floor(one.from / stretch)
    const near = [place - 1, place, place + 1].flatMap((key) => kept.get(key) ?? [])
    if (near.some((other) => holds(other, one) || holds(one, other))) continue
    const here = kept.get(place)
    if (here) here.push(one)
    else kept.set(place, [one])
  }
  return [...kept.values()].flat().toSorted((a, b) => a.from - b.from)
}

function holds(outer: Detection, inner: Detection): boolean {
  return outer.from <= inner.from && outer.to >= inner.to
}

function weightOf({ why, certain }: Detection): number {
  return (weights[why] ?? 1) + (certain ? 10 : 0)
}
