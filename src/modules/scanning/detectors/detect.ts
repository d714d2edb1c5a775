import { findAddresses } from './address.ts'
import type { Detection, Surface, Surroundings } from './detection.ts'
import { findEmails } from './email.ts'
import { findMinors } from './minor.ts'
import { findNumbers } from './numbers.ts'
import { findPlates } from './plate.ts'
import { findSecrecyMarks } from './secrecy-mark.ts'
import { findSensitiveNames } from './sensitive-list.ts'

/**
 * Everything that signs of a text alone tell: numbers, addresses, marks, names beside certain words. In the
 * order of the text. Pure, and linear in its length.
 */
export function detect(surface: Surface, surroundings: Surroundings): Detection[] {
  return [
    ...findNumbers(surface, surroundings),
    ...findEmails(surface, surroundings),
    ...findPlates(surface),
    ...findAddresses(surface, surroundings),
    ...findMinors(surface, surroundings),
    ...findSecrecyMarks(surface),
    ...findSensitiveNames(surface),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to)
}
