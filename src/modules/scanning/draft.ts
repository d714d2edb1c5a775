import { createHash } from 'node:crypto'
import { detect } from './detectors/detect.ts'
import { plainSurface } from './detectors/detection.ts'
import type { Finding, RuleKey, ScannedPart, Severity } from './finding.ts'
import { grounds } from './finding-words.ts'
import { applyMasks, maskOf, type Span } from './masks.ts'
import { defaultSettings, type ScanRules } from './rules.ts'

/** A finding before it has its key. */
export interface Draft extends Omit<Finding, 'key' | 'ground'> {}

const longestQuote = 60
/** How many findings of one rule in one part are told one by one. */
const mostTold = 200

/** The severity of a finding: what the county has set, and no more than a warning where it is doubtful. */
export function severityOf(rules: ScanRules, rule: RuleKey, certain: boolean): Severity | null {
  const set = rules.severity[rule]
  if (set === 'off') return null
  return certain ? set : 'warn'
}

export function shortQuote(quote: string): string {
  const line = quote.replace(/[\s\uFDD0-\uFDD2]+/g, ' ').trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
}

/** Words of a file or its maker with everything personal in them covered, fit to stand in a finding. */
export function coveredWords(words: string, rules: ScanRules): string {
  const found = detect(plainSurface(words), {
    today: new Temporal.PlainDate(2100, 1, 1),
    phones: [],
    emails: [],
    addresses: [],
  })
  const spans = found.flatMap(({ from, to, cover }): Span[] => {
    const proposal = maskOf(words.slice(from, to), cover, rules.masks ?? defaultSettings.masks)
    return proposal === null ? [] : [{ from, to, proposal }]
  })
  return applyMasks(words, spans)
}

/**
 * Findings with their keys. A key is made of the rule, the place and what is shown covered, and of nothing
 * else: it tells no more than the finding does. Of equal ones in one place the first, second … are told apart.
 */
export function withKeys(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const place = JSON.stringify([draft.rule, placeOf(draft.part), draft.quote])
    const turn = (seen.get(place) ?? 0) + 1
    seen.set(place, turn)
    const key = createHash('sha256').update(`${place} ${turn}`).digest('hex').slice(0, 32)
    return { ...draft, key, ground: grounds[draft.rule] }
  })
}

function placeOf(part: ScannedPart): readonly (string | number | null)[] {
  switch (part.kind) {
    case 'body':
      return ['body', part.block]
    case 'file':
      return ['file', part.file, part.piece]
    case 'title':
    case 'summary':
    case 'documentNumber':
    case 'keywords':
    case 'guide':
      return [part.kind]
  }
}

/** The drafts of one part as they come; of each rule only so many are told one by one, the rest is counted. */
export interface Gathering {
  /** `make` is called only for what is told */
  add(rule: RuleKey, severity: Severity, make: () => Omit<Draft, 'rule' | 'severity'>): void
  /** what was told, and one draft for the rest of each rule: nothing is left out in silence */
  all(rest: Pick<Draft, 'part' | 'where'>): Draft[]
}

export function gatherDrafts(): Gathering {
  const told: Draft[] = []
  const counts = new Map<RuleKey, { count: number; severity: Severity }>()
  return {
    add(rule, severity, make) {
      const known = counts.get(rule) ?? { count: 0, severity: 'warn' }
      known.count += 1
      counts.set(rule, known)
      if (known.count <= mostTold) told.push({ rule, severity, ...make() })
      else if (severity === 'block') known.severity = 'block'
    },
    all(rest) {
      const more = [...counts].filter(([, { count }]) => count > mostTold)
      return [
        ...told,
        ...more.map(([rule, { count, severity }]) => restDraft(rule, severity, count - mostTold, rest)),
      ]
    },
  }
}

function restDraft(
  rule: RuleKey,
  severity: Severity,
  more: number,
  rest: Pick<Draft, 'part' | 'where'>,
): Draft {
  return {
    rule,
    severity,
    ...rest,
    from: null,
    to: null,
    quote: `另有 ${more} 处`,
    proposal: null,
    text: `同类问题另有 ${more} 处，没有逐一列出；“全部脱敏”时一并处理。`,
  }
}
