import type { CallAnswer } from '../http/call.ts'

/** One item as the server gives it. */
export type ItemView = CallAnswer<'GET /disclosures/:id'>
export type Choices = CallAnswer<'GET /disclosures/choices'>
export type ColumnChoice = Choices['columns'][number]
