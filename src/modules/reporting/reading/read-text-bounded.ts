import { inBoundedThread } from '../../../platform/bounded-thread.ts'
import { WaitingLine } from '../../../platform/waiting-line.ts'
import type { Document } from './document.ts'
import { interpreted, readTextReport, unreadable } from './read-text-report.ts'
import type { ReadReport } from './reading.ts'

/** Smaller files are read here: a thread would take longer to start. */
const smallBytes = 60_000
const longestMs = 8_000
/** Threads at a time: there are others who want to work. */
const mostAtOnce = 2
/** How many more may wait for their turn. */
const mostWaiting = 10

/** What the thread is told: a text as bytes, or what was taken over out of an office file. */
export type ThreadTask =
  | { readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly document: Document }

/** `readTextReport`; a large file in a thread of its own, which is ended where it takes too long or too much memory. */
export async function readTextBounded(
  bytes: Uint8Array,
  { fileName }: { readonly fileName: string },
): Promise<ReadReport> {
  if (bytes.byteLength <= smallBytes) return readTextReport(bytes, { fileName })
  return inThread({ bytes, fileName }, longestMs)
}

/** `interpreted`, a large document in such a thread too; `milliseconds`: what its conversion left of the time. */
export async function interpretedBounded(document: Document, milliseconds: number): Promise<ReadReport> {
  const characters = document.blocks.reduce((sum, { text }) => sum + text.length + 1, 0)
  return characters <= smallBytes / 3 ? interpreted(document) : inThread({ document }, milliseconds)
}

const turns = new WaitingLine({ mostAtOnce, mostWaiting })

async function inThread(task: ThreadTask, milliseconds: number): Promise<ReadReport> {
  const program = new URL('text-thread.ts', import.meta.url)
  const read = await turns.take(
    async () => (await inBoundedThread<ReadReport>(program, task, { milliseconds })) ?? unreadable(tooMuch),
  )
  return read ?? tooMany()
}

/** Why a file is not read now although nothing may be wrong with it. */
export function tooMany(): ReadReport {
  return { readable: false, reason: '暂时没有读取：同时读取文件的人太多，请过一会儿再试。', busy: true }
}

const tooMuch = '文件内容太多或者结构异常，没有读完，不像一份年度报告。请另存为只含年度报告的文件后再检查。'
