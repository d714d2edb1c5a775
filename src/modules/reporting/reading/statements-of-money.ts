import type { BareStatement } from './statement.ts'

const none =
  /(?:没有|未|均未|无|不)(?:发生|产生|向[^，。；]{0,16}|收取|[^，。；]{0,4})?收取[^，。；]{0,12}信息(?:公开)?处理费|信息(?:公开)?处理费(?:为)?(?:0|零)元|(?:未|没有)(?:产生|发生)[^，。；]{0,8}信息处理费/
const collected =
  /收取(?:的|了)?(?:政府)?(?:信息公开)?(?:政府信息公开)?信息处理费(?:用)?(?:共计|共|合计|总计|总额|为|人民币|金额)*(\d{1,9}(?:\.\d{1,2})?)(万)?元/
const charges = /行政事业性收费(?:收入|金额|总额|共计|共|合计|为)*(\d{1,12}(?:\.\d{1,6})?)(万)?元/

/** 信息处理费 and 行政事业性收费 in a plain sentence; parts (其中…) and rough figures are left alone. */
export function moneyStatements(sentence: string): BareStatement[] {
  const found: BareStatement[] = []
  if (/^其中|标准为|办法》规定的|每件|每页/.test(sentence)) return found
  const head = sentence.split('其中')[0] ?? ''
  const fee = collected.exec(head)
  if (fee !== null) found.push({ fact: 'fees', value: amount(fee, 1), verb: '收取' })
  else if (none.test(head)) found.push({ fact: 'fees', value: 0, verb: '收取' })
  const charged = charges.exec(head)
  if (charged !== null && !/减免|减少|降低|免征|取消/.test(head)) {
    found.push({ fact: 'chargesWanYuan', value: amount(charged, 10_000), verb: '收费' })
  }
  return found
}

/** The amount in units of `divisor` yuan. */
function amount(match: RegExpExecArray, divisor: number): number {
  const yuan = Number(match[1]) * (match[2] === undefined ? 1 : 10_000)
  return Math.round((yuan / divisor) * 1e6) / 1e6
}
