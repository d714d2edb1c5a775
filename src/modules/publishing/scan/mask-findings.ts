import { type Answer, type Desk, refuse } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'
import type { SeenDisclosure } from '../open-disclosure.ts'

export interface MaskFindings extends SeenDisclosure {
  readonly findings: readonly string[]
}

export async function maskFindings(
  _desk: Desk,
  _request: MaskFindings,
): Promise<
  Answer<{ readonly disclosure: Disclosure; readonly masked: number; readonly left: readonly string[] }>
> {
  return refuse('notNow', '')
}
