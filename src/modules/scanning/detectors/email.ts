import type { Detection, Surface, Surroundings } from './detection.ts'

/** RFC 5321: what stands before the @, and the host after it. */
const longestLocal = 64
const longestHost = 255

const local = /[\w.%+\-０-９Ａ-Ｚａ-ｚ．＿－]/
const host = /[A-Za-z\d.\-０-９Ａ-Ｚａ-ｚ．－]/

const domain = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/

/** 电子邮箱, unless the unit makes it public itself. */
export function findEmails({ text }: Surface, { emails }: Surroundings): Detection[] {
  const found: Detection[] = []
  for (const { index: at } of text.matchAll(/[@＠]/g)) {
    let from = at
    while (from > 0 && at - from < longestLocal && local.test(text.charAt(from - 1))) from -= 1
    let to = at + 1
    while (to < text.length && to - at <= longestHost && host.test(text.charAt(to))) to += 1
    // what touches the address may go on: wang@example.com13800001234
    const named = domain.exec(
      text
        .slice(at + 1, to)
        .normalize('NFKC')
        .toLowerCase(),
    )?.[0]
    if (from === at || named === undefined) continue
    to = at + 1 + named.length
    if (emails.includes(text.slice(from, to).normalize('NFKC').toLowerCase())) continue
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
