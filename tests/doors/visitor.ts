import type { Demonstration } from '../support/demonstration.ts'

/** What a page answered. */
export interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly bytes: Buffer
}

export type Headers = Readonly<Record<string, string>>

/** Somebody at the portal's door: a browser without cookies, from an address of its own. */
export interface Visitor {
  readonly get: (path: string, headers?: Headers) => Promise<Seen>
  readonly post: (path: string, fields: Headers | string, headers?: Headers) => Promise<Seen>
  readonly send: (method: 'HEAD' | 'DELETE' | 'PUT' | 'OPTIONS', path: string) => Promise<Seen>
}

let visitors = 0

/** Another visitor, whom no limit has yet noticed. */
export function visitorOf({ server }: Pick<Demonstration, 'server'>): Visitor {
  visitors += 1
  const remoteAddress = `198.51.100.${visitors}`
  const ask = async (
    method: 'GET' | 'POST' | 'HEAD' | 'DELETE' | 'PUT' | 'OPTIONS',
    url: string,
    { headers = {}, payload }: { headers?: Headers; payload?: string } = {},
  ): Promise<Seen> => {
    const own = method === 'GET' || method === 'HEAD' ? {} : { origin: 'http://localhost:80' }
    const answer = await server.inject({
      method,
      url,
      remoteAddress,
      headers: { host: 'localhost:80', ...own, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const told = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(told) as Record<string, string>,
      text: answer.payload,
      bytes: answer.rawPayload,
    }
  }
  return {
    get: (path, headers = {}) => ask('GET', path, { headers }),
    post: (path, fields, headers = {}) =>
      ask('POST', path, {
        payload: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    send: (method, path) => ask(method, path),
  }
}

/** The words of the page's only main heading. */
export function headingOf(page: string): string {
  const [only, second] = [...page.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)]
  if (!only || second) throw new Error('a page has one main heading')
  return wordsOf(only[1] ?? '')
}

/** Markup without its tags. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}

/** Every address that a page names in `href`, `src`, `action` and the like, as the browser would read it. */
export function addressesIn(page: string): string[] {
  const found = [...page.matchAll(/\s(?:href|src|action|formaction|srcset|poster|data)="([^"]*)"/g)]
  return found.map((match) => wordsOf(match[1] ?? ''))
}

/** The value of a field in a form. */
export function fieldIn(page: string, name: string): string {
  const found = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(page)
  if (!found) throw new Error(`no field ${name}`)
  return wordsOf(found[1] ?? '')
}
