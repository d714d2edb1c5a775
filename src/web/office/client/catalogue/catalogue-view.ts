import type { CallAnswer } from '../http/call.ts'

export type Catalogue = CallAnswer<'GET /catalogue'>

export type Column = Catalogue['columns'][number]
