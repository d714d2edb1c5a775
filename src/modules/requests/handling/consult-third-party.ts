import type { Answer, Desk } from '../../desk/index.ts'
import { type Consult, consult } from './consult.ts'
import type { Handled } from './handle-case.ts'

/** 征求第三方意见（条例第三十二条）：书面征求，第三方自收到之日起15个工作日内提出意见；不提出不等于同意。 */
export async function consultThirdParty(desk: Desk, request: Consult): Promise<Answer<Handled>> {
  return consult(desk, request, 'third_party_consulted')
}
