/** Every page of portal and kiosk, drawn from the invented models. */
import { reportFragment } from '../../src/modules/reporting/index.ts'
import { html, type Html } from '../../src/platform/html.ts'
import { kioskGuidePage } from '../../src/web/kiosk/views/kiosk-guide-page.ts'
import { kioskHomePage } from '../../src/web/kiosk/views/kiosk-home-page.ts'
import { kioskListPage } from '../../src/web/kiosk/views/kiosk-list-page.ts'
import { accessibilityPage, privacyPage, sitemapPage } from '../../src/web/portal/views/about-pages.ts'
import { emptyApplyValues } from '../../src/web/portal/views/apply-fields.ts'
import { applyPage } from '../../src/web/portal/views/apply-page.ts'
import { applyReviewPage } from '../../src/web/portal/views/apply-review-page.ts'
import { applyUnitsPage } from '../../src/web/portal/views/apply-units-page.ts'
import { documentPage } from '../../src/web/portal/views/document-page.ts'
import { guidePage } from '../../src/web/portal/views/guide-page.ts'
import { homePage } from '../../src/web/portal/views/home-page.ts'
import {
  badRequestPage,
  errorPage,
  notFoundPage,
  refusedPage,
  tooManyPage,
  gonePage,
} from '../../src/web/portal/views/notice-pages.ts'
import { policiesPage } from '../../src/web/portal/views/policies-page.ts'
import { receiptPage } from '../../src/web/portal/views/receipt-page.ts'
import { reportFiguresPage } from '../../src/web/portal/views/report-figures-page.ts'
import { reportPage } from '../../src/web/portal/views/report-page.ts'
import { reportsPage } from '../../src/web/portal/views/reports-page.ts'
import { rulebookPage } from '../../src/web/portal/views/rulebook-page.ts'
import { searchPage } from '../../src/web/portal/views/search-page.ts'
import { serviceGuidePage } from '../../src/web/portal/views/service-guide-page.ts'
import { serviceGuidesPage } from '../../src/web/portal/views/service-guides-page.ts'
import { statusPage } from '../../src/web/portal/views/status-page.ts'
import { statusQueryPage } from '../../src/web/portal/views/status-query-page.ts'
import { unitPage } from '../../src/web/portal/views/unit-page.ts'
import { unitReportsPage } from '../../src/web/portal/views/unit-reports-page.ts'
import type { PageContext } from '../../src/web/shared/page.ts'
import type { Download } from '../../src/web/shared/view-models.ts'
import { busyReport } from '../support/example-report.ts'
import {
  applyModel,
  applySetting,
  carried,
  decidedStatusModel,
  documentModel,
  filledValues,
  groups,
  newest,
  searchModel,
  statusModel,
  suggestions,
  unitModel,
} from './sample-models.ts'
import { guideParts, serviceGuideModel, serviceGuidesModel } from './sample-guide.ts'
import { sampleEntries, samplePaging, sampleQr, sampleRows, sampleUnit } from './samples.ts'

const reportFiles: readonly Download[] = [
  { name: '年度报告', href: '/r.docx', type: 'DOCX', sizeBytes: 41_000 },
  { name: '年度报告', href: '/r.json', type: 'JSON', sizeBytes: 6000 },
]
const kiosk = { unit: sampleUnit, time: '14:20', today: '10月14日 星期三', idleSeconds: 60 }
const gone = {
  indexNumber: '2026-00003',
  unit: sampleUnit,
  unitHref: '/units/yangdian',
  applyHref: '/units/yangdian/apply',
  publishedOn: '2026-09-28',
  goneOn: '2026-10-12',
}
const empty = { page: 1, pageCount: 0, from: 0, to: 0, total: 0, pages: [] }

