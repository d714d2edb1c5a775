import type { CallAnswer } from '../http/call.ts'

export type GuideView = CallAnswer<'GET /guide'>
