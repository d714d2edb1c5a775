import type { PartNumber } from './report-view.ts'

/** What 30号 asks of each part. */
export const partHelp: Readonly<Record<PartNumber, string>> = {
  一: '写五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。监督保障要写工作考核、社会评议和责任追究结果（条例第五十条）。',
  二: '',
  三: '',
  四: '',
  五: '先写上年报告提出的改进措施做到了没有，再写今年还有什么问题、下一步怎么改。不要照抄上年。',
  六: '信息处理费没有收取的也要写明（国办函〔2020〕109号）；再写建议提案办理、上级要点落实等。没有的写“没有其他需要报告的事项”。',
}
