import { feeManners } from '../../../../../law/letters/letter-fields.ts'
import { type Letter, saidIn } from './use-letters.ts'

/** Acts that leave the house only with a sealed letter. */
export const actsWithLetter: readonly string[] = [
  'requestCorrection',
  'consultThirdParty',
  'consultAgency',
  'extendDeadline',
  'notifyFee',
  'deliver',
]

/** What the sealed letter already says, so that nobody types it twice. */
export function saidByLetter(act: string, letter: Letter | undefined): Readonly<Record<string, unknown>> {
  if (letter === undefined) return {}
  const said: Record<string, unknown> = {}
  const put = (name: string, field: string): void => {
    const text = saidIn(letter, field)
    if (text !== '') said[name] = text
  }
  if (act === 'requestCorrection') {
    put('items', 'items')
    put('respondBy', 'respondBy')
  }
  if (act === 'consultThirdParty' || act === 'consultAgency') {
    put('consulted', 'addressee')
    put('matter', 'matter')
  }
  if (act === 'notifyFee') {
    put('payment', 'payment')
    const count = Number.parseInt(saidIn(letter, 'feeCount').normalize('NFKC'), 10)
    const basis = saidIn(letter, 'feeManner') === feeManners[1] ? 'page' : 'item'
    if (count > 0) said.fee = { basis, count }
  }
  return said
}
