import type { CallAnswer } from '../../http/call.ts'

/** What helps the writer, as the server gives it. */
export type WritingView = CallAnswer<'GET /reports/:year/writing'>
export type Point = WritingView['points'][number]
export type LastYearPromise = WritingView['lastYear']['promises'][number]
