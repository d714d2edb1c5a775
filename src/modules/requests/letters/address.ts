import type { Address } from '../../../law/letters/letter-sentences.ts'
import type { CaseFile } from '../case-file.ts'

/** How a letter addresses its reader. */
export function addressOf(file: Pick<CaseFile, 'application'>): Address {
  return file.application.kind === 'naturalPerson' ? '您' : '你单位'
}
