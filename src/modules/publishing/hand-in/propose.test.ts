import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { townshipYear } from '../../../../demo/recurring.ts'
import { rulebookItems } from '../../../../demo/rulebook.ts'
import { yangdian2023 } from '../../../../demo/yangdian-2023.ts'
import { dutyWithKey } from '../../../law/publishing/duty.ts'
import { textBlock } from '../../../platform/conversion/index.ts'
import type { Column } from '../../catalogue/index.ts'
import { proposeColumns } from './column-proposals.ts'
import { proposeOpenness } from './openness.ts'
import { propose } from './propose.ts'
import { recognise } from './recognise.ts'
import { themesOf } from './themes.ts'

const shape = z.object({
  columns: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      entry: z.enum(['rulebook', 'disclosures']),
      duties: z.array(z.string()),
      belongs: z.string(),
      examples: z.array(z.string()),
    }),
  ),
})

/** The leaves of a catalogue without further levels. */
const township: readonly Column[] = shape
  .parse(JSON.parse(await readFile('templates/catalogue-township.json', 'utf8')))
  .columns.map((column, index) => ({
    ...column,
    unitCode: 'yangdian',
    parent: null,
    position: index + 1,
    timeLimit: 'promptly',
    updateCycle: 'none',
    counts: true,
  }))

const nameOf = (code: string): string => township.find((column) => column.code === code)?.name ?? code
const ranked = (title: string, body = ''): string[] =>
  proposeColumns(title, body, township).map(({ column }) => nameOf(column))

