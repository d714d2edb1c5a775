/** Invented models of the larger pages. */
import {
  emptyApplyValues,
  type ApplyValues,
  type FilledForm,
} from '../../src/web/portal/views/apply-fields.ts'
import type { ApplyPageModel } from '../../src/web/portal/views/apply-page.ts'
import type { PublishedItemModel } from '../../src/web/portal/views/parts/document-parts.ts'
import type { SearchPageModel } from '../../src/web/portal/views/search-page.ts'
import type { StatusPageModel } from '../../src/web/portal/views/status-page.ts'
import type { UnitPageModel } from '../../src/web/portal/views/unit-page.ts'
import { sampleBody, sampleEntries, samplePaging, sampleQr, sampleRows, sampleUnit } from './samples.ts'

const units = [
  { code: 'yangdian', name: '杨店镇人民政府', shortName: '杨店镇', count: 141 },
  { code: 'lizi', name: '梨子镇人民政府（虚构）', shortName: '梨子镇', count: 88 },
  { code: 'taoyuan', name: '桃园街道办事处（虚构）', shortName: '桃园街道', count: 67 },
]
const departments = ['甲事务局（虚构）', '乙事务局（虚构）', '丙事务中心（虚构）'].map((name, index) => ({
  code: `dept-${index}`,
  name,
  shortName: name,
  count: 40 + index,
}))
const county = { code: 'wenshang', name: '汶上县人民政府', shortName: '汶上县', count: 260 }
export const groups = [
  { kind: 'county' as const, units: [county] },
  { kind: 'department' as const, units: departments },
  { kind: 'township' as const, units },
]
export const newest = sampleRows.slice(0, 3).map((row) => ({ ...row, unitName: '杨店镇人民政府' }))

export const unitModel: UnitPageModel = {
  entries: sampleEntries('disclosures'),
  front: true,
  listHref: '/units/yangdian?page=1',
  newest: sampleRows.slice(0, 3),
  columnPath: [],
  year: 2023,
  total: 25,
  filters: [
    {
      name: '年度',
      options: [
        { label: '全部', href: '/units/yangdian', current: false },
        { label: '2026', href: '/units/yangdian?year=2026', count: 31, current: false },
        { label: '2025', href: '/units/yangdian?year=2025', count: 29, current: false },
        { label: '2024', href: '/units/yangdian?year=2024', count: 27, current: false },
        { label: '2023', href: '/units/yangdian?year=2023', count: 25, current: true },
      ],
    },
    {
      name: '体裁',
      options: [
        { label: '全部', href: '/units/yangdian', current: true },
        { label: '通知', href: '/units/yangdian?genre=notice', count: 5, current: false },
        { label: '公示', href: '/units/yangdian?genre=public', count: 6, current: false },
        { label: '会议纪要', href: '/units/yangdian?genre=minutes', count: 3, current: false },
      ],
    },
    {
      name: '有效性',
      options: [
        { label: '全部', href: '/units/yangdian', current: true },
        { label: '有效', href: '/units/yangdian?validity=valid', count: 23, current: false },
        { label: '失效', href: '/units/yangdian?validity=expired', count: 2, current: false },
        { label: '废止', href: '/units/yangdian?validity=repealed', count: 0, current: false },
      ],
    },
  ],
  sort: { by: 'publishedOn', madeOnHref: '/units/yangdian?sort=madeOn', publishedOnHref: '/units/yangdian' },
  rows: sampleRows,
  paging: samplePaging,
  feedHref: '/units/yangdian/feed.xml',
  catalogueHref: '/units/yangdian/catalogue.csv',
  qr: sampleQr,
}

