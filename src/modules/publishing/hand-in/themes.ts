/**
 * What the words of a title say of its matter: the duty (条例第二十条、第二十一条) that asks for it, the field of the 26 that it
 * belongs to, what its column is likely called. Data: a county's own words go here.
 */
export interface Theme {
  /** read in titles as wholes; the longest that is found counts */
  readonly words: readonly string[]
  readonly duties: readonly string[]
  /** key of the field, where there is one */
  readonly field?: string | undefined
  /** parts of names of columns that are for just this */
  readonly columns: readonly string[]
}

/** Each list is parted by blanks. */
const written: readonly {
  readonly words: string
  readonly duties: string
  readonly field?: string
  readonly columns?: string
}[] = [
  {
    words:
      '政务公开 开放日 政府开放日 政务公开工作 政务公开工作要点 政务公开考核办法 公开标准目录 政府网站 政务新媒体',
    duties: 'A20_15',
    columns: '公开组织管理',
  },
  { words: '信息公开', duties: 'A20_15', columns: '公开组织管理 信息公开制度' },
  {
    words:
      '机构职能 机关职能 内设机构 领导分工 工作分工 办公地址 办公时间 联系方式 机构设置 领导简介 领导信息',
    duties: 'A20_02',
    columns: '机构职能 机构',
  },
  {
    words:
      '发展规划 专项规划 国民经济和社会发展 规划 五年规划 三年计划 工作计划 年度计划 工作要点 重点工作 工作思路 工作总结 民生实事 为民办实事 政府工作报告',
    duties: 'A20_03',
    columns: '规划 计划 政府工作报告',
  },
  {
    words: '统计公报 统计数据 经济普查 人口普查 农业普查 统计信息 统计 经济运行',
    duties: 'A20_04',
    columns: '统计',
  },
  {
    words: '国土空间规划 村庄规划 控制性详细规划 城乡规划 建设用地规划',
    duties: 'A20_03',
    field: 'F11',
    columns: '规划',
  },
  {
    words:
      '行政许可 赋权 赋权事项 办理结果 权责清单 权力清单 权力事项 权力事项清单 服务事项 服务事项清单 政务服务事项 证明事项 审批事项 执法人员 执法事项 行政执法',
    duties: 'A20_05',
    columns: '行政权力 行政许可 行政执法',
  },
  {
    words: '行政处罚 行政强制 处罚决定 处罚决定书 处罚裁量 执法公示 行政检查',
    duties: 'A20_06',
    field: 'F17',
    columns: '行政权力 行政处罚 行政执法',
  },
  {
    words:
      '财政预算 财政决算 部门预算 部门决算 预算 决算 三公 三公经费 预算执行 预算调整 财政收支 绩效评价 预决算 专项资金 政府债务 转移支付',
    duties: 'A20_07',
    field: 'F08',
    columns: '财政 预算 决算',
  },
  { words: '收费 行政事业性收费 收费项目 收费目录 收费标准', duties: 'A20_08', columns: '行政权力 收费' },
  {
    words: '采购 集中采购 政府采购 采购意向 中标 成交结果 采购项目',
    duties: 'A20_09',
    field: 'F02',
    columns: '采购',
  },
  { words: '招标 招标公告 公共资源交易 国有资产 资产出租 公开拍卖 竞价', duties: 'A20_15', field: 'F02' },
  {
    words: '重大项目 重大建设项目 建设项目 项目批准 项目立项 工程项目 重点工程 竣工验收 施工许可',
    duties: 'A20_10',
    field: 'F01',
    columns: '建设项目',
  },
  {
    words:
      '最低生活保障 低保 特困 特困人员 救助供养 临时救助 社会救助 残疾人 两项补贴 残疾人补贴 孤儿 困境儿童 事实无人抚养 低收入 边缘家庭 流浪乞讨',
    duties: 'A21_TOWNSHIP_08 A21_COUNTY_07 A20_11',
    field: 'F05',
    columns: '公告公示 民生',
  },
  {
    words: '高龄津贴 养老服务 敬老院 养老 幸福院 老年人 日间照料 助餐',
    duties: 'A20_11',
    field: 'F06',
    columns: '公告公示 民生',
  },
  {
    words: '医保 医疗保险 养老保险 社保 社会保险 参保 居民医保 工伤保险',
    duties: 'A20_11',
    field: 'F10',
    columns: '民生',
  },
  {
    words: '就业 公益性岗位 公益岗位 城乡公益性岗位 技能培训 创业 失业',
    duties: 'A20_11',
    field: 'F09',
    columns: '公告公示 民生',
  },
  {
    words: '义务教育 招生 学区 中小学 入学 幼儿园 教育资助 教育',
    duties: 'A20_11',
    field: 'F03',
    columns: '民生',
  },
  {
    words: '卫生院 医疗卫生 疫苗 接种 传染病 计划生育 生育 奖励扶助 健康 家庭医生 义诊',
    duties: 'A20_11',
    field: 'F21',
    columns: '民生',
  },
  {
    words: '脱贫 乡村振兴 衔接资金 帮扶 防返贫 扶贫 雨露计划 小额信贷',
    duties: 'A20_11',
    field: 'F26',
    columns: '民生',
  },
  {
    words: '危房 危房改造 农村危房 抗震改造 房屋安全 自建房',
    duties: 'A20_11',
    field: 'F16',
    columns: '公告公示 民生',
  },
  {
    words: '保障房 公租房 保障性住房 租赁补贴 住房保障',
    duties: 'A20_11',
    field: 'F15',
    columns: '公告公示 民生',
  },
  {
    words:
      '应急预案 汛期 抢险 预案 防汛 抗旱 防汛抗旱 森林防火 地质灾害 突发事件 预警 预警信息 应急演练 应急响应 抗震 防灾减灾 避险转移 应急值守 低温雨雪 应急物资 消防演练',
    duties: 'A20_12',
    field: 'F23',
    columns: '应急',
  },
  {
    words: '救灾 救灾资金 救灾物资 灾后重建 受灾 自然灾害 冬春救助',
    duties: 'A20_12 A20_11',
    field: 'F23',
    columns: '应急 公告公示',
  },
  {
    words: '安全生产 安全检查 隐患排查 安全生产检查 安全整治 烟花爆竹 消防安全 燃气安全 事故调查',
    duties: 'A20_13',
    field: 'F22',
    columns: '应急 监督检查',
  },
  {
    words: '食品安全 药品 食品药品 产品质量 食品抽检 校园食品',
    duties: 'A20_13',
    field: 'F24',
    columns: '应急 监督检查',
  },
  {
    words: '环境保护 生态环境 环保督察 污染防治 大气污染 水污染 河长制 饮用水 饮用水水源 水质 排污 畜禽养殖',
    duties: 'A20_13',
    field: 'F13',
    columns: '应急 监督检查',
  },
  {
    words: '公务员 招考 招聘 录用 选聘 拟聘用 公开招聘 拟录用',
    duties: 'A20_14',
    columns: '招考 人事 其他法定',
  },
  {
    words:
      '粮食补贴 涉农补贴 惠农补贴 耕地地力 地力保护补贴 农机购置 农机补贴 种粮 轮作 轮作补贴 保险补贴 农业保险 补贴发放 一卡通',
    duties: 'A21_TOWNSHIP_01 A20_11',
    field: 'F19',
    columns: '公告公示 民生',
  },
  {
    words: '秸秆 人居环境 高标准农田 粮食生产 春耕 农业生产 农业农村 一号文件 村集体经济 厕所改造',
    duties: 'A21_TOWNSHIP_01',
  },
  {
    words: '农田水利 水利工程 灌溉 机井 沟渠 泵站 水利设施 小型水库 水利 灌区',
    duties: 'A21_TOWNSHIP_02',
    columns: '其他法定',
  },
  {
    words: '土地承包 承包经营权 经营权流转 土地流转 承包地 二轮延包 确权登记',
    duties: 'A21_TOWNSHIP_03',
    columns: '其他法定',
  },
  { words: '宅基地 建房审批 宅基地审批 农村建房 宅基地使用', duties: 'A21_TOWNSHIP_04', columns: '公告公示' },
  {
    words: '土地征收 征收土地 征地 征地补偿 征收补偿 预公告 征收启动 青苗补偿',
    duties: 'A21_TOWNSHIP_05 A21_COUNTY_04',
    field: 'F12',
    columns: '公告公示 征收',
  },
  {
    words: '房屋征收 拆迁 房屋征收补偿 棚户区 旧房拆除',
    duties: 'A21_TOWNSHIP_06 A21_COUNTY_05',
    field: 'F14',
    columns: '公告公示 征收',
  },
  { words: '筹资筹劳 一事一议', duties: 'A21_TOWNSHIP_07', columns: '其他法定' },
  { words: '户籍 户口 居住证 居民身份证', duties: 'A20_05', field: 'F04' },
  { words: '法律援助 人民调解 公共法律服务 普法 法律顾问 法律服务', duties: 'A20_11', field: 'F07' },
  { words: '税收 税费 纳税', duties: 'A20_08', field: 'F25' },
  {
    words: '供水 供热 道路养护 市政 路灯 垃圾分类 停水 环卫',
    duties: 'A21_COUNTY_01 A21_COUNTY_02',
    field: 'F18',
    columns: '公共事业',
  },
  {
    words: '文化站 文化活动 农家书屋 文化服务 文艺演出 图书馆 体育 非遗',
    duties: 'A20_11',
    field: 'F20',
    columns: '公共事业',
  },
  {
    words: '办公会议 常务会议 镇长办公会 专题会议 党政联席会 会议议题 议定事项 会议纪要',
    duties: 'A20_15',
    columns: '会议',
  },
  { words: '人大代表建议 政协提案 委员提案 建议提案 代表建议', duties: 'A20_15', columns: '建议提案' },
]

const themes: readonly Theme[] = written.map(({ words, duties, field, columns = '' }) => ({
  words: words.split(' '),
  duties: duties.split(' '),
  field,
  columns: columns.split(' ').filter((name) => name !== ''),
}))

/** A theme that a text speaks of, by the longest of its words that stands in it. */
export interface FoundTheme {
  readonly theme: Theme
  readonly word: string
}

/** The themes of a text, the longest word first; a word within a longer one of another theme counts for nothing. */
export function themesOf(text: string): readonly FoundTheme[] {
  const bare = text.replace(/[\s“”"]/g, '')
  const found = themes.flatMap((theme): FoundTheme[] => {
    const [word] = theme.words.filter((one) => bare.includes(one)).toSorted((a, b) => b.length - a.length)
    return word === undefined ? [] : [{ theme, word }]
  })
  const alone = found.filter(({ word }) => {
    const others = found.filter((other) => other.word !== word && other.word.includes(word))
    return others.length === 0 || bare.replaceAll(others[0]?.word ?? '', '').includes(word)
  })
  return alone.toSorted((a, b) => b.word.length - a.word.length)
}
