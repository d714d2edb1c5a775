import type { TextPiece } from '../pieces.ts'
import type { Detection, Surface } from './detection.ts'
import { readTables } from './named-table.ts'
import { isName, namePattern } from './person-name.ts'

/**
 * Lists of names with 低保, 特困, 残疾, 疾病, 救助: that they may be published needs a ground, a period and no
 * more columns than the rule names (《个人信息保护法》第二十八条, law.md §10.3).
 */

const sensitive =
  /低保|最低生活保障|特困|五保|残疾|智力障碍|精神障碍|精神病|艾滋|肺结核|疾病|大病|重病|慢性病|病种|患者|病情|救助|困难群众|困难家庭|贫困户|脱贫户|监测户|低收入|边缘户|危房|孤儿|事实无人抚养|困境儿童|优抚|抚恤|社区矫正|戒毒|失独|计划生育特殊/
const children = /儿童|幼儿|学生|孤儿|未成年|新生|学籍|入学/
const nameHead = /姓\s*名|^(?:户主|申请人|救助对象|保障对象|受助人|持证人|患者|对象)$|户主姓?名?/
const listWords = /名单|名册|花名册|明细|公示表|人员表|对象表|登记表|汇总表/

/** A finding about a table or a title, which has a piece but no place in a sentence. */
export interface ListFinding {
  readonly piece: TextPiece
  readonly why: 'sensitiveTable' | 'minorList'
  /** the words that make it sensitive */
  readonly words: string
}

/** Tables with a column of names, whose title, heads or surroundings name something sensitive. */
export function findSensitiveTables(pieces: readonly TextPiece[], titles: readonly string[]): ListFinding[] {
  const places = new Map(pieces.map((piece, at) => [piece, at]))
  return readTables(pieces).tables.flatMap(({ heads, title, rows }): ListFinding[] => {
    const names = heads.find(({ text }) => nameHead.test(text.trim()))
    if (!names || rows === 0) return []
    const over = linesBefore(pieces, places.get(names) ?? 0)
    const told = [...titles, title, ...heads.map(({ text }) => text), ...over].join(' ')
    const word = sensitive.exec(told)
    const child = children.exec(told)
    return [
      ...(word ? [{ piece: names, why: 'sensitiveTable' as const, words: word[0] }] : []),
      ...(child ? [{ piece: names, why: 'minorList' as const, words: child[0] }] : []),
    ]
  })
}

/** The paragraphs that lead to the table at a place. */
function linesBefore(pieces: readonly TextPiece[], at: number): string[] {
  return pieces
    .slice(Math.max(0, at - 60), at)
    .filter(({ row }) => row === null)
    .slice(-3)
    .map(({ text }) => text.slice(0, 120))
}

/** A title that announces such a list: 2026年第三季度低保对象名单公示. */
export function isSensitiveTitle(title: string): string | null {
  return listWords.test(title) ? (sensitive.exec(title)?.[0] ?? null) : null
}

const named = new RegExp(
  `(?:低保户|低保对象|特困人员|特困供养人员|五保户|五保老人|残疾人|患者|贫困户|脱贫户|监测户|救助对象|困难户|困难群众|危房户)(?:代表)?[：:]?(${namePattern})(?=[，,。；;、（(）)\\s“”\\uFDD0-\\uFDD2]|$|等\\d|家|户|一家|的)`,
  'gm',
)

/** 低保户某某某: a name directly behind such a word. */
export function findSensitiveNames({ text }: Surface): Detection[] {
  return Array.from(text.matchAll(named)).flatMap((match): Detection[] => {
    const name = match[1] ?? ''
    if (!isName(name)) return []
    const to = match.index + match[0].length
    const from = to - name.length
    return [{ rule: 'sensitiveList', why: 'sensitiveName', cover: 'name', from, to, certain: false }]
  })
}
