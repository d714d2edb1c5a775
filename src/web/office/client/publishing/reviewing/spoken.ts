import type { CallAnswer, CallInput } from '../../http/call.ts'
import type { ItemView } from '../item-view.ts'

export type Scan = CallAnswer<'POST /disclosures/:id/scan'>
export type Finding = Scan['findings'][number]
export type ReviewBody = CallInput<'POST /disclosures/:id/review'>['body']
export type Review = NonNullable<ItemView['may']['review']>
export type Result = 'passed' | 'faulty'

/** A remark on one passage. */
export interface Note {
  readonly passage: string
  readonly text: string
}

type Secrecy = NonNullable<ReviewBody['secrecy']>
export type SecrecyAnswer = Secrecy['privacy']

/** What somebody has said of an item so far. */
export interface Spoken {
  readonly checked: readonly string[]
  readonly content: Result | null
  readonly proof: Result | null
  /** by question */
  readonly secrecy: Readonly<Record<string, SecrecyAnswer>>
  readonly notes: readonly Note[]
  /** why a finding is let through, by its key */
  readonly reasons: Readonly<Record<string, string>>
  readonly remarks: string
}

export const nothingSaid: Spoken = {
  checked: [],
  content: null,
  proof: null,
  secrecy: {},
  notes: [],
  reasons: {},
  remarks: '',
}

/** What has to be looked at and answered: checks, and the questions of the secrecy form. */
export interface Asked {
  readonly checks: Review['checks']
  readonly secrecy: Review['secrecy']
}

/** Whether anything would be lost by leaving the page. */
export function saysSomething({ checked, notes, reasons, remarks, secrecy }: Spoken): boolean {
  const texts = [remarks, ...Object.values(reasons)]
  return (
    checked.length + notes.length + Object.keys(secrecy).length > 0 ||
    texts.some((text) => text.trim() !== '')
  )
}

/** Findings that bar the way and have neither gone nor been given a reason. */
export function openFindings(findings: readonly Finding[], { reasons }: Pick<Spoken, 'reasons'>): Finding[] {
  return findings.filter(({ key, severity }) => severity === 'block' && (reasons[key] ?? '').trim() === '')
}

/** What is still open before it can pass, each in words: 2 项没有核对. Nothing: it can pass. */
export function openWords(asked: Asked, scan: Scan | null, spoken: Spoken, goesOut = true): string[] {
  const checks = asked.checks.filter(({ key }) => !spoken.checked.includes(key)).length
  const results = [spoken.content, spoken.proof].filter((result) => result === null).length
  const faulty = [spoken.content, spoken.proof].filter((result) => result === 'faulty').length
  const questions = asked.secrecy.filter(({ key }) => spoken.secrecy[key] === undefined).length
  // what is not to go out may touch it, and hold what the scan finds: that is why it stays
  const touched = goesOut ? asked.secrecy.filter(({ key }) => spoken.secrecy[key] === 'yes').length : 0
  const findings = scan === null || !goesOut ? 0 : openFindings(scan.findings, spoken).length
  return [
    scan === null && '发布前检查还没有做完',
    findings > 0 && `发布前检查有 ${findings} 处没有处理`,
    checks > 0 && `${checks} 项没有核对`,
    results > 0 &&
      `${results === 2 ? '审、校的结果' : spoken.content === null ? '审的结果' : '校的结果'}没有选`,
    faulty > 0 && '审或者校选了“有问题”',
    questions > 0 && `${questions} 个保密问题没有回答`,
    touched > 0 && `${touched} 个保密问题答了“涉及”`,
  ].filter((words) => words !== false)
}

/** The words under a button that cannot be pressed yet. */
export function barredWords(open: readonly string[]): string {
  return open.length === 0 ? '' : `还不能通过：${open.join('，')}。`
}

type SaidBody = Pick<
  ReviewBody,
  'checked' | 'content' | 'proof' | 'notes' | 'overrides' | 'secrecy' | 'remarks'
>

/** What was said, as the server takes it. */
export function bodyOf({ content, proof, checked, notes, reasons, secrecy, remarks }: Spoken): SaidBody {
  const answers = allAnswers(secrecy)
  return {
    ...(content !== null && { content }),
    ...(proof !== null && { proof }),
    ...(answers !== null && { secrecy: answers }),
    checked: [...checked],
    notes: notes.map((note) => ({ ...note })),
    overrides: Object.entries(reasons)
      .filter(([, reason]) => reason.trim() !== '')
      .map(([finding, reason]) => ({ finding, reason })),
    remarks,
  }
}

/** All five answers, or null while one is missing. */
function allAnswers(given: Spoken['secrecy']): Secrecy | null {
  const { stateSecret, workSecret, tradeSecret, privacy, security } = given
  if (!stateSecret || !workSecret || !tradeSecret || !privacy || !security) return null
  return { stateSecret, workSecret, tradeSecret, privacy, security }
}

/** What a return begins with: the remarks that were typed, or that there are remarks on passages. */
export function reasonForReturn({ remarks, notes }: Spoken): string {
  if (remarks.trim() !== '' || notes.length === 0) return remarks
  return `请按对 ${notes.length} 处段落的意见修改。`
}

/** Where it goes on after a return: faulty content is looked at from the first step on, text only here. */
export function resumeFor({ content }: Spoken, { resumeAt }: Pick<Review, 'resumeAt'>): string {
  return (content === 'faulty' ? resumeAt[0] : resumeAt.at(-1))?.key ?? ''
}

/** A reason for one finding, or for several of them alike. */
export function withReason(
  { reasons }: Pick<Spoken, 'reasons'>,
  findings: readonly Pick<Finding, 'key'>[],
  reason: string,
): Pick<Spoken, 'reasons'> {
  return { reasons: { ...reasons, ...Object.fromEntries(findings.map(({ key }) => [key, reason])) } }
}
