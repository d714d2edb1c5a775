import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What decides whether a kept page still holds, and for whom. */
export interface KeptPagesOptions {
  /** changes with every commit; null: cannot be told, so nothing is kept */
  readonly version: () => number | null
  /** what besides the address decides a page: day, scheme and host, the reader's choice of mode */
  readonly variant: (request: IncomingMessage) => string
}

/** One form of a page, ready to be written. */
export interface PageForm {
  /** name, value, name, value … */
  readonly headers: readonly string[]
  /** the bytes, one a character: Node writes such a text together with its headers in one piece */
  readonly bytes: string
}

/** A page as it is sent. */
export interface KeptPage {
  readonly etag: string
  /** pattern of its route, for the log */
  readonly route: string
  /** headers where the client has it already */
  readonly headers: readonly string[]
  readonly plain: PageForm
  readonly zipped: PageForm
}

const maxPages = 2_000
const maxBytes = 200_000
/** What all kept pages may take together (bytes), so that no flood of addresses fills the memory. */
const maxTotalBytes = 64_000_000
/** Shorter pages are not worth zipping (bytes). */
const smallest = 1_000

/**
 * Public pages as bytes, kept for as long as nothing was committed: the next commit, by whichever
 * process, makes all of them stale at once. So a page read a thousand times is rendered once, and a new
 * disclosure is on every page the moment it is published.
 */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage>()
  readonly #options: KeptPagesOptions
  #version: number | null = null
  #bytes = 0

  constructor(options: KeptPagesOptions) {
    this.#options = options
  }

  /** The version of the data on which a page made from now on would stand; null: nothing can be kept. */
  version(): number | null {
    const version = this.#options.version()
    if (version !== this.#version) {
      this.#forget()
      this.#version = version
    }
    return version
  }

  /** The page kept for this request, if it still holds. */
  find(request: IncomingMessage): KeptPage | undefined {
    if (request.method !== 'GET' || this.version() === null) return undefined
    return this.#pages.get(this.#key(request))
  }

  /**
   * Keeps a page that was made on `version`. If a commit came in while it was made, what was read may be
   * old: then it is not kept.
   */
  keep(request: IncomingMessage, page: KeptPage, version: number): void {
    if (this.version() !== version || page.plain.bytes.length > maxBytes) return
    if (this.#pages.size >= maxPages || this.#bytes >= maxTotalBytes) this.#forget()
    this.#pages.set(this.#key(request), page)
    this.#bytes += page.plain.bytes.length + page.zipped.bytes.length
  }

  #key(request: IncomingMessage): string {
    return `${this.#options.variant(request)} ${request.url ?? ''}`
  }

  #forget(): void {
    this.#pages.clear()
    this.#bytes = 0
  }
}

/** The bytes of a page, and its mark. */
export interface PageBytes {
  readonly body: Buffer
  readonly gzipped: Buffer
  readonly etag: string
}

/** A page's bytes out of its text. */
export function bytesOf(text: string): PageBytes {
  const body = Buffer.from(text)
  return {
    body,
    gzipped: body.length < smallest ? body : gzipSync(body, { level: 6 }),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  }
}

/** A page ready to be sent again with the headers that it had. */
export function keptPage(page: PageBytes, route: string, headers: readonly string[]): KeptPage {
  const form = (bytes: Buffer, more: readonly string[]): PageForm => ({
    headers: [...headers, 'content-length', String(bytes.length), ...more],
    bytes: bytes.toString('latin1'),
  })
  const plain = form(page.body, [])
  const zipped = page.gzipped === page.body ? plain : form(page.gzipped, ['content-encoding', 'gzip'])
  return { etag: page.etag, route, headers, plain, zipped }
}

/** Whether the client holds this very page: its tag alone, among others, or weakened by a server in between. */
export function hasAlready(held: string | undefined, etag: string): boolean {
  if (held === undefined) return false
  return held.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}
