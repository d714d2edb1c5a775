import { letterRule, type LetterSeries } from '../../../law/letters/letters.ts'
import { type LetterKind, letterKinds, letterLabels } from '../../../law/decision/outcome.ts'
import type { Issue } from '../../desk/index.ts'

/** 文号规则: the pattern of each series, other patterns for single kinds, and where counting begins in a year. */
export interface NumberSettings {
  readonly answer: string
  readonly procedure: string
  /** kinds with a series of their own */
  readonly kinds: Readonly<Partial<Record<LetterKind, string>>>
  /** first number of a series in a year, where letters were numbered on paper before: {pattern: {2026: 12}} */
  readonly first: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export const yearSign = '{年}'
export const serialSign = '{号}'

/** 杨店镇 → 杨店公复〔{年}〕{号}号 for answers, 杨店公函〔{年}〕{号}号 for steps on the way. */
export function usualNumbers(unitShortName: string): NumberSettings {
  const stem = unitShortName.replace(/(?<=.{2})(?:镇|乡|街道|县|区|市|局|委员会)$/u, '')
  const pattern = (word: string): string => `${stem}${word}〔${yearSign}〕${serialSign}号`
  return { answer: pattern('公复'), procedure: pattern('公函'), kinds: {}, first: {} }
}

/** The pattern by which a letter of this kind is numbered; null for kinds without a number. */
export function patternFor(kind: LetterKind, settings: NumberSettings): string | null {
  const series: LetterSeries = letterRule(kind).series
  if (series === 'none') return null
  return settings.kinds[kind] ?? settings[series]
}

/** 杨店公复〔2026〕12号: without 第 and without leading zeros (GB/T 9704). */
export function numberText(pattern: string, year: number, serial: number): string {
  return pattern.replace(yearSign, String(year)).replace(serialSign, String(serial))
}

/** The number with which the series begins in this year. */
export function firstSerial(settings: NumberSettings, pattern: string, year: number): number {
  return settings.first[pattern]?.[String(year)] ?? 1
}

const longestPattern = 60

/** Why a pattern cannot make numbers that are each their own; null where it can. */
export function patternFault(pattern: string): string | null {
  const count = (sign: string): number => pattern.split(sign).length - 1
  if (pattern.length > longestPattern) return `文号规则请控制在${longestPattern}字以内。`
  if (count(yearSign) !== 1 || count(serialSign) !== 1) {
    return `文号规则应当各有一个${yearSign}和${serialSign}，例如：杨店公复〔${yearSign}〕${serialSign}号。`
  }
  if (!pattern.includes(`〔${yearSign}〕`)) return `年份应当放在六角括号里：〔${yearSign}〕。`
  if (pattern.includes(`第${serialSign}`)) return '文号的顺序号前不加“第”字（GB/T 9704）。'
  const rest = pattern.replace(yearSign, '').replace(serialSign, '')
  if (/[{}\d]|[\p{Cc}\p{Cf}]/u.test(rest)) return '文号规则里除年份和顺序号以外，不能有数字和花括号。'
  if (!/\p{Script=Han}/u.test(pattern.split('〔')[0] ?? '')) return '请在年份前写机关代字，例如“杨店公复”。'
  return null
}

/** What is wrong with the rules for numbers, field by field. */
export function numberSettingsIssues(settings: NumberSettings): Issue[] {
  const issues: Issue[] = []
  const check = (field: string, pattern: string): void => {
    const fault = patternFault(pattern)
    if (fault !== null) issues.push({ field, text: fault })
  }
  check('answer', settings.answer)
  check('procedure', settings.procedure)
  for (const kind of letterKinds) {
    const pattern = settings.kinds[kind]
    if (pattern === undefined) continue
    if (letterRule(kind).series === 'none') {
      issues.push({ field: `kinds.${kind}`, text: `${letterLabels[kind]}不编文号。` })
    } else check(`kinds.${kind}`, pattern)
  }
  for (const [pattern, years] of Object.entries(settings.first)) {
    for (const [year, serial] of Object.entries(years)) {
      if (!/^\d{4}$/.test(year) || !Number.isInteger(serial) || serial < 1 || serial > 99_999) {
        issues.push({ field: 'first', text: `“${pattern}”的起始号应当是1至99999的整数。` })
      }
    }
  }
  return issues
}
