/**
 * 主动公开的法定事项: what must be published without being asked (条例第二十条、第二十一条), and the 26 fields of the standard
 * catalogues (国办发〔2019〕54号), as data. Which of them a unit's catalogue covers is for the catalogue to say.
 */

/** The levels that 条例第二十一条 tells apart below the province. */
export type GovernmentLevel = 'county' | 'township'

/** One item that the 条例 obliges to publish. */
export interface Duty {
  /** stored key: `A20_01` … `A20_15`, `A21_COUNTY_01` …, `A21_TOWNSHIP_01` … */
  readonly key: string
  readonly article: string
  readonly text: string
  /** who is obliged */
  readonly appliesTo: 'all' | GovernmentLevel
}

const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
]

const everyAgency = [
  '行政法规、规章和规范性文件',
  '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  '国民经济和社会发展统计信息',
  '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
  '财政预算、决算信息',
  '行政事业性收费项目及其依据、标准',
  '政府集中采购项目的目录、标准及实施情况',
  '重大建设项目的批准和实施情况',
  '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  '突发公共事件的应急预案、预警信息及应对情况',
  '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  '公务员招考的职位、名额、报考条件等事项以及录用结果',
  '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
]

const county = ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助']

const township = [
  '贯彻落实农业农村政策',
  '农田水利工程建设运营',
  '农村土地承包经营权流转',
  '宅基地使用情况审核',
  '土地征收',
  '房屋征收',
  '筹资筹劳',
  '社会救助',
]

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** 条例第二十条: the fifteen items that every agency publishes. */
export const article20Duties: readonly Duty[] = everyAgency.map((text, index) => ({
  key: `A20_${twoDigits(index + 1)}`,
  article: `条例第二十条第（${numerals[index] ?? ''}）项`,
  text,
  appliesTo: 'all',
}))

/** 条例第二十一条: what counties and their departments, and townships, publish besides. */
export const article21Duties: readonly Duty[] = [
  ...county.map((text, index) => article21Duty('county', text, index)),
  ...township.map((text, index) => article21Duty('township', text, index)),
]

function article21Duty(level: GovernmentLevel, text: string, index: number): Duty {
  return {
    key: `A21_${level === 'county' ? 'COUNTY' : 'TOWNSHIP'}_${twoDigits(index + 1)}`,
    article: '条例第二十一条',
    text,
    appliesTo: level,
  }
}

/** All duties of an agency at this level. */
export function dutiesOf(level: GovernmentLevel): readonly Duty[] {
  return [...article20Duties, ...article21Duties.filter((duty) => duty.appliesTo === level)]
}

/** The duty with this key; null where there is none. */
export function dutyWithKey(key: string): Duty | null {
  return [...article20Duties, ...article21Duties].find((duty) => duty.key === key) ?? null
}

/** One of the 26 pilot fields (试点领域). */
export interface PilotField {
  /** stored key: `F01` … `F26` */
  readonly key: string
  readonly name: string
  /** false where the name or its place in the order was not read in a source */
  readonly confirmed: boolean
}

const fieldNames: readonly (readonly [name: string, confirmed: boolean])[] = [
  ['重大建设项目', true],
  ['公共资源交易', true],
  ['义务教育', true],
  ['户籍管理', true],
  ['社会救助', true],
  ['养老服务', true],
  ['公共法律服务', true],
  ['财政预决算', true],
  ['就业', true],
  ['社会保险', true],
  ['城乡规划', true],
  ['农村集体土地征收', true],
  ['生态环境', true],
  ['国有土地上房屋征收与补偿', false],
  ['保障性住房', true],
  ['农村危房改造', true],
  ['城市综合执法', false],
  ['市政服务', false],
  ['涉农补贴', true],
  ['公共文化服务', true],
  ['医疗卫生', true],
  ['安全生产', true],
  ['救灾', true],
  ['食品药品监管', false],
  ['税收管理', false],
  ['扶贫', true],
]

/** The 26 fields of the standard catalogues, in the national order. */
export const pilotFields: readonly PilotField[] = fieldNames.map(([name, confirmed], index) => ({
  key: `F${twoDigits(index + 1)}`,
  name,
  confirmed,
}))
