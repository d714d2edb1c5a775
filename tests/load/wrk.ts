import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a round of load showed. */
export interface Round {
  readonly requestsPerSecond: number
  /** Milliseconds that half, and 99 of 100, of the requests took at most. */
  readonly p50: number
  readonly p99: number
}

const CONNECTIONS = 32

/**
 * Asks one address for as many answers as it can give, over 32 connections that stay open, for a number of seconds.
 * Only ever this machine.
 */
export async function load(url: string, seconds: number): Promise<Round> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error(`load goes to this machine alone, not to ${url}`)
  const words = [
    '--threads',
    '1',
    '--connections',
    String(CONNECTIONS),
    '--duration',
    `${seconds}s`,
    '--latency',
  ]
  const { stdout } = await promisify(execFile)('wrk', [...words, url], { timeout: (seconds + 30) * 1000 })
  return readWrk(stdout)
}

/** Reads what wrk prints. Answers that were errors make the round worthless, so they are an error here. */
export function readWrk(text: string): Round {
  const bad = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(text)
  if (bad) throw new Error(`the server did not keep up: ${bad[0]}`)
  return {
    requestsPerSecond: Number(find(text, /Requests\/sec:\s+([\d.]+)/)),
    p50: milliseconds(find(text, /\s50%\s+(\S+)/)),
    p99: milliseconds(find(text, /\s99%\s+(\S+)/)),
  }
}

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`wrk printed something else:\n${text}`)
  return found
}

function milliseconds(text: string): number {
  const [, amount, unit] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? []
  const factor = { us: 0.001, ms: 1, s: 1000 }[unit ?? '']
  if (factor === undefined) throw new Error(`no duration: ${text}`)
  return Number(amount) * factor
}

/** The middle one of an odd number of measurements. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
