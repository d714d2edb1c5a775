import type { Detection, Surface, Surroundings } from './detection.ts'

/** RFC 5321: what stands before the @, and the host after it. */
const longestLocal = 64
const longestHost = 255

const local = /[\w.%+\-０-９Ａ-Ｚａ-ｚ．＿－]/
const host = /[A-Za-z\d.\-０-９Ａ-Ｚａ-ｚ．－]/

/** 电子邮箱, unless the unit makes it public itself. */
export function findEmails({ text }: Surface, { emails }: Surroundings): Detection[] {
  const found: Detection[] = []
  for (const { index: at } of text.matchAll(/[@＠]/g)) {
    let from = at
    while (from > 0 && at - from < longestLocal && local.test(text.charAt(from - 1))) from -= 1
    let to = at + 1
    while (to < text.length && to - at <= longestHost && host.test(text.charAt(to))) to += 1
    while (to > at + 1 && /[.\-．－]/.test(text.charAt(to - 1))) to -= 1
    const address = text.slice(from, to).normalize('NFKC').toLowerCase()
    if (from === at || !/@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/.test(address)) continue
    if (emails.includes(address)) continue
    found.push({ rule: 'email', why: 'email', cover: 'email', from, to, certain: true })
  }
  return found
}

/** The addresses that one line of contact data names. */
export function emailsIn(line: string): string[] {
  return (
    line
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\w.%+-]+@[\w.-]+/g) ?? []
  )
}
