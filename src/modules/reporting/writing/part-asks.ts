import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import type { UnitKind } from '../../units/index.ts'
import { defaultParts } from '../default-parts.ts'

/** Something that a part of the report has to say, and how the text shows that it says it. */
export interface PartAsk {
  readonly key: string
  readonly part: ReportPartNumber
  /** what belongs here */
  readonly label: string
  /** the article or document that asks it */
  readonly ground: string
  /** how such a sentence may read; the figures are live fields */
  readonly example: string
  /** only of these; none: of all */
  readonly kinds?: readonly UnitKind[]
  /** words of which at least one is in a text that says it */
  readonly words: RegExp
}

const format = '国办公开办函〔2021〕30号'
const governments: readonly UnitKind[] = ['county', 'township']

/** What 30号 and 条例第五十条 ask of the prose, part by part, in their order. */
export const partAsks: readonly PartAsk[] = [
  {
    key: 'proactive',
    part: '一',
    label: '主动公开情况：公开了多少条，分布在哪些栏目，重点领域做了什么',
    ground: `${format}；条例第五十条第一项`,
    example: '{{年度}}年主动公开政府信息{{主动公开总数}}条，其中，{{各栏目条数}}。',
    words: /主动公开/,
  },
  {
    key: 'requests',
    part: '一',
    label: '依申请公开情况：收到、办结、结转各多少件',
    ground: `${format}；条例第五十条第二项`,
    example: '新收政府信息公开申请{{新收申请}}件，上年结转{{上年结转}}件，办结{{办结申请}}件。',
    words: /依申请公开|公开申请/,
  },
  {
    key: 'management',
    part: '一',
    label: '政府信息管理情况：制度、审核、目录和规范性文件的清理',
    ground: format,
    example: '拟公开的信息逐条三审三校；清理规范性文件，现行有效的在专栏集中公开。',
    words: /信息管理|规范性文件|审核|审查|三审/,
  },
  {
    key: 'platform',
    part: '一',
    label: '政府信息公开平台建设情况：专栏、新媒体、查阅点',
    ground: format,
    example: '政府信息公开专栏设在县政府门户网站，镇便民服务中心设有查阅点。',
    words: /平台|网站|专栏|新媒体|查阅点|公众号/,
  },
  {
    key: 'safeguards',
    part: '一',
    label: '监督保障情况：机构、人员、培训',
    ground: format,
    example: '明确一名负责人和一名专职人员，全年培训两次。',
    words: /监督保障|培训|领导小组|专人|工作机构/,
  },
  {
    key: 'appraisal',
    part: '一',
    label: '工作考核结果（各级人民政府）',
    ground: '条例第五十条第四项、第四十六条',
    example: '政务公开列入年度综合考核，占 4 分，本年考核结果为良好。',
    kinds: governments,
    words: /考核/,
  },
  {
    key: 'publicOpinion',
    part: '一',
    label: '社会评议结果（各级人民政府）',
    ground: '条例第五十条第四项、第四十六条',
    example: '11 月开展社会评议，收到意见 3 条，均已答复。',
    kinds: governments,
    words: /评议/,
  },
  {
    key: 'accountability',
    part: '一',
    label: '责任追究结果（各级人民政府）：没有发生的也写明',
    ground: '条例第五十条第四项、第四十六条',
    example: '本年度没有发生因政府信息公开工作被追究责任的情形。',
    kinds: governments,
    words: /责任追究|追究责任|追责|问责/,
  },
  {
    key: 'improved',
    part: '五',
    label: '上年问题改了没有',
    ground: '条例第五十条第四项',
    example: '（一）上年问题的改进情况：上年提出的全员培训已经完成，……',
    words: /上一?年|去年|\{\{上年度\}\}/,
  },
  {
    key: 'problems',
    part: '五',
    label: '本年存在的主要问题：写自己的，写具体的',
    ground: '条例第五十条第四项',
    example: '（二）存在的主要问题：村级公开栏更新不及时，6 个村中有 2 个超过一个月没有更新。',
    words: /问题|不足|短板|差距/,
  },
  {
    key: 'measures',
    part: '五',
    label: '改进措施：谁、什么时候、做到什么程度',
    ground: '条例第五十条第四项',
    example: '（三）下一步改进措施：三月底前培训全部信息员，每月底由专人核对村级公开栏。',
    words: /改进|下一步|措施/,
  },
  {
    key: 'fees',
    part: '六',
    label: '收取信息处理费的情况：没有收取的也写明',
    ground: '国办函〔2020〕109号',
    example: '依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费{{信息处理费}}元。',
    words: /信息处理费/,
  },
  {
    key: 'suggestions',
    part: '六',
    label: '人大代表建议、政协委员提案的办理和结果公开',
    ground: '条例第五十条第五项',
    example: '本年度承办人大代表建议{{人大代表建议}}件、政协委员提案{{政协委员提案}}件。',
    words: /建议|提案/,
  },
  {
    key: 'keyPoints',
    part: '六',
    label: '年度政务公开工作要点的落实：逐项写明做到没有，没有涉及本机关的也写明',
    ground: `${format}（其他需要报告的事项）`,
    example: '{{年度}}年政务公开工作要点落实情况：一是培训村级信息员，已完成；二是公交线路上图，没有完成。',
    words: /要点/,
  },
]

/** What a unit's prose has to say, with whether it says it. */
export interface AskedPoint extends PartAsk {
  readonly said: boolean
}

/** Every point that is asked of this kind of unit, held against its prose. */
export function askedPoints(
  kind: UnitKind,
  textOf: (part: ReportPartNumber) => string,
): readonly AskedPoint[] {
  return partAsks
    .filter(({ kinds }) => kinds === undefined || kinds.includes(kind))
    .map((ask) => Object.assign({}, ask, { said: ask.words.test(writtenIn(ask.part, textOf)) }))
}

/** The prose of a part; that with which part 五 begins says nothing of the unit yet. */
function writtenIn(part: ReportPartNumber, textOf: (part: ReportPartNumber) => string): string {
  const text = textOf(part)
  return part === '五' && text === defaultParts.五 ? '' : text
}

/** What a draft leaves open for its writer: 〔请填写……〕. No report goes out with one in it. */
export const placeholder = /〔请[^〕]{1,60}〕/g