const sha256 = 'a3f5'.repeat(16)
export const documentModel: PublishedItemModel = {
  unit: sampleUnit,
  columnPath: [{ name: '镇街文件', href: '/units/yangdian/columns/1' }],
  indexNumber: '000370830/2026-00024',
  shortIndexNumber: '2026-00024',
  title: '杨店镇人民政府关于印发《杨店镇2026年秋季秸秆综合利用和禁烧工作方案》的通知',
  issuer: '杨店镇人民政府',
  documentNumber: '杨政发〔2026〕18号',
  topic: '农业、林业、水利 / 农业',
  keywords: ['秸秆禁烧', '综合利用', '方案'],
  madeOn: '2026-09-14',
  publishedOn: '2026-09-17',
  validity: 'valid',
  bands: [],
  body: sampleBody,
  attachments: [
    { name: '1. 杨店镇秸秆临时收储点名单', href: '/files/1', type: 'XLSX', sizeBytes: 17_420, sha256 },
    {
      name: '2. 杨店镇秸秆禁烧包保责任分工表',
      href: '/files/2',
      type: 'PDF',
      sizeBytes: 245_700,
      pageCount: 3,
      sha256,
    },
  ],
  downloads: [{ name: '全文', href: '/files/3', type: 'PDF' }],
  corrections: [],
  interpretations: [
    { title: '秋季秸秆怎么处理？工作方案十问十答', href: '/x', kind: '文字解读', publishedOn: '2026-09-17' },
  ],
  related: [
    {
      label: '杨店镇2025年秋季秸秆综合利用和禁烧工作方案',
      href: '/y',
      relation: '本文代替它',
      documentNumber: '杨政发〔2025〕20号',
      validity: 'expired',
    },
  ],
  record: [
    { on: '2026-09-17', what: '发布', note: '三审三校、保密审查已完成' },
    { on: '2026-09-14', what: '成文', note: '法定公开期限 2026-10-16' },
  ],
  qr: { ...sampleQr, label: '手机扫码查看本文' },
}

const hit = {
  unitName: '杨店镇人民政府',
  href: '/units/yangdian/items/2026-00011',
  attachmentCount: 1,
}
export const searchModel: SearchPageModel = {
  query: '危房改造 补助',
  scope: '',
  scopes: [{ code: 'yangdian', name: '杨店镇' }],
  total: 46,
  totalIsAtLeast: false,
  alsoSearched: ['农村危房', 'C级、D级危房', '补助资金'],
  exactHref: '/search?q=a&exact=1',
  sort: { by: 'relevance', relevanceHref: '/search?q=a', publishedOnHref: '/search?q=a&sort=day' },
  facets: [
    {
      name: '公开机关',
      options: [
        { label: '杨店镇', href: '/search?q=a', count: 9, current: true },
        { label: '甲事务局（虚构）', href: '/search?q=a&unit=b', count: 21, current: false },
      ],
      more: 4,
    },
    {
      name: '体裁',
      options: [
        { label: '公示', href: '/search?q=a&genre=p', count: 5, current: false },
        { label: '通知', href: '/search?q=a&genre=n', count: 2, current: false },
      ],
      more: 0,
    },
  ],
  chosen: [{ label: '杨店镇', href: '/search?q=a' }],
  clearHref: '/search?q=a',
  hits: [
    {
      ...hit,
      genre: '办事指南',
      title: [
        { text: '农村', hit: false },
        { text: '危房改造', hit: true },
        { text: '补助', hit: true },
        { text: '申请指南（杨店镇）', hit: false },
      ],
      snippet: [
        {
          text: '……符合条件的农户向村民委员会提出书面申请，镇政府审核，县住房和城乡建设部门审批。',
          hit: false,
        },
        { text: '补助', hit: true },
        { text: '标准按鉴定等级和改造方式确定……', hit: false },
      ],
      indexNumber: '2026-00011',
      publishedOn: '2026-04-16',
      validity: 'valid',
    },
    {
      ...hit,
      genre: '公示',
      title: [
        { text: '杨店镇2026年农村', hit: false },
        { text: '危房改造', hit: true },
        { text: '拟补助对象公示', hit: false },
      ],
      snippet: [
        { text: '……经农户申请、村级评议、镇级审核，现将拟纳入范围的12户予以公示，公示期为7天……', hit: false },
      ],
      attachment: {
        type: 'XLSX',
        hits: 12,
        name: [
          { text: '2026年', hit: false },
          { text: '危房改造', hit: true },
          { text: '拟补助对象名单（已去标识）', hit: false },
        ],
      },
      indexNumber: '2026-00019',
      documentNumber: '杨政发〔2026〕7号',
      madeOn: '2026-06-30',
      publishedOn: '2026-07-02',
      validity: 'valid',
    },
    {
      ...hit,
      genre: '公示',
      title: [{ text: '杨店镇2025年农村危房改造补助资金发放情况公示', hit: false }],
      snippet: [],
      indexNumber: '2025-00027',
      publishedOn: '2025-12-10',
      validity: 'expired',
    },
  ],
  paging: { ...samplePaging, total: 9, to: 5, pageCount: 2 },
  feedHref: '/search.xml?q=a',
  exportHref: '/search.csv?q=a',
  applyHref: '/apply',
}

