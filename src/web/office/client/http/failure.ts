import type { IssuesAnswer, RefusalAnswer } from '../../common.schema.ts'

export type Issue = IssuesAnswer['issues'][number]
export type Refusal = RefusalAnswer['refusal']

/** Faults that the person can mend, each at its field. */
export class Issues extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ text }) => text).join('；'))
    this.issues = issues
  }
}

/** Not allowed, too late, changed meanwhile, not there, or a fault of ours. */
export class Refused extends Error {
  readonly status: number
  readonly refusal: Refusal

  constructor(status: number, refusal: Refusal) {
    super(refusal.text)
    this.status = status
    this.refusal = refusal
  }
}

const offline: Refusal = { code: 'offline', text: '连接不上服务器。请检查网络，再试一次；您填写的内容还在。' }

/** A failure of any kind as a refusal, to be shown in words. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal
  if (error instanceof Issues) return { code: 'issues', text: error.message }
  return offline
}

/** What the server answered instead of what was asked for. */
export function failureOf(status: number, body: unknown): Issues | Refused {
  if (isObject(body)) {
    if ('issues' in body && Array.isArray(body.issues)) return new Issues(body.issues.filter(isIssue))
    if ('refusal' in body && isRefusal(body.refusal)) return new Refused(status, body.refusal)
  }
  return new Refused(status, { code: 'error', text: `服务器没有办成（${status}），请稍后再试。` })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isIssue(value: unknown): value is Issue {
  return isObject(value) && 'field' in value && 'text' in value && typeof value.text === 'string'
}

function isRefusal(value: unknown): value is Refusal {
  return isObject(value) && 'code' in value && 'text' in value && typeof value.text === 'string'
}
