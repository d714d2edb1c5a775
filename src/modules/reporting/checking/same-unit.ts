const rank = /[\p{Script=Han}]{1,6}?(?:街道|省|市|县|区|镇|乡|旗)/gu
const suffix = /(?:党政(?:综合)?办公室|办公室|党政办|人民政府|政府|办事处|管理委员会|管委会|委员会)+$/u

/**
 * Whether two names can mean the same unit: one within the other, the same place by its lowest district,
 * or one short for the other (卫健委, 卫生健康委员会). Only a clear difference counts as one.
 */
export function sameUnit(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)]
  if (a === '' || b === '' || a.includes(b) || b.includes(a)) return true
  const [placesA, placesB] = [places(a), places(b)]
  const [lastA, lastB] = [placesA.at(-1), placesB.at(-1)]
  const bureauA = a.slice(placesA.join('').length)
  const bureauB = b.slice(placesB.join('').length)
  if (bureauA !== '' && bureauB !== '') return shortened(bureauA, bureauB) || shortened(bureauB, bureauA)
  if (bureauA !== '' || bureauB !== '' || lastA === undefined || lastB === undefined) return true
  return lastA.slice(-1) !== lastB.slice(-1) || placesA.includes(lastB) || placesB.includes(lastA)
}

function core(name: string): string {
  return name
    .replace(/^(?:中共|我)/, '')
    .replace(suffix, '')
    .replace(/委$/, '')
}

function places(name: string): string[] {
  return [...name.matchAll(rank)].map(([place]) => place)
}

/** Every character of the short name comes in the long one, in order. */
function shortened(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at >= short.length
}
