import type { CallAnswer } from '../../http/call.ts'

/** A report as a unit handed it in. */
export type HandedIn = CallAnswer<'GET /reports/:year/handed-in'>

/** A unit's file of one year. */
export type OutsideFile = CallAnswer<'GET /outside-units/:code/files/:year'>
export type Pending = NonNullable<OutsideFile['pending']>

/** What is asked for anew once something was done with a file. */
export const fileStale = [
  'GET /outside-units/:code/files/:year',
  'GET /reports/board',
  'GET /reports/:year/compiled',
] as const
