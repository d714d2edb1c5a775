import type { Finding } from '../report.ts'

/** The rules of `gongkai check` (contracts.md) and how severe a breach is. */
export const ruleSeverity = {
  'requests.balance': 'error',
  'requests.concluded': 'error',
  'requests.total': 'error',
  'remedies.sum': 'error',
  carryover: 'error',
  'narrative.sum': 'error',
  'narrative.table': 'error',
  'narrative.percent': 'warning',
  'structure.parts': 'error',
  'structure.table': 'error',
  'title.mismatch': 'error',
  'period.mismatch': 'error',
  'cell.blank': 'warning',
} as const satisfies Readonly<Record<string, Finding['severity']>>
export type Rule = keyof typeof ruleSeverity

/** A finding under a rule, with the severity of that rule. */
export function finding(
  rule: Rule,
  {
    where,
    expected = null,
    actual = null,
    text,
  }: Omit<Partial<Finding>, 'rule' | 'severity'> & { where: string; text: string },
): Finding {
  return { rule, severity: ruleSeverity[rule], where, expected, actual, text }
}

/** A passage short enough to quote: the words around the place that matters. */
export function quote(passage: string, around = 0): string {
  const limit = 80
  const text = passage.replaceAll('\uFFFC', '')
  if (text.length <= limit) return text
  const start = Math.max(0, Math.min(around - limit / 2, text.length - limit))
  return `${start > 0 ? '…' : ''}${text.slice(start, start + limit)}${start + limit < text.length ? '…' : ''}`
}

/** Each finding once: the first of those that say the same. */
export function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ text }) => !seen.has(text) && seen.add(text))
}
