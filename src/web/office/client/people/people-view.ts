import type { CallAnswer } from '../http/call.ts'

export type UnitRow = CallAnswer<'GET /units'>['units'][number]

export type Accounts = CallAnswer<'GET /accounts'>
