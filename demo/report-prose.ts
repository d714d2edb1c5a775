import { defaultParts } from '../src/modules/reporting/index.ts'

/** What one unit did and found in one year; invented, and worded so that no two reports read alike. */
interface Theme {
  readonly management: string
  readonly platform: string
  readonly safeguards: string
  readonly problem: string
  readonly measure: string
  /** the same measure a year later */
  readonly kept: string
}

/** Two themes a unit, in this order, taking turns: this year's improvement answers last year's measure. */
const unitOrder = [
  'wenshang',
  'yangdian',
  'shili-jia',
  'shili-yi',
  'shili-caizheng',
  'shili-minzheng',
  'shili-nongye',
]

/** Units whose report also tells 考核、社会评议 and 责任追究 (条例第五十条第四项). */
const governments = ['wenshang', 'yangdian', 'shili-jia', 'shili-yi']

const themes: readonly Theme[] = [
  {
    management: '全县统一了公开目录的栏目名称和更新时限，各单位每季度末对照目录自查一遍。',
    platform: '县政府网站完成适老化改造，首页增加长者模式和朗读功能。',
    safeguards: '县政府办公室上半年、下半年各组织一次业务培训，逐单位反馈审核中发现的差错。',
    problem: '各单位解读材料详略不一，有的只是把文件重新分段。',
    measure: '编印解读材料示例，要求重要文件配一图一问答。',
    kept: '解读材料示例六月印发，此后公布的重要文件都配了图解和问答。',
  },
  {
    management: '对满五年的规范性文件作了清理，结果连同依据在专栏公布。',
    platform: '便民服务大厅的查阅终端换新，增加了自助打印。',
    safeguards: '把答复文书质量纳入月度通报，差错由承办单位书面说明原因。',
    problem: '部门之间转送申请的交接时间偏长，申请人要多等几天。',
    measure: '约定收到次日转出，由专人在台账上盯办。',
    kept: '转送申请一律次日转出，台账显示全年没有超时的。',
  },
  {
    management: '党政办公室建立发布台账，标题、文号、成文日期三处由两人互校。',
    platform: '镇政府公示栏与网站专栏同步更换，过期内容月底统一下架。',
    safeguards: '党政办公室主任分管，设专职信息公开专员一名。',
    problem: '村级公开栏更新迟缓，个别村的惠民补贴名单贴出时已经过了公示期。',
    measure: '三月底前给每个村明确一名信息员，月末拍照回传。',
    kept: '各村信息员三月全部到位，月末回传的照片由党政办公室抽查。',
  },
  {
    management: '行政执法类信息由综合执法队起草、党政办公室核对个人信息后再发布。',
    platform: '在为民服务中心设政务公开专区，摆放办事指南纸质本供群众取阅。',
    safeguards: '新到岗的工作人员先跟班两周，考试合格后方可录入信息。',
    problem: '政策解读以文字为主，上了年纪的群众看不明白。',
    measure: '惠农政策出台后，用大喇叭和一页纸各讲一遍。',
    kept: '春耕补贴和医保缴费两项政策都录了方言广播，并印发一页纸说明。',
  },
  {
    management: '镇属各站所报来的材料实行退稿登记，退回理由逐项写明。',
    platform: '集市日在文化广场摆放流动查阅台，工作人员现场帮助检索。',
    safeguards: '每季度召开一次碰头会，分析群众来电里反复问到的事项。',
    problem: '会议公开只有一句话的消息，议题和结果没有写出来。',
    measure: '镇长办公会后三日内整理议题、结论和承办站所。',
    kept: '镇长办公会的议题与结论全部在三日内整理上网。',
  },
  {
    management: '图片上传前统一去除拍摄位置，扫描件另附可以检索的文本。',
    platform: '镇微信服务号菜单调整为三项，常用表格可直接下载。',
    safeguards: '聘请两名退休教师担任义务校对员，按月反馈错别字。',
    problem: '历史文件缺少有效性标注，群众难以分辨是否仍在执行。',
    measure: '组织司法所逐份核对旧文件，分批补上有效或者失效的标记。',
    kept: '司法所核对了近十年的旧文件，标记已经补齐。',
  },
  {
    management: '实行“谁起草、谁提公开属性”，没有写明属性的文稿不予编号。',
    platform: '与邻近乡镇共用一套办事指南模板，减少同事不同标准的情形。',
    safeguards: '纪检办公室年中随机抽看二十条信息，问题当场整改。',
    problem: '信息公开专员由文书兼任，忙时顾此失彼。',
    measure: '上半年增配一人，文书与公开两岗分设。',
    kept: '五月增配的人员已经上岗，两岗不再兼任。',
  },
  {
    management: '重大建设项目从立项到竣工建立专卷，节点材料到齐即公开。',
    platform: '沿街商铺张贴专栏二维码，扫码可看征地补偿标准。',
    safeguards: '分管副镇长每月签批一次公开情况清单，并向人大主席团通报。',
    problem: '征地信息分散在几个栏目里，前后批次对不上。',
    measure: '按地块归集公告、标准、名册和发放凭证。',
    kept: '征地信息改为按地块归集，一个地块一页看全。',
  },
  {
    management: '预决算、政府采购和专项资金材料由国库、预算两股交叉核数后送审。',
    platform: '预决算公开平台按单位、年度两种方式排列，表格可以直接导出。',
    safeguards: '公开工作写入各股室岗位职责，由办公室负责人总抓。',
    problem: '部门预算说明专业词多，增减原因写得笼统。',
    measure: '编写常用名词解释，增减一成以上的逐项说明。',
    kept: '名词解释随预算一并公布，增减较大的项目都写明了缘由。',
  },
  {
    management: '涉企收费目录随政策变动即时修订，旧版保留并注明停用日期。',
    platform: '开通财政资金直达查询页，受益对象凭回执号查看拨付进度。',
    safeguards: '局党组全年两次听取公开工作汇报，研究疑难申请的答复口径。',
    problem: '绩效评价结果公开面较窄，只有少数重点项目。',
    measure: '把评价报告公开范围扩大到全部县级专项。',
    kept: '县级专项的评价报告已经全部公开。',
  },
  {
    management: '社会组织登记、年检结果从业务系统导出后逐条比对统一代码。',
    platform: '婚姻登记预约页增加材料清单和离得最近的登记点地图。',
    safeguards: '请局法律顾问对不予公开的答复逐件把关，留存书面意见。',
    problem: '慈善募捐的使用情况公开得过于简单。',
    measure: '督促募捐组织按季度报送支出明细并集中展示。',
    kept: '募捐支出明细已经按季度集中展示。',
  },
  {
    management: '低保、特困、临时救助名单只公开必要内容，身份证件号码和住址一律隐去。',
    platform: '养老机构名录配上床位、收费和监督电话，每月核对一次。',
    safeguards: '办公室与救助中心各指定一人，互为替补，节假日不断档。',
    problem: '部分信息公开不够及时，救助名单晚于发放日期。',
    measure: '名单审定当日送办公室，两个工作日内上网。',
    kept: '救助名单改为审定后两个工作日内上网，全年抽查没有迟延。',
  },
  {
    management: '农机购置补贴实行受理、核机、公示三段留痕，异议随时更正。',
    platform: '田间学校设立信息角，植保预警与价格行情张贴上墙。',
    safeguards: '各站所联络员名单公布到人，电话变动当周更新。',
    problem: '农业技术信息季节性强，发布往往落后于农时。',
    measure: '按二十四节气排出发布计划，提前十天组稿。',
    kept: '节气发布计划执行了一年，小麦赤霉病预警提前半个月发出。',
  },
  {
    management: '农产品抽检结果连同批次和处置情况一并公布，不合格的注明复检渠道。',
    platform: '高标准农田项目区竖立公示牌，载明投资、工期和管护人。',
    safeguards: '执法大队与办公室联合复盘行政处罚公开，统一案由写法。',
    problem: '项目验收材料归档慢，公开时缺少附图。',
    measure: '验收组离场前交齐图件，缺项不予拨付尾款。',
    kept: '年内验收的项目图件齐全，均已随结果公布。',
  },
]

