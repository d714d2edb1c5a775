import {
  outcomes,
  remedyBlocks,
  remedyResults,
  reportParts,
  requestColumns,
  requestRows,
  type RemedyBlock,
  type RemedyResult,
  type RequestRow,
} from '../../src/law/report/report-rows.ts'
import type { Figure, RemedyTable, RequestTable, YearlyReport } from '../../src/modules/reporting/report.ts'

type Counts = readonly [number, number, number, number, number, number]

/** Outcomes by applicant kind of an invented busy year; what is not named is nil. */
const busyYear: Partial<Record<RequestRow, Counts>> = {
  granted: [31, 6, 1, 2, 0, 1],
  partial: [7, 2, 0, 0, 1, 0],
  'refused.thirdParty': [2, 1, 0, 0, 0, 0],
  'refused.process': [1, 0, 0, 0, 0, 0],
  'unavailable.notHeld': [12, 3, 0, 1, 0, 0],
  'unavailable.needsCreation': [2, 0, 0, 0, 0, 0],
  'notProcessed.petition': [3, 0, 0, 0, 0, 0],
  'notProcessed.duplicate': [1, 0, 0, 0, 0, 0],
  'other.correctionLapsed': [1, 0, 0, 0, 0, 0],
  'other.other': [0, 1, 0, 0, 0, 0],
  carriedIn: [4, 1, 0, 0, 0, 0],
  carriedOut: [6, 0, 0, 0, 0, 0],
}

/** Table 三 of the year, every sum drawn. */
function requestTable(year: Partial<Record<RequestRow, Counts>>): RequestTable {
  const nil: Counts = [0, 0, 0, 0, 0, 0]
  const of = (row: RequestRow): Counts => year[row] ?? nil
  const concluded = nil.map((_nil, kind) => outcomes.reduce((sum, row) => sum + (of(row)[kind] ?? 0), 0))
  const received = concluded.map(
    (sum, kind) => sum + (of('carriedOut')[kind] ?? 0) - (of('carriedIn')[kind] ?? 0),
  )
  const withTotal = (counts: readonly number[]): Figure[] => [
    ...counts,
    counts.reduce((sum, n) => sum + n, 0),
  ]
  const figures = (row: RequestRow): Figure[] =>
    withTotal(row === 'received' ? received : row === 'concluded' ? concluded : of(row))
  return { columns: requestColumns, rows: everyRow(figures) }
}

function everyRow(figures: (row: RequestRow) => Figure[]): Record<RequestRow, Figure[]> {
  // proven: one entry for each key of the list
  return Object.fromEntries(requestRows.map((row) => [row, figures(row)])) as Record<RequestRow, Figure[]>
}

/** Table 四 with the figure of each cell, its totals drawn unless a figure is unknown. */
function remedyTable(figure: (block: RemedyBlock, result: RemedyResult) => Figure): RemedyTable {
  const blocks = remedyBlocks.map((block) => {
    const results = remedyResults.map((result) => figure(block, result))
    const known = results.filter((count) => count !== null)
    const total = known.length === results.length ? known.reduce((sum, count) => sum + count, 0) : null
    const [upheld = null, corrected = null, otherResult = null, pending = null] = results
    return [block, { upheld, corrected, otherResult, pending, total }]
  })
  // proven: one entry for each key of the list
  return Object.fromEntries(blocks) as RemedyTable
}

