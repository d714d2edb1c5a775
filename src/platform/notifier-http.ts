import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { NoticeSender } from './notifier.ts'

const webAddress = z.url({ protocol: /^https?$/, error: '应当是 http:// 或者 https:// 开头的网址' })
const line = z.string().regex(/^[^\r\n]*$/, '不能换行')

/**
 * How an SMS gateway is asked: `{to}` and `{text}` in address and body are filled in, escaped for where they stand.
 * `success` is what the gateway's answer contains when it took the message; many answer 200 to everything.
 */
export const gatewayShape = z
  .strictObject({
    url: webAddress,
    method: z.enum(['POST', 'GET']).default('POST'),
    headers: z.record(line, line).default({}),
    body: z.string().default(''),
    success: z.string().min(1).optional(),
  })
  .refine(({ url, body }) => /\{to\}/.test(decoded(url) + body) && /\{text\}/.test(decoded(url) + body), {
    error: 'url 或者 body 里应当有 {to} 和 {text}',
  })
export type Gateway = z.output<typeof gatewayShape>

/** A group robot of 政务微信 (WeCom) or 钉钉; `secret`: 加签 of 钉钉. */
export const robotShape = z.strictObject({
  kind: z.enum(['wecom', 'dingtalk']),
  url: webAddress,
  secret: z.string().min(1).optional(),
})
export type Robot = z.output<typeof robotShape>

const timeoutMs = 10_000
/** Of an answer nobody reads more (bytes). */
const answerLimit = 16_384

/** The gateway did not take the message. Nothing of the message is in it: errors go into logs. */
class NotTaken extends Error {
  override readonly name = 'NotTaken'
}

/** Sends through an HTTP gateway: one receiver's number and the text, and nothing else of anybody. */
export function gatewaySender({ url, method, headers, body, success }: Gateway): NoticeSender {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const isForm = type?.includes('x-www-form-urlencoded') ?? false
  return {
    channel: 'sms',
    async send({ to, text }) {
      const values = { to, text }
      const answer = await ask(fill(decodedMarks(url), values, encodeURIComponent), {
        method,
        headers: { ...(type === undefined && { 'content-type': 'application/json' }), ...headers },
        ...(method === 'POST' && { body: fill(body, values, isForm ? encodeURIComponent : inJson) }),
      })
      if (success !== undefined && !answer.includes(success)) throw new NotTaken('refused by the gateway')
    },
  }
}

/** Speaks into a group; there is no receiver. `now` is for the signature. */
export function robotSender(robot: Robot, now: () => Temporal.Instant): NoticeSender {
  return {
    channel: robot.kind,
    async send({ text }) {
      const answer = await ask(signed(robot, now()), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
      })
      if (!/"errcode"\s*:\s*0\b/.test(answer)) throw new NotTaken('refused by the robot')
    },
  }
}

/** 加签: time and secret, as 钉钉 checks them. */
function signed({ kind, url, secret }: Robot, now: Temporal.Instant): string {
  if (kind !== 'dingtalk' || secret === undefined) return url
  const time = String(now.epochMilliseconds)
  const sign = createHmac('sha256', secret).update(`${time}\n${secret}`).digest('base64')
  const address = new URL(url)
  address.searchParams.set('timestamp', time)
  address.searchParams.set('sign', sign)
  return address.href
}

async function ask(url: string, init: RequestInit): Promise<string> {
  // a gateway that sends us elsewhere would carry the number there
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
  const answer = await beginning(response)
  if (!response.ok) throw new NotTaken(`the gateway answered ${response.status}`)
  return answer
}

async function beginning({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  // leaving the loop closes the connection
  for await (const chunk of body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= answerLimit) break
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, answerLimit)
}

function fill(
  template: string,
  values: Readonly<Record<'to' | 'text', string>>,
  escape: (value: string) => string,
): string {
  return template.replace(/\{(to|text)\}/g, (_, name: 'to' | 'text') => escape(values[name]))
}

/** As it stands between the quotation marks of a JSON text. */
function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}

function decodedMarks(url: string): string {
  return url.replace(/%7B(to|text)%7D/gi, '{$1}')
}

function decoded(url: string): string {
  return decodedMarks(url)
}
