import { readBody } from './body-blocks.ts'
import type { Surroundings } from './detectors/detection.ts'
import { isSensitiveTitle } from './detectors/sensitive-list.ts'
import { type Draft, gatherDrafts, type Gathering, severityOf, withKeys } from './draft.ts'
import type { ScanReport } from './finding.ts'
import { texts } from './finding-words.ts'
import type { ScanRules } from './rules.ts'
import { scanFile } from './scan-file.ts'
import { type ScanInput, surroundingsOf, type TextPart } from './scan-input.ts'
import { gatherLinks, linksOfBody, linksOfText } from './scan-links.ts'
import { type PieceScan, scanPieces } from './scan-pieces.ts'
import { type WordMatcher, wordMatcher } from './words/word-matcher.ts'

export const partLabels: Readonly<Record<TextPart, string>> = {
  title: '标题',
  summary: '内容概述',
  documentNumber: '发文字号',
  keywords: '主题词',
  guide: '办事指南',
}

const matchers = new WeakMap<ScanRules, WordMatcher>()

/** The matcher of these rules; made once, for a stock is scanned by the same rules item by item. */
function matcherOf(rules: ScanRules): WordMatcher {
  const known = matchers.get(rules)
  if (known) return known
  const made = wordMatcher(rules.wordLists)
  matchers.set(rules, made)
  return made
}

/**
 * 发布前检查: what may not go out unseen in an item, its texts and its files, with proposed masks (law.md
 * §10.3, §4.3 W09, W10). Pure; the same input and rules give the same report. No finding holds anything
 * personal in the clear, and what could not be read is a finding too.
 */
export function scan(input: ScanInput, rules: ScanRules): ScanReport {
  const units = Array.from({ length: unitsOf(input) }, (_, unit) => scanUnit(input, rules, unit))
  return joinReports(units, rules)
}

/** Into how many units the work falls: the texts and the body, and each file by itself. */
export function unitsOf({ files }: ScanInput): number {
  return 1 + files.length
}

/** One unit of a scan: 0 is the texts and the body, 1 the first file. */
export function scanUnit(input: ScanInput, rules: ScanRules, unit: number): ScanReport {
  const titles = input.texts.filter(({ part }) => part === 'title').map(({ text }) => text)
  const common = { rules, surroundings: surroundingsOf(input.context), words: matcherOf(rules), titles }
  const file = input.files[unit - 1]
  if (file) {
    const { drafts, unread, name } = scanFile(file, common)
    return reportOf(drafts, rules, unread === null ? [] : [{ file: file.file, name, reason: unread }])
  }
  const drafts = [
    ...input.texts.flatMap((one) => scanText(one.part, one.text, common, input)),
    ...scanBody(input, common),
  ]
  return reportOf(drafts, rules, [])
}

/** A unit that could not be scanned; it is said, never passed over. */
export function unscannedUnit(input: ScanInput, rules: ScanRules, unit: number, reason: string): ScanReport {
  const file = input.files[unit - 1]
  if (file) {
    const reading = { pieces: [], traces: [], unread: reason }
    return scanUnit({ ...input, files: [{ ...file, reading }] }, rules, 1)
  }
  const severity = severityOf(rules, 'unreadable', true) ?? 'warn'
  const place = { part: { kind: 'body', block: 0 }, where: '正文', from: null, to: null } as const
  const text = `未能检查：${reason}请人工逐段核对。`
  return reportOf(
    [{ rule: 'unreadable', severity, ...place, quote: '未能检查', proposal: null, text }],
    rules,
    [],
  )
}

/** The reports of all units as one. Places of different units differ, and so do the keys. */
export function joinReports(reports: readonly ScanReport[], rules: ScanRules): ScanReport {
  return {
    findings: reports.flatMap(({ findings }) => findings),
    unread: reports.flatMap(({ unread }) => unread),
    rulesVersion: rules.version,
  }
}

function reportOf(drafts: readonly Draft[], rules: ScanRules, unread: ScanReport['unread']): ScanReport {
  return { findings: withKeys(drafts), unread, rulesVersion: rules.version }
}

type Common = Omit<PieceScan, 'partOf' | 'whereOf'> & { readonly surroundings: Surroundings }

function scanText(part: TextPart, text: string, common: Common, { context }: ScanInput): Draft[] {
  const place = { part: { kind: part }, where: partLabels[part] } as const
  const piece = { index: 0, text, where: '', row: null, table: null, column: null, heading: part === 'title' }
  const gathering = gatherDrafts()
  scanPieces([piece], { ...common, partOf: () => place.part, whereOf: () => place.where }, gathering)
  if (part === 'title') gatherTitle(text, place, common.rules, gathering)
  gatherLinks(linksOfText(text, place), common.rules, context, gathering)
  return gathering.all(place)
}

function gatherTitle(
  title: string,
  place: Pick<Draft, 'part' | 'where'>,
  rules: ScanRules,
  gathering: Gathering,
): void {
  const word = isSensitiveTitle(title)
  const severity = severityOf(rules, 'sensitiveList', true)
  if (word === null || severity === null) return
  const from = title.indexOf(word)
  const stretch = { from, to: from + word.length, quote: word, proposal: null, text: texts.sensitiveTitle }
  gathering.add('sensitiveList', severity, () => ({ ...place, ...stretch }))
}

function scanBody({ body, context }: ScanInput, common: Common): Draft[] {
  if (body === '') return []
  const { blocks, links } = readBody(body)
  const gathering = gatherDrafts()
  const places: PieceScan = {
    ...common,
    partOf: ({ index }) => ({ kind: 'body', block: index }),
    whereOf: ({ where }) => `正文${where}`,
  }
  scanPieces(blocks, places, gathering)
  gatherLinks(linksOfBody(blocks, links), common.rules, context, gathering)
  return gathering.all({ part: { kind: 'body', block: 0 }, where: '正文' })
}