/** A township's year, by the column in which each belongs. All invented. */
const titles = {
  镇街文件: [
    '关于印发《杨店镇2026年农村人居环境整治提升工作方案》的通知',
    '关于做好2026年夏季秸秆禁烧和综合利用工作的通知',
    '关于加强农村集体“三资”管理的意见',
    '关于开展农村乱占耕地建房问题专项整治的通知',
    '关于印发《杨店镇养犬管理办法》的通知',
    '关于推进农村移风易俗工作的实施意见',
    '关于表彰2025年度先进集体和先进个人的决定',
    '关于做好小麦“一喷三防”工作的通知',
    '杨店镇人民政府关于印发高标准农田建后管护办法的通知',
    '关于建立镇村两级网格化管理制度的通知',
    '杨店镇关于进一步规范农村红白事操办的实施意见',
    '关于做好2026年城乡居民养老保险缴费工作的通知',
    '关于印发《杨店镇村级小微工程建设管理办法》的通知',
    '关于开展全镇户外广告牌集中清理的通知',
    '关于同意前进村修建文化广场的批复',
    '关于印发杨店镇2026年秋季造林绿化实施方案的通知',
  ],
  公告公示: [
    '杨店镇2026年5月份农村低保新增对象公示',
    '杨店镇临时救助对象名单公示（2026年第二批）',
    '2026年小麦种植补贴面积公示',
    '关于前进村宅基地审批结果的公示',
    '土地征收预公告（2026年第1号）',
    '杨店镇农村危房改造对象公示',
    '杨店镇城乡公益性岗位拟安置人员公示',
    '杨店镇高龄津贴发放名单公示',
    '关于农机购置补贴受益对象的公示',
    '关于杨店镇农贸市场搬迁的公告',
    '关于镇便民服务中心国庆节放假安排的公告',
    '杨店镇困难残疾人生活补贴和重度残疾人护理补贴公示',
    '杨店镇衔接资金项目库公示',
    '关于道路封闭施工的通告',
    '杨店镇2026年第三季度特困人员供养对象公示',
    '关于拟纳入防止返贫监测对象的公示',
    '杨店镇种粮大户补贴面积公示',
    '关于新建幼儿园选址征求意见的公告',
    '杨店镇户厕改造奖补资金发放公示',
    '关于东村村民建房申请审批的公示',
    '集体土地征收补偿安置公告',
    '杨店镇2026年“雨露计划”补助对象公示',
    '关于收集老党员生活困难补助名单公示',
  ],
  规划计划: [
    '杨店镇2026年政府工作要点',
    '杨店镇国民经济和社会发展第十五个五年规划纲要',
    '杨店镇乡村振兴专项规划（2026—2030年）',
    '杨店镇2025年工作总结',
    '杨店镇村庄规划（2026—2035年）',
    '关于印发《杨店镇2026年重点工作计划》的通知',
    '杨店镇2025年主要经济指标统计情况',
    '2026年为民办实事项目进展情况',
    '杨店镇2027年工作思路',
    '杨店镇产业发展规划（2026—2030年）',
    '杨店镇2026年上半年工作总结和下半年工作安排',
    '杨店镇第五次全国经济普查主要数据',
    '2026年镇人代会政府工作报告',
  ],
  会议公开: [
    '杨店镇人民政府2026年第4次镇长办公会议',
    '杨店镇党政联席会议纪要（2026年第2期）',
    '杨店镇安全生产专题会议',
    '2026年第7次镇长办公会议议定事项',
    '镇长办公会议题公开（3月）',
    '2026年第9次镇长办公会议',
    '杨店镇秋季农业生产工作会议',
    '镇政府第3次常务会议议定事项',
  ],
  行政权力: [
    '杨店镇行政权力事项清单（2026年版）',
    '杨店镇政务服务事项目录',
    '杨店镇行政处罚事项裁量基准',
    '杨店镇行政执法人员名单',
    '杨店镇2026年行政检查计划',
    '乡村建设规划许可办理结果（2026年第一季度）',
    '关于公布证明事项清单的公告',
    '杨店镇行政处罚决定书（杨综执罚决字〔2026〕1号）',
    '杨店镇权责清单',
    '杨店镇赋权事项目录（2026年调整）',
    '2026年上半年行政处罚信息公示',
    '杨店镇综合行政执法队执法人员信息公示',
    '便民服务中心服务事项办事指南',
  ],
  财政预算决算: [
    '杨店镇2026年部门预算公开',
    '杨店镇2025年度“三公”经费决算情况说明',
    '关于杨店镇2026年财政预算调整方案的报告',
    '杨店镇2025年部门整体支出绩效评价报告',
    '2026年上半年财政收支情况',
    '杨店镇人民政府2026年预算公开说明',
    '杨店镇2025年财政决算草案的报告',
    '杨店镇2026年惠民惠农财政补贴资金预算安排',
  ],
  政府集中采购: [
    '杨店镇2026年政府采购意向公开（3月）',
    '杨店镇2025年度政府集中采购实施情况',
    '便民服务中心办公设备采购成交结果公告',
    '杨店镇环卫车辆采购项目中标公告',
    '2026年集中采购目录及标准',
  ],
  应急管理: [
    '杨店镇突发地质灾害应急预案',
    '关于印发《杨店镇森林防火应急预案》的通知',
    '杨店镇2026年第二季度安全生产检查情况通报',
    '关于开展烟花爆竹安全专项检查的情况通报',
    '杨店镇防汛应急演练情况',
    '低温雨雪冰冻天气预警信息',
    '杨店镇食品安全监督检查情况（2026年上半年）',
    '杨店镇生态环境保护督察整改情况',
    '杨店镇饮用水水源水质监测信息',
    '杨店镇突发公共卫生事件应急预案',
    '关于9月份道路交通安全隐患排查情况的通报',
    '杨店镇汛期值班和抢险情况',
    '高温橙色预警及防范提示',
  ],
  其他法定公开内容: [
    '杨店镇机构职能和内设机构',
    '杨店镇领导班子成员工作分工',
    '前进村道路硬化工程建设项目实施情况',
    '杨店镇农村土地承包经营权流转情况',
    '杨店镇一事一议筹资筹劳情况',
    '杨店镇小型水库和机井管护责任人名单',
    '杨店镇公开招聘网格员公告',
    '镇政府办公地址、办公时间和联系方式',
    '杨店镇农村饮水安全巩固提升工程建设项目批准情况',
    '杨店镇沟渠清淤工程运行管护情况',
    '2026年第二季度土地流转情况',
  ],
  政务公开组织管理: [
    '关于调整杨店镇政务公开工作领导小组的通知',
    '杨店镇2026年政务公开工作要点',
    '杨店镇政务公开工作培训情况',
    '杨店镇政务公开第三方评估整改情况',
    '杨店镇政府开放日活动情况',
    '关于开展政务公开工作自查的通知',
  ],
  政府信息公开制度: [
    '杨店镇政府信息公开保密审查制度',
    '杨店镇依申请公开办理规程',
    '杨店镇政府信息公开审查制度',
    '政府信息公开责任追究办法',
  ],
} satisfies Readonly<Record<string, readonly string[]>>

test.each(Object.entries(titles).flatMap(([column, own]) => own.map((title) => [title, column])))(
  '%s belongs in %s',
  (title, column) => {
    expect(ranked(title)[0]).toBe(column)
  },
)

test('of the demonstration’s own titles nine in ten are placed at once', () => {
  const items = [...yangdian2023, ...rulebookItems, ...townshipYear('杨店镇', 2026)]
  const places = items.map(({ title, body, column }) => ranked(title, body.join('\n')).indexOf(column))
  const within = (most: number): number => places.filter((at) => at >= 0 && at < most).length / items.length
  expect(within(1)).toBeGreaterThanOrEqual(0.9)
  expect(within(3)).toBeGreaterThanOrEqual(0.95)
})

