import type { Answer, Desk } from '../../desk/index.ts'
import { type Consult, consult } from './consult.ts'
import type { Handled } from './handle-case.ts'

/** 征求其他机关意见（条例第三十四条）：共同制作机关自收到之日起15个工作日内提出意见，逾期未提出的视为同意公开。 */
export async function consultAgency(desk: Desk, request: Consult): Promise<Answer<Handled>> {
  return consult(desk, request, 'agency_consulted')
}