/** Draws all pages; the key is a name for a file. */
export const samplePages: Readonly<Record<string, (page: PageContext) => Html>> = {
  home: (page) =>
    homePage(page, {
      groups: groups.map((group) => ({ ...group, newest })),
      newest,
      total: 636,
      thisYear: { year: 2026, count: 152 },
      guides: serviceGuidesModel.rows,
      feedHref: '/feed.xml',
    }),
  unit: (page) => unitPage(page, unitModel),
  'unit-list': (page) =>
    unitPage(page, {
      ...unitModel,
      front: false,
      columnPath: [{ name: '公告公示', href: '/units/yangdian/columns/2' }],
      duty: {
        ground: '条例第二十条第十一项、第二十一条',
        timeLimit: '形成之日起 20 个工作日',
        updateCycle: '即时',
      },
    }),
  'unit-empty': (page) =>
    unitPage(page, { ...unitModel, front: false, rows: [], newest: [], total: 0, paging: empty }),
  guide: (page) =>
    guidePage(page, {
      entries: sampleEntries('guide'),
      classification: ['本机关的政府信息按内容分为十类，与法定主动公开内容的栏目一致。'],
      arrangement: ['按索引号编排，每条信息有索引、名称、内容概述和生成日期。'],
      access: ['在本栏目检索、查阅和下载；也可以到镇政务公开专区查阅。'],
      office: {
        name: '杨店镇人民政府办公室',
        address: sampleUnit.address,
        hours: '工作日 8:30—12:00，13:30—17:30',
        phone: sampleUnit.phone,
        fax: '',
        internet: 'http://127.0.0.1:8080/units/yangdian',
      },
      channels: [
        { channel: 'counter', how: '到杨店镇人民政府办公室提交。' },
        { channel: 'mail', how: `寄到${sampleUnit.address}，信封上写明“政府信息公开申请”。` },
        { channel: 'online', how: '在本栏目“依申请公开”填写。' },
      ],
      supervisor: { name: '汶上县人民政府办公室', phone: '0537-0000000（演示）', address: '汶上县某某路' },
      updatedOn: '2026-03-02',
    }),
  rulebook: (page) =>
    rulebookPage(page, { entries: sampleEntries('rulebook'), rows: sampleRows.slice(4, 6) }),
  document: (page) => documentPage(page, documentModel),
  'document-repealed': (page) =>
    documentPage(page, {
      ...documentModel,
      validity: 'repealed',
      genre: '通知',
      bands: [
        {
          kind: 'repealed',
          on: '2026-10-01',
          reason: '已由新的工作方案代替。',
          successor: { label: '杨店镇秸秆综合利用管理办法', href: '/z' },
        },
      ],
      imported: { originallyPublishedOn: '2026-09-16', source: '原网站' },
    }),
  'document-corrected': (page) =>
    documentPage(page, {
      ...documentModel,
      bands: [
        {
          kind: 'corrected',
          on: '2026-10-12',
          reason: '附件1第3行的收储点地址有误，已改正。',
          more: { label: '共 2 次更正', href: '#corrections' },
        },
      ],
      body: html`${documentModel.body}<p class="picture"><img src="/zwgk/attachments/7" alt="收储点位置示意图"></p>`,
      displayUntil: '2026-11-20',
      sealedForm: {
        name: '杨政发〔2026〕18号（盖章）',
        href: '/files/5',
        type: 'PDF',
        sizeBytes: 912_000,
        sha256: 'c0de'.repeat(16),
      },
      corrections: [
        { on: '2026-10-12', note: '附件1第3行的收储点地址有误，已改正。' },
        { on: '2026-09-20', note: '禁烧时间的截止日写漏，已补上。' },
      ],
      record: [
        { on: '2026-10-12', what: '更正', note: '附件1第3行的收储点地址有误，已改正。' },
        { on: '2026-09-17', what: '应急发布', note: '突发事件应急发布，事后补审' },
        { on: '2026-09-14', what: '成文', note: '法定公开期限 2026-10-16' },
      ],
    }),
  interpretation: (page) =>
    documentPage(page, {
      ...documentModel,
      title: '秋季秸秆怎么处理？工作方案十问十答',
      genre: '政策解读',
      explains: {
        label: documentModel.title,
        href: '/x',
        documentNumber: '杨政发〔2026〕18号',
        validity: 'valid',
        inForce: true,
      },
      interpretations: [],
      related: [],
    }),
  'service-guide': (page) => serviceGuidePage(page, serviceGuideModel),
  'service-guides': (page) => serviceGuidesPage(page, serviceGuidesModel),
  policies: (page) =>
    policiesPage(page, {
      filters: unitModel.filters,
      total: 25,
      rows: sampleRows.map((row) => ({ ...row, unitName: '杨店镇人民政府' })),
      paging: samplePaging,
    }),
  search: (page) => searchPage(page, searchModel),
  'search-nothing': (page) =>
    searchPage(page, {
      ...searchModel,
      query: '没有的东西',
      total: 0,
      hits: [],
      facets: [],
      alsoSearched: [],
      paging: empty,
    }),
  'search-blank': (page) =>
    searchPage(page, { ...searchModel, query: '', total: 0, hits: [], facets: [], paging: empty }),
  'apply-units': (page) => applyUnitsPage(page, { groups }),
  apply: (page) => applyPage(page, applyModel),
  'apply-errors': (page) =>
    applyPage(page, {
      ...applyModel,
      values: { ...filledValues, name: '', phone: '12' },
      suggestions,
      errors: [
        { field: 'name', text: '请填写姓名，和身份证件上的一样' },
        { field: 'phone', text: '联系电话少了几位，请写 11 位手机号或者带区号的电话' },
        { field: 'delivery', text: '请选择怎样拿到' },
      ],
    }),
  'apply-organisation': (page) =>
    applyPage(page, { ...applyModel, values: { ...emptyApplyValues, applicantIs: 'organisation' } }),
  'apply-review': (page) =>
    applyReviewPage(page, {
      unit: sampleUnit,
      action: '/units/yangdian/apply',
      setting: applySetting,
      carried,
      values: filledValues,
      coApplicants: [{ name: '某某', idKind: 'passport', idNumber: 'X0000' }],
      files: [{ name: '地块照片.jpg', sizeBytes: 240_000, identity: false }],
      suggestions,
    }),
  receipt: (page) =>
    receiptPage(page, {
      unit: sampleUnit,
      number: '杨公申〔2026〕5号',
      queryCode: 'K7QMX2PWD4RT',
      submittedAt: '2026-10-14 14:20',
      description: filledValues.description,
      needsConfirmation: true,
    }),
  'status-query': (page) =>
    statusQueryPage(page, {
      number: '杨公申〔2026〕5号',
      errors: [{ field: 'code', text: '申请编号或者查询码不对，请照回执再写一遍' }],
    }),
  status: (page) => statusPage(page, statusModel),
  'status-decided': (page) => statusPage(page, decidedStatusModel),
  'status-correction': (page) =>
    statusPage(page, {
      ...statusModel,
      headline: '等您补正',
      waitingFor: '您写的内容还不够明确，请在 2026年10月9日前补正。',
      clock: {
        state: 'stopped',
        overdue: false,
        provisional: false,
        why: ['收到补正后重新计算。'],
        days: [],
        strip: [],
      },
      may: { message: true, correction: 'inTime', takeBack: true },
      task: {
        title: '补正申请内容',
        text: '请说明是哪个项目、哪一年的合同。',
        by: '2026-10-09',
        ground: '条例第三十条',
        consequence: '无正当理由逾期不补正的，视为放弃申请。',
      },
    }),
  reports: (page) =>
    reportsPage(page, {
      year: 2025,
      years: [
        { label: '2025', href: '/reports', current: true },
        { label: '2024', href: '/reports/2024', current: false },
      ],
      groups: groups.map((group) => ({
        kind: group.kind,
        rows: group.units.map((unit, index) => ({
          unitName: unit.name,
          ...(index !== 1 && {
            report: {
              title: `${unit.name}2025年政府信息公开工作年度报告`,
              href: `/units/${unit.code}/reports/2025`,
              publishedOn: '2026-01-20',
              downloads: reportFiles,
            },
          }),
        })),
      })),
    }),
  'unit-reports': (page) =>
    unitReportsPage(page, {
      entries: sampleEntries('reports'),
      rows: [2025, 2024, 2023].map((year) => ({
        year,
        title: `杨店镇人民政府${year}年政府信息公开工作年度报告`,
        href: `/units/yangdian/reports/${year}`,
        publishedOn: `${year + 1}-01-20`,
        downloads: reportFiles,
      })),
    }),
  report: (page) =>
    reportPage(page, {
      entries: sampleEntries('reports'),
      year: 2023,
      title: '杨店镇人民政府2023年政府信息公开工作年度报告',
      publishedOn: '2024-01-22',
      content: reportFragment(busyReport, { demonstration: true }),
      downloads: reportFiles,
      corrections: [
        {
          on: '2024-03-01',
          text: '表二“行政许可”一栏更正为 0。',
          earlierHref: '/old',
          changes: {
            cells: [{ label: '表二“行政许可”', before: '1', after: '0' }],
            parts: [
              {
                number: '六',
                title: '其他需要报告的事项',
                paragraphs: [
                  { kind: 'removed', text: '没有收取。' },
                  { kind: 'added', text: '没有收取信息处理费。' },
                ],
              },
            ],
          },
        },
      ],
      otherYears: [{ label: '2022', href: '/units/yangdian/reports/2022' }],
    }),
  'report-figures': (page) =>
    reportFiguresPage(page, {
      entries: sampleEntries('reports'),
      year: 2023,
      title: '杨店镇人民政府2023年政府信息公开工作图解',
      compared: true,
      groups: [
        {
          title: '主动公开',
          unit: '条',
          total: { label: '主动公开信息', now: 25, before: 20, change: '增加 5（25%）' },
          rows: [
            { label: '镇街文件', now: 2, before: 4, change: '减少 2（50%）' },
            { label: '新设栏目', now: 1, before: null, change: null },
          ],
        },
        { title: '处理决定', unit: '件', total: null, rows: [] },
      ],
    }),
  'not-found': (page) => notFoundPage(page),
  refused: (page) => refusedPage(page, { reason: '这个表单不是从本网站提交的。' }),
  'bad-request': (page) => badRequestPage(page, { text: '表单里有本网站没有的项目。' }),
  'too-many': (page) => tooManyPage(page, { retryAfterMinutes: 10 }),
  error: (page) => errorPage(page, { requestId: 'req-7f3a' }),
  withdrawn: (page) =>
    gonePage(page, {
      ...gone,
      gone: 'withdrawn',
      title: '关于某某的行政处罚决定',
      reason: '行政处罚决定已依法撤销（行政处罚法第四十八条）。',
    }),
  ended: (page) =>
    gonePage(page, {
      ...gone,
      gone: 'ended',
      title: '杨店镇农村危房改造对象公示',
      shownUntil: '2026-10-11',
      reason: '公示期到 2026-10-11 为止，已经期满。',
    }),
  accessibility: (page) =>
    accessibilityPage(page, {
      help: { unitName: '汶上县人民政府办公室', phone: '0537-0000000（演示）', address: '汶上县某某路' },
      reviewedOn: '2026-10-01',
      knownLimits: ['部分扫描件附件没有文字层，朗读软件读不出来，可以打电话请工作人员代读。'],
    }),
  sitemap: (page) => sitemapPage(page, { groups }),
  privacy: (page) =>
    privacyPage(page, {
      operator: '汶上县人民政府办公室',
      phone: '0537-0000000（演示）',
      updatedOn: '2026-10-01',
    }),
  'kiosk-home': (page) =>
    kioskHomePage(page, {
      ...kiosk,
      topics: [
        { name: '居住', href: '/kiosk/topics/housing', lines: ['危房改造、宅基地审批', '保障性住房'] },
        { name: '医保', href: '/kiosk/topics/insurance', lines: ['缴费、报销比例', '异地就医备案'] },
        { name: '生育', href: '/kiosk/topics/birth', lines: ['生育登记、生育津贴', '孕产妇免费检查'] },
        { name: '低保', href: '/kiosk/topics/allowance', lines: ['申请条件、办理材料', '公示名单'] },
      ],
      searchHref: '/kiosk/items',
      applyHref: '/units/yangdian/apply',
      statusHref: '/status',
      qr: { ...sampleQr, label: '扫码在手机上继续看。' },
    }),
  'kiosk-list': (page) =>
    kioskListPage(page, {
      ...kiosk,
      heading: '居住',
      guides: serviceGuidesModel.rows,
      rows: sampleRows.slice(0, 6),
      total: 14,
      nextHref: '/kiosk/topics/housing?page=2',
      qr: { ...sampleQr, label: '扫码在手机上继续看。' },
    }),
  'kiosk-guide': (page) =>
    kioskGuidePage(page, {
      ...kiosk,
      title: serviceGuideModel.title,
      guide: guideParts,
      updatedOn: '2026-09-17',
      back: { label: '居住', href: '/kiosk/topics/housing?unit=yangdian' },
      qr: { ...sampleQr, label: '扫码在手机上看，样表也在里面' },
    }),
}