test('what says nothing is given no column', () => {
  expect(ranked('情况说明')).toEqual([])
  expect(ranked('')).toEqual([])
})

test('each proposal says why, and names a duty of its own column', () => {
  for (const title of Object.values(titles).flat()) {
    for (const { column, duty, why } of proposeColumns(title, '', township)) {
      expect(why).not.toBe('')
      const own = township.find(({ code }) => code === column)?.duties ?? []
      if (duty !== null) expect(own).toContain(duty)
    }
  }
  const [first] = proposeColumns('杨店镇2026年第三季度特困人员救助供养情况公示', '', township)
  expect(first).toMatchObject({ column: 'gonggao-gongshi', duty: 'A21_TOWNSHIP_08' })
  expect(first?.why).toContain('标题含“特困人员”')
})

test.each([
  ['杨店镇2026年第三季度特困人员救助供养情况公示', ['F05']],
  ['杨店镇2026年部门预算公开', ['F08']],
  ['杨店镇农村危房改造对象公示', ['F16']],
  ['2026年小麦种植补贴和农机购置补贴公示', ['F19']],
  ['集体土地征收补偿安置公告', ['F12']],
  ['城乡居民医保参保缴费办事指南', ['F10']],
  ['杨店镇食品安全监督检查情况', ['F24']],
  ['杨店镇2026年政务公开工作要点', []],
])('field of %s', (title, fields) => {
  const proposals = propose(recognise([textBlock(title, { align: 'center' })]), township)
  expect(proposals.fields.map(({ field }) => field)).toEqual(fields)
})

test('every theme names duties that there are', () => {
  const words = Object.values(titles).flat().flatMap(themesOf)
  expect(words.length).toBeGreaterThan(60)
  for (const { theme } of words) for (const duty of theme.duties) expect(dutyWithKey(duty)).not.toBeNull()
})

const openness = (given: Partial<Parameters<typeof proposeOpenness>[0]>) =>
  proposeOpenness({ title: '关于做好防汛工作的通知', text: '', marks: [], heads: [], ...given })

test.each([
  ['nothing against it', {}, 'proactive', null, []],
  ['a note that says so', { marks: ['（此件公开发布）'] }, 'proactive', null, []],
  ['a note that says on request', { marks: ['（此件依申请公开）'] }, 'onRequest', null, []],
  ['a note that says no', { marks: ['（此件不予公开）'] }, 'withheld', null, []],
  ['a secrecy mark', { marks: ['机密★3年'] }, 'withheld', 'stateSecret', []],
  ['a request to a superior', { title: '关于解决道路资金的请示' }, 'withheld', 'process', []],
  ['a draft', { title: '养犬管理办法（送审稿）' }, 'withheld', 'process', []],
  ['a draft put to the public', { title: '养犬管理办法（征求意见稿）' }, 'proactive', null, []],
  ['minutes', { title: '第3次镇长办公会议纪要' }, 'proactive', null, ['process']],
  ['a letter', { title: '关于商请支持道路养护的函' }, 'proactive', null, ['process']],
  ['rotas', { title: '国庆节值班安排' }, 'proactive', null, ['internal']],
  ['appointments', { title: '关于某某同志任职的通知' }, 'proactive', null, ['internal']],
  ['canteen', { title: '机关食堂管理办法' }, 'proactive', null, ['internal']],
  ['a petition', { title: '信访事项处理意见书' }, 'proactive', null, ['thirdParty']],
  ['a case file', { title: '某案询问笔录' }, 'proactive', null, ['enforcementFile']],
  ['marked internal', { text: '本材料仅供内部参考，不得外传。' }, 'proactive', null, [null]],
  ['a list with numbers', { heads: ['序号', '姓名', '身份证号码'] }, 'proactive', null, ['thirdParty']],
  ['a list without', { heads: ['序号', '姓名', '金额'] }, 'proactive', null, []],
] as const)('openness: %s', (_what, given, proposed, exception, doubts) => {
  const proposal = openness(given)
  expect([proposal.openness, proposal.exception]).toEqual([proposed, exception])
  expect(proposal.doubts.map((doubt) => doubt.exception)).toEqual(doubts)
  for (const { article, why } of [proposal, ...proposal.doubts]) {
    expect(article).toMatch(/^条例第/)
    expect(why.length).toBeGreaterThan(8)
  }
})

test('a number of a person is covered where the reason quotes it', () => {
  const number = `${'0'.repeat(6)}19900101${'0'.repeat(3)}X`
  const [doubt] = openness({ text: `身份证号${number}。` }).doubts
  expect(doubt).toMatchObject({ exception: 'thirdParty', passage: '000***************' })
})