type Prose = Readonly<Record<'一' | '五' | '六', string>>

/** The prose of a unit's report of a year. */
export function demonstrationProse(code: string, year: number): Prose {
  const own = themeOf(code, year)
  const before = themeOf(code, year - 1)
  const first = defaultParts.一.split('\n').slice(0, 4)
  const appraisal = governments.includes(code) ? [appraisalOf(code, year)] : []
  return {
    一: [
      ...first,
      '（三）政府信息管理情况',
      own.management,
      '（四）政府信息公开平台建设情况',
      own.platform,
      '（五）监督保障情况',
      own.safeguards,
      ...appraisal,
    ].join('\n'),
    五: [
      '（一）上年问题的改进情况',
      before.kept,
      '（二）存在的主要问题',
      own.problem,
      '（三）下一步改进措施',
      own.measure,
    ].join('\n'),
    六: [
      ...defaultParts.六.split('\n').slice(0, 2),
      '（三）{{年度}}年政务公开工作要点没有涉及本机关的其他任务。',
    ].join('\n'),
  }
}

function themeOf(code: string, year: number): Theme {
  const theme = themes[unitOrder.indexOf(code) * 2 + (year % 2)]
  if (theme === undefined) throw new Error(`no prose for ${code}`)
  return theme
}

/** Telling of the year's figures, so that it is no repetition. */
function appraisalOf(code: string, year: number): string {
  const month = ['三', '四', '五', '六', '九', '十'][(unitOrder.indexOf(code) * 2 + year) % 6] ?? '十'
  return `{{年度}}年工作考核结果为良好；${month}月开展社会评议，意见均已答复；没有发生责任追究的情形。`
}
