/** An invented 办事指南 of ordinary length, as a page, a screen and a line of a list. */
import { html } from '../../src/platform/html.ts'
import type { GuideParts, ServiceGuidePageModel } from '../../src/web/portal/views/service-guide-page.ts'
import type { ServiceGuidesPageModel } from '../../src/web/portal/views/service-guides-page.ts'
import { documentModel } from './sample-models.ts'
import { samplePaging } from './samples.ts'

const sha256 = 'b7c1'.repeat(16)

export const guideParts: GuideParts = {
  matter: '流动人口居住登记和居住证申领',
  place: '杨店镇便民服务中心（某某路0号）2号窗口',
  hours: '工作日 8:30—12:00，13:30—17:30',
  phone: '0537-0000000（杨店镇便民服务中心）',
  timeLimit: '居住登记当场办结；居住证自受理之日起15日内制发',
  fee: '不收费',
  conditions: [
    '离开常住户口所在地，在杨店镇居住半年以上；',
    '有合法稳定就业、合法稳定住所、连续就读三种情形之一。',
  ],
  materials: [
    {
      name: '居住证申领表',
      form: '原件1份，窗口也可以领取',
      sample: {
        name: '居住证申领表（样表）',
        href: '/attachments/1',
        type: 'DOCX',
        sizeBytes: 18_000,
        sha256,
      },
    },
    { name: '居民身份证或者其他有效身份证件', form: '原件，核对后当场退还' },
    { name: '本人近期照片', form: '1张，窗口可以现场拍摄' },
    {
      name: '住所证明',
      form: '租赁合同、房屋产权证明文件、购房合同或者房屋出租人、用人单位、就读学校出具的住宿证明，任选一种，复印件1份',
    },
    { name: '就业或者就读证明', form: '劳动合同、用人单位出具的劳动关系证明、学生证等，任选一种，复印件1份' },
    {
      name: '委托书和受托人身份证件',
      form: '委托他人代办的才需要',
      sample: { name: '委托书（样表）', href: '/attachments/2', type: 'DOCX', sizeBytes: 16_000, sha256 },
    },
  ],
  steps: [
    '到2号窗口取号，填写申领表；不会填的请工作人员代填，本人核对后签名。',
    '交验材料。材料齐全的当场受理并出具受理回执；不齐的一次告知要补什么。',
    '派出所核查居住情况，时间约5个工作日，需要上门的会先打电话。',
    '符合条件的，制作居住证；不符合的，书面说明理由。',
    '接到短信或者电话后凭回执到窗口领取，也可以选择邮寄。',
  ],
  basis: ['《居住证暂行条例》第二条、第八条、第九条、第十条', '《山东省流动人口服务管理暂行办法》（演示）'],
}

export const serviceGuideModel: ServiceGuidePageModel = {
  ...documentModel,
  title: '流动人口居住登记和居住证申领办事指南',
  genre: '办事指南',
  body: html``,
  attachments: [],
  interpretations: [],
  related: [],
  guide: guideParts,
  updatedOn: '2026-09-17',
}

export const serviceGuidesModel: ServiceGuidesPageModel = {
  filter: {
    name: '办理机关',
    options: [
      { label: '全部', href: '/guides', current: true },
      { label: '杨店镇', href: '/guides?unit=yangdian', count: 4, current: false },
    ],
  },
  total: 2,
  rows: ['流动人口居住登记和居住证申领办事指南', '最低生活保障申请办事指南'].map((title) => ({
    title,
    href: '/disclosures/yangdian/2026-00030',
    unitName: '杨店镇',
    place: guideParts.place,
    hours: guideParts.hours,
    phone: '0537-0000000',
    timeLimit: '当场办结',
  })),
  paging: { ...samplePaging, total: 2, to: 2, pageCount: 1 },
}
