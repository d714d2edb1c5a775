import type { FastifyRequest } from 'fastify'
import { isIPv6 } from 'node:net'

/** Who asks, for counting tries: an IPv4 address, or the /64 network of an IPv6 one (a line has all of it). */
export function addressOf(request: Pick<FastifyRequest, 'ip'>): string {
  const { ip } = request
  if (!isIPv6(ip)) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail] = ip.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}

interface Count {
  tries: number
  readonly until: number
}

/** How many keys are remembered; beyond it the oldest is forgotten. */
const mostKeys = 50_000

/**
 * Counts failed tries of a key within a window of time, in memory alone: nobody's address is written anywhere. With
 * several processes each counts for itself.
 */
export class Tries {
  readonly #counts = new Map<string, Count>()
  readonly #max: number
  readonly #windowMs: number
  readonly #now: () => number

  constructor(max: number, windowMs: number, now: () => number = () => performance.now()) {
    this.#max = max
    this.#windowMs = windowMs
    this.#now = now
  }

  /** Milliseconds until the key may try again; 0: now. */
  wait(key: string): number {
    const count = this.#counts.get(key)
    if (!count) return 0
    const left = count.until - this.#now()
    if (left <= 0) this.#counts.delete(key)
    return left > 0 && count.tries >= this.#max ? left : 0
  }

  failed(key: string): void {
    const count = this.#counts.get(key)
    if (count && count.until > this.#now()) {
      count.tries += 1
      return
    }
    this.#counts.delete(key)
    const [oldest] = this.#counts.keys()
    if (oldest !== undefined && this.#counts.size >= mostKeys) this.#counts.delete(oldest)
    this.#counts.set(key, { tries: 1, until: this.#now() + this.#windowMs })
  }
}
