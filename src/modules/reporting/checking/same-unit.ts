const rank = /[\p{Script=Han}]{1,6}?(?:街道|省|市|县|区|镇|乡|旗)/gu
const suffix =
  /(?:党政(?:综合)?(?:办公室)?|办公室|党政办|政府办|综合办|人民政府|政府|办事处|管理委员会|管委会|委员会)+$/u

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
  if (bureauA !== '' && bureauB !== '' && !sameBureau(bureauA, bureauB)) return false
  if ((bureauA === '') !== (bureauB === '') || lastA === undefined || lastB === undefined) return true
  if (lastA.slice(-1) !== lastB.slice(-1) || placesA.includes(lastB) || placesB.includes(lastA)) return true
  // 清河县 and 临河市清河县, whose first place runs on without a mark
  return lastA.endsWith(lastB) || lastB.endsWith(lastA)
}

/** 人社局 and 人力资源和社会保障局; also where it cannot be told, as with an office within the unit (法规科). */
function sameBureau(one: string, other: string): boolean {
  const [a, b] = [withoutRank(one), withoutRank(other)]
  if (a === '' || b === '' || a[0] === b[0] || a.at(-1) !== b.at(-1)) return true
  return shortened(a, b) || shortened(b, a)
}

/** 县人社局, as a unit calls itself within its county. */
function withoutRank(bureau: string): string {
  return bureau.replace(/^[我本省市县区镇乡]+/, '')
}

/** Whether two names surely mean different units: also a bureau and the government above it. */
export function otherUnit(one: string, other: string): boolean {
  const [a, b] = [bureauOf(core(one)), bureauOf(core(other))]
  return !sameUnit(one, other) || (a === '') !== (b === '')
}

function core(name: string): string {
  return name
    .replace(/^(?:中共|我|本)/, '')
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

const office = /(?:党政(?:综合)?办公室|党政办|办公室|办)$/u

/**
 * Whether two names surely mean the same unit: equal but for 人民政府, 办事处 and the like, one with its county
 * before it, or a bureau's name short for the other. A county and its 政府办公室 report each for itself.
 */
export function sameReporter(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)]
  if (a === '' || b === '') return false
  if (/[省市县区旗州盟]$/u.test(a) && office.test(one) !== office.test(other)) return false
  if (a === b || within(a, b) || within(b, a)) return true
  const [bureauA, bureauB] = [bureauOf(a), bureauOf(b)]
  if (bureauA === '' || bureauB === '') return false
  const [placeA, placeB] = [a.slice(0, a.length - bureauA.length), b.slice(0, b.length - bureauB.length)]
  const samePlace = placeA !== '' && (placeA === placeB || within(placeA, placeB) || within(placeB, placeA))
  return samePlace && (shortened(bureauA, bureauB) || shortened(bureauB, bureauA))
}

/** 杨店镇 within 汶上县杨店镇, but not within 大杨店镇. */
function within(short: string, long: string): boolean {
  return long.endsWith(short) && /[省市县区旗州盟]$/u.test(long.slice(0, long.length - short.length))
}

function bureauOf(name: string): string {
  return name.slice(places(name).join('').length)
}
