import { readBody } from './body-blocks.ts'
import type { Surroundings } from './detectors/detection.ts'
import { isSensitiveTitle } from './detectors/sensitive-list.ts'
import { type Draft, limited, severityOf, withKeys } from './draft.ts'
import type { ScanReport } from './finding.ts'
import { texts } from './finding-words.ts'
import type { ScanRules } from './rules.ts'
import { scanFile } from './scan-file.ts'
import { type ScanInput, surroundingsOf, type TextPart } from './scan-input.ts'
import { linkDrafts, linksOfBody, linksOfText } from './scan-links.ts'
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
  const titles = input.texts.filter(({ part }) => part === 'title').map(({ text }) => text)
  const surroundings = surroundingsOf(input.context)
  const common = { rules, surroundings, words: matcherOf(rules), titles }
  const files = input.files.map((file) => ({ file: file.file, ...scanFile(file, common) }))
  const drafts = [
    ...input.texts.flatMap((one) => scanText(one.part, one.text, common, input)),
    ...scanBody(input, common),
    ...files.flatMap((one) => one.drafts),
  ]
  return {
    findings: withKeys(drafts),
    unread: files.flatMap(({ file, name, unread }) =>
      unread === null ? [] : [{ file, name, reason: unread }],
    ),
    rulesVersion: rules.version,
  }
}

type Common = Omit<PieceScan, 'partOf' | 'whereOf'> & { readonly surroundings: Surroundings }

function scanText(part: TextPart, text: string, common: Common, { context }: ScanInput): Draft[] {
  const place = { part: { kind: part }, where: partLabels[part] } as const
  const piece = { index: 0, text, where: '', row: null, table: null, column: null, heading: part === 'title' }
  const found = scanPieces([piece], { ...common, partOf: () => place.part, whereOf: () => place.where })
  const links = linkDrafts(linksOfText(text, place), common.rules, context)
  return limited(
    [...found, ...(part === 'title' ? titleDrafts(text, place, common.rules) : []), ...links],
    () => place,
  )
}

function titleDrafts(title: string, place: Pick<Draft, 'part' | 'where'>, rules: ScanRules): Draft[] {
  const word = isSensitiveTitle(title)
  const severity = severityOf(rules, 'sensitiveList', true)
  if (word === null || severity === null) return []
  const from = title.indexOf(word)
  const to = from + word.length
  return [
    {
      rule: 'sensitiveList',
      severity,
      ...place,
      from,
      to,
      quote: word,
      proposal: null,
      text: texts.sensitiveTitle,
    },
  ]
}

function scanBody({ body, context }: ScanInput, common: Common): Draft[] {
  if (body === '') return []
  const { blocks, links } = readBody(body)
  const found = scanPieces(blocks, {
    ...common,
    partOf: ({ index }) => ({ kind: 'body', block: index }),
    whereOf: ({ where }) => `正文${where}`,
  })
  return limited([...found, ...linkDrafts(linksOfBody(blocks, links), common.rules, context)], () => ({
    part: { kind: 'body', block: 0 },
    where: '正文',
  }))
}
