import { inBoundedThread } from '../bounded-thread.ts'
import { WaitingLine } from '../waiting-line.ts'
import type { Conversion } from './convert.ts'

/** How long one file may take. */
const longestMs = 10_000
/** Threads at a time: there are others who want to work. */
const mostAtOnce = 2
/** How many more may wait for their turn. */
const mostWaiting = 10

const turns = new WaitingLine({ mostAtOnce, mostWaiting })

/**
 * Takes over a file in a thread of its own, for ten seconds at the most and with bounded memory. Never throws on
 * account of what the file holds.
 */
export async function convertBounded(
  bytes: Uint8Array,
  name: string,
  { milliseconds = longestMs }: { readonly milliseconds?: number } = {},
): Promise<Conversion> {
  return (
    (await turns.take(() => inThread(bytes, name, milliseconds))) ?? {
      kind: 'refused',
      reason: busy,
      busy: true,
    }
  )
}

const busy = '没有转换：同时转换文件的人太多，请过一会儿再试。'

function refused(reason: string): Conversion {
  return { kind: 'refused', reason }
}

const tooMuch = '内容太多或者结构异常，没有转换。请另存为新的文件再试，或者把文字复制到正文里。'

async function inThread(bytes: Uint8Array, name: string, milliseconds: number): Promise<Conversion> {
  const program = new URL('conversion-thread.ts', import.meta.url)
  return (await inBoundedThread<Conversion>(program, { bytes, name }, { milliseconds })) ?? refused(tooMuch)
}
