import type { CallAnswer } from '../http/call.ts'

export type CaseRemedies = CallAnswer<'GET /applications/:id/remedies'>

export type Remedy = CaseRemedies['remedies'][number]
