import type { CallAnswer } from '../http/call.ts'

export type ScanningView = CallAnswer<'GET /scanning'>
