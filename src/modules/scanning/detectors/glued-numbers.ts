import { joint, type NumberSigns } from './number-signs.ts'
import { birthDateOf, hasCheckSign, hasProvince } from './resident-number.ts'
import { isDisabilityCard } from './resident-id.ts'

/** A run of digits longer than any resident's number. */
const glued = 19

/**
 * Columns that a reader of files has run together leave digits without end: where a resident's number with
 * province, birth date and check sign stands among them, it and what is left on both sides are numbers of
 * their own.
 */
export function separateGlued(signs: NumberSigns, today: number): NumberSigns {
  const cuts: number[] = []
  const groups = signs.joints.length
  for (let group = 0; group < groups; group += 1) {
    const from = signs.starts[group] ?? 0
    const to = signs.starts[group + 1] ?? 0
    if (to - from < glued) continue
    if (to - from === 20 && isDisabilityCard(signs.values, from, today)) continue
    for (let at = from; at + 18 <= to; at += 1) {
      if (!isResident(signs.values, at, today)) continue
      if (at > from) cuts.push(at)
      if (at + 18 < to) cuts.push(at + 18)
      at += 17
    }
  }
  return cuts.length === 0 ? signs : cutAt(signs, cuts)
}

function isResident(values: Uint8Array, at: number, today: number): boolean {
  const born = birthDateOf(values, at)
  return born > 0 && born <= today && hasProvince(values, at) && hasCheckSign(values, at)
}

/** The same signs with further groups, which hang on nothing. */
function cutAt(signs: NumberSigns, cuts: readonly number[]): NumberSigns {
  const starts = new Int32Array(signs.starts.length + cuts.length)
  const joints = new Uint8Array(signs.joints.length + cuts.length)
  let next = 0
  let count = 0
  for (let group = 0; group < signs.joints.length; group += 1) {
    starts[count] = signs.starts[group] ?? 0
    joints[count] = signs.joints[group] ?? joint.none
    count += 1
    const end = signs.starts[group + 1] ?? 0
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[next]) {
      starts[count] = cut
      joints[count] = joint.none
      // several cuts at one place are one
      if (starts[count - 1] !== cut) count += 1
      next += 1
    }
  }
  starts[count] = signs.values.length
  return { ...signs, starts: starts.subarray(0, count + 1), joints: joints.subarray(0, count) }
}
