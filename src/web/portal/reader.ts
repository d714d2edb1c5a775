import type { FastifyRequest } from 'fastify'
import type { Contrast, Mode, ModeChange, Pointer, ReaderChoice, TextSize } from '../shared/page.ts'

/** The cookie in which a reader's choice is kept: four letters, nothing personal. */
export const readerCookie = 'gongkai_reader'

const modes: Readonly<Record<string, Mode>> = { s: 'standard', e: 'elder' }
const contrasts: Readonly<Record<string, Contrast>> = { s: 'standard', h: 'high' }
const sizes: Readonly<Record<string, TextSize>> = { m: 'small', s: 'standard', l: 'large' }
const pointers: Readonly<Record<string, Pointer>> = { s: 'standard', l: 'large' }

const codeInCookies = new RegExp(`(?:^|;\\s*)${readerCookie}=([se][sh][msl][sl])(?:;|$)`)

/** The reader's code in a cookie header when it is one we write, else the standard. */
export function readerCodeIn(cookies: string | undefined): string {
  return cookies === undefined ? 'ssss' : (codeInCookies.exec(cookies)?.[1] ?? 'ssss')
}

export function readerCode(request: FastifyRequest): string {
  return readerCodeIn(request.headers.cookie)
}

/** What the reader chose. */
export function readerOf(code: string): ReaderChoice {
  const [mode = 's', contrast = 's', size = 's', pointer = 's'] = code
  return {
    mode: modes[mode] ?? 'standard',
    contrast: contrasts[contrast] ?? 'standard',
    textSize: sizes[size] ?? 'standard',
    pointer: pointers[pointer] ?? 'standard',
  }
}

/** The code after a change. Leaving 长者模式 leaves its contrast and pointer too. */
export function changedCode(code: string, change: ModeChange): string {
  const reader = readerOf(code)
  const elder = change.elder === undefined ? reader.mode === 'elder' : change.elder === '1'
  const contrast = elder ? (change.contrast ?? reader.contrast) : 'standard'
  const pointer = elder ? (change.pointer ?? reader.pointer) : 'standard'
  const letters = [
    elder ? 'e' : 's',
    letterOf(contrasts, contrast),
    letterOf(sizes, change.size ?? reader.textSize),
    letterOf(pointers, pointer),
  ]
  return letters.join('')
}

function letterOf<T extends string>(letters: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(letters).find((letter) => letters[letter] === value) ?? 's'
}

/** The path to go back to: one of our own, never another host, in the signs that a header takes. */
export function safeReturn(back: string): string {
  return /^\/(?![/\\])[!-[\]-~]*$/.test(back) ? back : '/'
}
