import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suggestDisclosures } from '../../src/modules/publishing/index.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'

let demonstration: Demonstration
beforeAll(async () => {
  demonstration = await openDemonstration()
})
afterAll(async () => demonstration.close())

/** What a person of 杨店镇 is offered for what he writes. */
async function offered(text: string): Promise<string[]> {
  const { desk } = demonstration.instance
  return (await suggestDisclosures(desk, { unit: 'yangdian', text, limit: 3 })).map(({ title }) => title)
}

describe('这些信息已经公开, as people write', () => {
  test.each([
    ['我想要了解2023年杨店镇农村低保对象名单和发放金额', '杨店镇农村低保对象动态调整情况公示'],
    [
      '请公开杨店镇2023年耕地地力保护补贴的面积和发放情况，我家的地没有补贴',
      '杨店镇2023年耕地地力保护补贴面积核定结果公示',
    ],
    ['申请公开2022年度杨店镇三公经费的支出明细', '杨店镇2022年度财政决算及“三公”经费决算公开'],
    ['贵镇2023年采购了哪些东西，花了多少钱，请提供清单', '杨店镇2023年政府集中采购项目实施情况'],
    ['2025年3月采购的办公用品', '杨店镇2025年政府集中采购项目实施情况'],
    ['村里五保户2023年第三季度的救助情况', '杨店镇2023年第三季度特困人员救助供养情况公示'],
    ['秸秆禁烧有什么规定，罚多少钱', '关于印发《杨店镇2026年秋季秸秆综合利用和禁烧工作方案》的通知'],
    ['我们村的宅基地审批情况，想知道谁批了宅基地', '杨店镇2025年宅基地使用审核情况'],
    ['你好，我想知道镇里2023年第6次镇长办公会议研究了什么事情', '杨店镇人民政府2023年第6次镇长办公会议'],
    ['防汛抗旱的应急预案文件', '杨店镇防汛抗旱应急预案（2026年修订）'],
    ['本人因维权需要，申请获取杨店镇人民政府2023年财政预算的全部材料复印件', '杨店镇2023年财政预算公开'],
    ['怎么办理低保，需要什么材料', '最低生活保障申请办事指南'],
    ['村里搞人居环境整治的方案文件，2023年的', '关于印发《杨店镇2023年农村人居环境整治工作方案》的通知'],
    ['镇政府有哪些行政处罚权，依据和程序是什么', '杨店镇2023年行政处罚和行政强制事项依据、条件和程序'],
    ['便民服务中心搬到哪里去了', '杨店镇便民服务中心搬迁公告'],
    ['农田水利设施谁来管护，管护经费是怎么安排的', '杨店镇农田水利设施管护情况'],
    ['农业灌溉什么时候放水', '杨店镇农田灌溉用水安排公告'],
    ['政务公开工作领导小组的成员名单', '关于调整杨店镇政务公开工作领导小组的通知'],
    ['一事一议筹资筹劳的管理办法', '关于印发《杨店镇2026年农村公益事业筹资筹劳管理办法》的通知'],
    ['居住证怎么办', '流动人口居住登记和居住证申领办事指南'],
    ['生孩子要怎么登记', '生育登记办事指南'],
    ['道路临时封闭到什么时候', '杨店镇关于强降雨期间示例路临时封闭的紧急通告'],
  ])('%s', async (text, title) => {
    expect(await offered(text)).toContain(title)
  })

  test.each([
    '杨店镇2025年高标准农田建设项目的施工合同',
    '某某中学2024年的招生计划和录取分数线',
    '示例村村委会换届选举的得票情况',
    '某某化工厂的环评报告和排污许可证',
    '杨店镇卫生院医生的工资表',
    '2019年某某路拆迁补偿协议',
    '派出所的出警记录和监控录像',
    '镇党委书记的任前公示和考察材料',
    '某某公司与镇政府签订的土地租赁合同',
    '关于我信访事项的处理意见',
    '我家房屋征收的评估报告和补偿安排',
    '请提供',
    '我想了解一下你们镇的情况',
    '𠮷𠮷𠮷 <script>alert(1)</script> " OR 1=1',
  ])('nothing for %s', async (text) => {
    expect(await offered(text)).toEqual([])
  })

  test('of several years the one that is named comes first', async () => {
    expect((await offered('2022年度三公经费'))[0]).toContain('2022年度')
    expect((await offered('2024年度三公经费'))[0]).toContain('2024年度')
  })

  test('a text without words, however long', async () => {
    expect(await offered('的'.repeat(5_000))).toEqual([])
  })
})