const prose: Partial<Record<(typeof reportParts)[number]['number'], string>> = {
  一: [
    '2025年，云溪县人民政府坚持以公开为常态、不公开为例外，把群众看得到、听得懂、办得成作为衡量公开成效的尺度，各项工作有序推进。',
    '（一）主动公开情况',
    '全年通过县政府门户网站主动公开政府信息1286条，其中政策文件96条，财政信息312条，重大项目信息148条，其他信息730条。发布政策解读54篇，举办新闻发布会11场。',
    '（二）依申请公开情况',
    '全年收到政府信息公开申请80件，上年结转5件，办结79件，结转下年度继续办理6件。',
    '（三）政府信息管理情况。落实“三审三校”和保密审查制度，清理失效规范性文件5件，对不予公开的信息按期重新评估。',
    '（四）政府信息公开平台建设情况。完成县政府门户网站栏目整合，老年人和残疾人使用更加方便，移动端访问占比明显提高。',
    '（五）监督保障情况。开展业务培训4次、参训310人次，社会评议满意度稳步提升，全年未发生责任追究情形。',
  ].join('\n'),
  五: [
    '（一）存在的主要问题',
    '一是部分乡镇公开人员变动频繁，业务衔接不够紧密；二是政策解读形式偏单一，图解、视频类解读数量不足；三是个别单位答复文书说理不充分。',
    '（二）改进情况',
    '一是建立新任人员上岗培训和结对帮带制度，全年覆盖38个单位；二是推动解读材料与文件同步起草、同步审签、同步发布；三是统一答复文书格式，逐件抽查评议。',
  ].join('\n'),
  六: [
    '（一）收取信息处理费情况',
    '依据《政府信息公开信息处理费管理办法》，2025年向1名申请人收取信息处理费400元。',
    '（二）人大代表建议和政协委员提案办理结果公开情况',
    '全年办理县级人大代表建议62件、政协委员提案71件，复文除依法不予公开的外均已公开。',
  ].join('\n'),
}

/** A county's invented full year: every table has figures, every sum agrees. */
export const busyReport: YearlyReport = {
  unit: { code: 'yunxi', name: '云溪县人民政府' },
  year: 2025,
  period: { from: '2025-01-01', to: '2025-12-31' },
  proactive: {
    regulations: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 9, repealed: 5, inForce: 47 },
    licensing: 21550,
    penalties: 4119,
    coercion: 195,
    chargesWanYuan: '7730.28',
  },
  disclosed: { total: 1286, byColumn: { 政策文件: 96, 财政信息: 312, 重大项目: 148, 其他: 730 } },
  requests: requestTable(busyYear),
  remedies: remedyTable((block, result) =>
    block === 'reconsideration' && result === 'upheld'
      ? 10
      : block === 'litigationDirect'
        ? 0
        : result === 'pending'
          ? 2
          : 1,
  ),
  source: 'events',
  feesCollectedYuan: 400,
  suggestions: { deputies: 62, committeeMembers: 71 },
  parts: reportParts.map(({ number, title }) => ({ number, title, text: prose[number] ?? '' })),
  findings: [],
}

/** A township's year as a finished report tells it: prose, no tables, everything else unknown. */
export const readInReport: YearlyReport = {
  unit: { code: 'qinghe', name: '清河镇人民政府' },
  year: 2023,
  period: { from: '2023-01-01', to: '2023-12-31' },
  proactive: {
    regulations: { issued: null, repealed: null, inForce: null },
    normativeDocuments: { issued: null, repealed: null, inForce: null },
    licensing: null,
    penalties: null,
    coercion: null,
    chargesWanYuan: null,
  },
  disclosed: { total: 25, byColumn: { 镇街文件: 9, 公告公示: 16 } },
  requests: { columns: requestColumns, rows: everyRow(() => requestColumns.map(() => null)) },
  remedies: remedyTable(() => null),
  source: 'published',
  feesCollectedYuan: 0,
  suggestions: { deputies: 0, committeeMembers: 0 },
  opening: '本报告由清河镇人民政府编制，统计期限为2023年1月1日至2023年12月31日。\n联系电话：0000-0000000。',
  parts: [
    {
      number: '一',
      title: '总体情况',
      text: '（一）主动公开情况\n2023年主动公开信息25条，其中镇街文件9条、公告公示16条。\n（二）依申请公开情况\n全年收到申请0件。',
    },
    { number: '五', title: '存在的主要问题及改进情况', text: '人手不足，业务培训有待加强。' },
    {
      number: '六',
      title: '其他需要报告的事项',
      text: '（一） 本年度未收取信息处理费，也没有其他需要报告的费用事项。',
    },
  ],
  findings: [],
}
