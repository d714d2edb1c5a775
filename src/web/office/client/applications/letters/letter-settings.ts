import type { CallAnswer } from '../../http/call.ts'

export type LetterSettings = CallAnswer<'GET /letters/settings'>