export const filledValues: ApplyValues = {
  ...emptyApplyValues,
  applicantIs: 'naturalPerson',
  name: '某某',
  idKind: 'residentIdCard',
  idNumber: '000000000000000000',
  phone: '00000000000',
  description: '杨店镇2025年高标准农田建设项目的施工合同、验收报告，以及每个村的工程量清单。',
  yearFrom: '2025',
  yearTo: '2025',
  carrier: 'electronic',
  delivery: 'online',
}
export const suggestions = [
  {
    title: '杨店镇2025年高标准农田建设项目竣工验收公告',
    href: '/a',
    publishedOn: '2025-11-27',
    note: '含验收结论、建设面积',
  },
  { title: '高标准农田建设项目中标结果公告', href: '/b', publishedOn: '2025-03-18' },
]
export const carried: FilledForm['carried'] = { submission: '0198c0de', kept: '', draft: '', offered: false }
export const applySetting = { confirmedOnSubmit: false, identityPaper: false }
export const applyModel: ApplyPageModel = {
  unit: sampleUnit,
  action: '/units/yangdian/apply',
  offersAction: '/units/yangdian/apply/offers',
  setting: applySetting,
  carried,
  values: emptyApplyValues,
  coApplicants: [],
  files: [],
  errors: [],
  suggestions: [],
  descriptionLimit: 1000,
}

export const statusModel: StatusPageModel = {
  base: '/status',
  unit: sampleUnit,
  number: '杨公申〔2026〕5号',
  submittedOn: '2026-09-17',
  applicant: '某**',
  description: filledValues.description,
  delivery: '在本网站查看和下载，电子文件',
  headline: '正在办理',
  waitingFor: '杨店镇人民政府正在查找和审核您要的信息，最迟 2026年10月27日答复。',
  clock: {
    state: 'running',
    dueOn: '2026-10-27',
    workingDaysLeft: 9,
    overdue: false,
    provisional: false,
    why: [
      '从确认收到的第二天起算 20 个工作日。',
      '征求第三方意见用去的 3 个工作日不计算在内（条例第三十三条）。',
    ],
    days: [
      { on: '2026-09-18', text: '双方确认，收到申请', ground: '条例第三十一条' },
      { on: '2026-09-28', text: '征求第三方意见，停止计算', ground: '条例第三十三条' },
      { on: '2026-10-08', text: '第三方答复，继续计算' },
    ],
    strip: [
      { on: '2026-09-18', kind: 'received', why: '收到申请之日，不计入。' },
      { on: '2026-09-19', kind: 'rest', why: '星期六。' },
      { on: '2026-09-20', kind: 'makeUpCounted', count: 1, why: '星期日，调休上班。' },
    ],
  },
  steps: [
    { on: '2026-09-17', title: '您提交了申请', text: '通过本网站提交。', state: 'done' },
    {
      on: '2026-09-18',
      title: '双方确认',
      text: '这一天是收到申请之日。',
      ground: '条例第三十一条',
      state: 'done',
    },
    { title: '办理', text: '查找、审核您要的信息。', ground: '条例第四十五条', state: 'current' },
    { title: '答复', text: '告诉您结果、理由和依据。', ground: '条例第三十六条', state: 'ahead' },
  ],
  documents: [
    { name: '接收回执', href: '/files/9', type: 'PDF', sizeBytes: 82_000, on: '2026-09-18', sha256 },
  ],
  messages: [
    { from: 'applicant', at: '2026-09-25 10:12', text: '请问查到了吗？', files: 0 },
    { from: 'office', at: '2026-09-25 16:40', text: '正在征求第三方意见。', files: 0 },
  ],
  may: { message: true, correction: null, takeBack: true },
}
export const decidedStatusModel: StatusPageModel = {
  ...statusModel,
  headline: '已经答复：部分公开',
  waitingFor: '您的申请已经办结。答复书可以在下面下载。',
  clock: { ...statusModel.clock, state: 'stopped', why: ['已在期限内答复。'] },
  decision: {
    label: '部分公开',
    on: '2026-10-23',
    text: '工程量清单和验收报告予以公开；施工合同中的商业秘密不予公开，已作区分处理。',
    ground: '条例第十五条、第三十七条',
  },
  remedies: {
    heading: '不服这个结果，怎么办',
    served: '最后一天从答复送达之日（2026年10月23日）起算。',
    text: '如果不服本答复中不予公开的部分：',
    reconsiderationFirst: true,
    items: [
      {
        name: '行政复议',
        body: '汶上县人民政府',
        lastDay: '2026-12-22',
        limit: '自收到之日起 60 日内',
        ground: '行政复议法第二十条、第二十三条',
      },
      {
        name: '行政诉讼',
        body: '有管辖权的人民法院',
        limit: '收到复议决定之日起 15 日内',
        ground: '行政诉讼法第四十五条',
        from: '自收到复议决定书之日起算',
      },
    ],
  },
}
