const words: readonly (readonly [prefix: string, title: string, way: string])[] = [
  ['narrative.table', '正文与表格不一致', '把手工写的数字换成数据项，或者按表中的数字改写。'],
  ['narrative.sum', '正文中的分项与总数不符', '核对这一句的总数和各分项；能用数据项的，用数据项。'],
  ['narrative.percent', '正文中的百分比不对', '按这一句里的数字重新计算百分比。'],
  ['requests.', '表三不平衡', '打开这一格的申请，核对每件的申请人类型、收到日期和办理结果。'],
  ['remedies.', '表四不平衡', '打开复议、诉讼登记，核对每件的受理日期和结果。'],
  [
    'carryover',
    '与上年不衔接',
    '核对上年结转的案卷：案卷登记有误的，更正登记；上年公布的数字有误的，更正上年的报告，或者在“年度衔接”里写更正说明。',
  ],
  ['structure.', '六个部分不完整', '按国办公开办函〔2021〕30号，六个部分依次写全。'],
  ['title.', '标题不一致', '改正标题中的机关名称或者年度。'],
  ['period.', '统计期限不一致', '统计期限为本年1月1日至12月31日，请改正。'],
  ['cell.', '有没填的格子', '补填这一格；没有的填0。'],
]

/** What a rule is called on the screen. */
export function titleOf(rule: string): string {
  return words.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? '需要核对'
}

/** How a breach of it is mended. */
export function wayOf(rule: string): string {
  return words.find(([prefix]) => rule.startsWith(prefix))?.[2] ?? '请对照原文核对。'
}
