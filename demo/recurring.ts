import type { DatedItem } from './item.ts'

const quarterNames = ['一', '二', '三', '四'] as const
const quarterDays = [
  ['03-22', '03-27'],
  ['06-21', '06-26'],
  ['09-20', '09-25'],
  ['12-16', '12-20'],
] as const

/** What a township publishes every year: the same duties, the year's own titles. All invented. */
export function townshipYear(name: string, year: number): DatedItem[] {
  return [
    ...quarterNames.map((quarter, index): DatedItem => {
      const [madeOn, publishedOn] = quarterDays[index] ?? quarterDays[0]
      return {
        column: '公告公示',
        title: `${name}${year}年第${quarter}季度特困人员救助供养情况公示`,
        genre: '公示',
        madeOn,
        publishedOn,
        body: [
          `现将${name}${year}年第${quarter}季度特困人员救助供养情况公示如下，公示期5个工作日。`,
          '| 供养方式 | 人数 | 备注 |',
          '| 集中供养 | 00 | 演示数据 |',
          '| 分散供养 | 00 | 演示数据 |',
        ],
      }
    }),
    ...townshipDocuments(name, year),
  ]
}

function townshipDocuments(name: string, year: number): DatedItem[] {
  return [
    {
      column: '政务公开组织管理',
      title: `${name}${year}年政务公开工作要点`,
      genre: '通知',
      madeOn: '02-24',
      publishedOn: '03-04',
      serial: 4,
      body: [
        '各办公室、各村民委员会：',
        `为做好${year}年政务公开工作，结合实际，制定本要点。`,
        '# 一、培训先行',
        '上半年完成信息员全员培训，新任人员上岗一周内完成基础课程。',
        '# 二、严格审核',
        '发布前逐条三审三校并作保密审查，审查记录随信息留存。',
        '# 三、按期公开',
        '自信息形成或者变更之日起20个工作日内公开。',
      ],
    },
    {
      column: '规划计划',
      title: `${name}${year}年国民经济和社会发展工作计划`,
      genre: '计划',
      madeOn: '02-12',
      publishedOn: '02-26',
      body: [
        `${year}年工作围绕粮食安全、产业发展、人居环境和民生保障安排，各项任务明确牵头办公室和完成时限。`,
      ],
    },
    {
      column: '财政预算决算',
      title: `${name}${year}年财政预算公开`,
      genre: '报告',
      madeOn: '02-05',
      publishedOn: '02-23',
      body: [
        `现将${name}${year}年财政预算公开如下（单位：万元，演示数据）。`,
        '| 项目 | 预算数 |',
        '| 一般公共服务支出 | 000 |',
        '| 农林水支出 | 000 |',
      ],
      attachment: {
        name: `${year}年财政预算表（演示）.txt`,
        text: `${name}${year}年财政预算表（演示数据）\n`,
      },
    },
    {
      column: '镇街文件',
      title: `关于印发《${name}${year}年农村公益事业筹资筹劳管理办法》的通知`,
      genre: '通知',
      madeOn: '04-08',
      publishedOn: '04-17',
      serial: 9,
      normative: true,
      body: [
        '各村民委员会，镇政府各办公室：',
        `现将《${name}${year}年农村公益事业筹资筹劳管理办法》印发给你们，请遵照执行。`,
        '# 第一条',
        '筹资筹劳遵循村民自愿、量力而行、民主决策、上限控制的原则。',
        '# 第二条',
        '筹资筹劳方案经村民会议或者村民代表会议讨论通过，报镇人民政府审核。',
        '# 第三条',
        '本办法自印发之日起施行，有效期五年。',
      ],
    },
    {
      column: '会议公开',
      title: `${name}${year}年第5次镇长办公会议`,
      genre: '会议纪要',
      madeOn: '05-14',
      publishedOn: '05-21',
      body: ['会议研究了夏季生产、防汛准备和便民服务中心改造，确定了责任分工。'],
    },
    {
      column: '应急管理',
      title: `${name}防汛抗旱应急预案（${year}年修订）`,
      genre: '预案',
      madeOn: '06-04',
      publishedOn: '06-11',
      body: [
        '# 一、总则',
        '为有效应对水旱灾害，修订本预案。',
        '# 二、预警和响应',
        '按照县级预警启动相应响应，及时转移受威胁群众。',
      ],
    },
    {
      column: '公告公示',
      title: `${name}${year}年耕地地力保护补贴面积核定结果公示`,
      genre: '公示',
      madeOn: '05-12',
      publishedOn: '05-15',
      body: [
        `现将${year}年耕地地力保护补贴面积核定结果公示如下，公示期7天。`,
        '| 管区 | 申报户数 | 核定面积（亩） |',
        '| 示例一管区 | 000 | 0000 |',
      ],
    },
    {
      column: '行政权力',
      title: `${name}行政权力事项清单（${year}年版）`,
      genre: '清单',
      madeOn: '06-30',
      publishedOn: '07-10',
      body: ['公布行使的行政权力事项，每项列明依据、条件、程序和办理期限。'],
    },
    {
      column: '财政预算决算',
      title: `${name}${year - 1}年度财政决算及“三公”经费决算公开`,
      genre: '报告',
      madeOn: '08-13',
      publishedOn: '08-28',
      body: [
        `现将${name}${year - 1}年度财政决算公开如下（单位：万元，演示数据）。`,
        '| 项目 | 决算数 |',
        '| 支出合计 | 0000 |',
      ],
    },
    {
      column: '政府集中采购',
      title: `${name}${year}年政府集中采购项目实施情况`,
      genre: '报告',
      madeOn: '08-27',
      publishedOn: '09-05',
      body: ['公布纳入集中采购目录的项目、采购方式、预算金额和实施进度。'],
    },
    {
      column: '镇街文件',
      title: `关于印发《${name}${year}年秋季秸秆综合利用和禁烧工作方案》的通知`,
      genre: '通知',
      madeOn: '09-14',
      publishedOn: '09-18',
      serial: 18,
      body: [
        '各村民委员会，镇政府各办公室：',
        `现将《${name}${year}年秋季秸秆综合利用和禁烧工作方案》印发给你们，请结合实际认真落实。`,
        '# 一、工作目标',
        '推进秸秆还田和离田利用，不出现露天焚烧。',
        '# 二、重点任务',
        '确定临时收储点，村干部包户，网格员巡查，发现火情立即处置并报告。',
      ],
    },
    {
      column: '会议公开',
      title: `${name}${year}年第10次镇长办公会议`,
      genre: '会议纪要',
      madeOn: '10-15',
      publishedOn: '10-22',
      body: ['会议听取了秋收秋种进展和为民办实事项目完成情况，研究了冬季安全生产工作。'],
    },
    {
      column: '其他法定公开内容',
      title: `${name}${year}年宅基地使用审核情况`,
      genre: '报告',
      madeOn: '10-28',
      publishedOn: '11-06',
      body: ['公布本年度受理、审核和办结的宅基地使用申请件数。个人信息依法不予公开。'],
    },
    {
      column: '规划计划',
      title: `${name}${year + 1}年为民办实事项目征集安排`,
      genre: '计划',
      madeOn: '11-24',
      publishedOn: '12-02',
      body: ['面向群众征集下一年度为民办实事项目，可到便民服务中心、通过村民委员会或者来信提出。'],
    },
  ]
}

/** The three topics that a department of the demonstration publishes every year. */
export function departmentYear(name: string, year: number, columns: readonly string[]): DatedItem[] {
  const [first = '', second = first, third = first] = columns
  return [
    {
      column: first,
      title: `${name}${year}年部门预算公开`,
      genre: '报告',
      madeOn: '02-06',
      publishedOn: '02-24',
      body: [`现将${name}${year}年部门预算公开如下（演示数据）。`],
    },
    {
      column: second,
      title: `${name}${year}年度重点工作安排`,
      genre: '计划',
      madeOn: '03-03',
      publishedOn: '03-13',
      body: ['本年度重点工作、牵头科室和完成时限如下，执行情况按季度公开。'],
    },
    {
      column: third,
      title: `${name}${year}年上半年监督检查情况`,
      genre: '报告',
      madeOn: '07-08',
      publishedOn: '07-20',
      body: ['公布上半年监督检查的次数、发现的问题和整改情况。'],
    },
  ]
}
