import { parseDay } from '../../../law/calendar/day.ts'
import { isoDay } from './signature.ts'

/** A day, and the passage that it was read from. */
export interface ReadDay {
  readonly value: string
  readonly passage: string
}

/** 实施日期 and 有效期至 as a document states them. */
export interface Force {
  readonly effectiveOn: ReadDay | null
  readonly expiresOn: ReadDay | null
}

const day =
  '((?:\\d{4}|[〇零○一二三四五六七八九]{4})年[\\d一二三四五六七八九十元]{1,3}月[\\d一二三四五六七八九十廿卅]{1,3}日)'
const fromDay = new RegExp(`自\\s*${day}\\s*起?\\s*(?:正式)?(?:施行|实施|执行|生效|试行)`)
const fromIssue = /自(?:印发|发布|公布|下发|发文)之日起(?:正式)?(?:施行|实施|执行|生效|试行)/
const untilDay = new RegExp(`(?:有效期|执行期限|试行期)(?:限)?(?:截?至|到)\\s*${day}`)
const forYears = /(?:有效期|试行期|执行期)(?:限)?(?:为|是)?\s*([\d一二两三四五六七八九十]{1,3})\s*年/

/**
 * Reads from when a document holds and until when: 自…起施行, 有效期至…, 有效期五年. A term of years ends on the day
 * before its anniversary.
 */
export function forceOf(text: string, madeOn: string | null): Force {
  const bare = text.replace(/[ \t\u3000]/g, '')
  const effectiveOn = effectiveOf(bare, madeOn)
  return { effectiveOn, expiresOn: expiryOf(bare, effectiveOn?.value ?? madeOn) }
}

function effectiveOf(text: string, madeOn: string | null): ReadDay | null {
  const stated = fromDay.exec(text)
  const value = stated?.[1] === undefined ? null : isoDay(stated[1])
  if (stated && value !== null) return { value, passage: sentenceAt(text, stated.index) }
  const issued = fromIssue.exec(text)
  return issued && madeOn !== null ? { value: madeOn, passage: sentenceAt(text, issued.index) } : null
}

function expiryOf(text: string, from: string | null): ReadDay | null {
  const stated = untilDay.exec(text)
  const value = stated?.[1] === undefined ? null : isoDay(stated[1])
  if (stated && value !== null && isOwn(sentenceAt(text, stated.index))) {
    return { value, passage: sentenceAt(text, stated.index) }
  }
  const term = forYears.exec(text)
  const begins = from === null ? null : parseDay(from)
  const years = term?.[1] === undefined ? 0 : countOf(term[1])
  if (!term || !begins || years < 1 || years > 50 || !isOwn(sentenceAt(text, term.index))) return null
  return {
    value: begins.add({ years }).subtract({ days: 1 }).toString(),
    passage: sentenceAt(text, term.index),
  }
}

/** Whether a sentence speaks of the document itself, not of a licence or a contract. */
function isOwn(sentence: string): boolean {
  return /本(?:办法|细则|规定|规则|规范|意见|通知|方案|措施|决定|制度|文件|公告|通告|预案|规程)|施行|印发之日/.test(
    sentence,
  )
}

function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  const ones = '一二三四五六七八九'
  const figure = (sign: string): number => (sign === '两' ? 2 : ones.indexOf(sign) + 1)
  if (!word.includes('十')) return word.length === 1 ? figure(word) : 0
  const [tens = '', rest = ''] = word.split('十')
  return (tens === '' ? 1 : figure(tens)) * 10 + (rest === '' ? 0 : figure(rest))
}

/** The sentence in which something stands. */
function sentenceAt(text: string, at: number): string {
  const begin = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1
  const rest = text.slice(begin)
  const end = /[。\n]/.exec(rest)
  return rest
    .slice(0, end === null ? undefined : end.index + 1)
    .trim()
    .slice(0, 120)
}
