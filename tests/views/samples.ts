/** Invented models of every page, as a county might have them. Names and numbers are plainly made up. */
import { html, raw } from '../../src/platform/html.ts'
import type { QrCode, UnitEntries, UnitHead } from '../../src/web/shared/view-models.ts'
import type { DisclosureRow, Paging } from '../../src/web/shared/view-models.ts'
import { pageContext, standardReader } from '../../src/web/shared/page.ts'
import type { PageContext, PageSettings, ReaderChoice, Site } from '../../src/web/shared/page.ts'
import { loadAssets } from '../../src/web/shared/assets.ts'

export const sampleSite: Site = {
  countyName: '汶上县人民政府',
  portalName: '政府信息公开',
  home: { label: '汶上县人民政府门户网站', href: '/' },
  identity: {
    sponsor: '汶上县人民政府',
    operator: '汶上县人民政府办公室',
    phone: '0537-0000000（演示）',
    siteCode: '3708300000（演示）',
    icp: '鲁ICP备00000000号（演示）',
    policeRecord: '鲁公网安备37083000000000号（演示）',
  },
  marks: {},
  contact: { label: '联系我们', href: '/units/wenshang/guide' },
  openData: { label: '开放数据', href: '/api/openapi.json' },
}

/** A page at `here` of a demonstration under the base path `/zwgk`. */
export function samplePage(
  here = '/',
  reader: Partial<ReaderChoice> = {},
  settings: Partial<PageSettings> = {},
): PageContext {
  const basePath = settings.basePath ?? '/zwgk'
  return pageContext(
    {
      site: sampleSite,
      demonstration: true,
      basePath,
      origin: 'http://127.0.0.1:8080',
      asset: loadAssets(`${basePath}/assets/`).url,
      ...settings,
    },
    here,
    { ...standardReader, ...reader },
  )
}

export const sampleUnit: UnitHead = {
  code: 'yangdian',
  name: '杨店镇人民政府',
  shortName: '杨店镇',
  kind: 'township',
  address: '济宁市汶上县杨店镇汶军路467号',
  phone: '0537-7934101',
  hours: '工作日 8:30—12:00，13:30—17:30',
}

const counts: readonly (readonly [string, number])[] = [
  ['镇街文件', 2],
  ['公告公示', 6],
  ['规划计划', 3],
  ['会议公开', 3],
  ['行政权力', 2],
  ['财政预算决算', 2],
  ['政府集中采购', 1],
  ['应急管理', 1],
  ['其他法定公开内容', 2],
  ['政务公开组织管理', 3],
]

export function sampleEntries(open: UnitEntries['open']): UnitEntries {
  return {
    unit: sampleUnit,
    open,
    rulebookCount: 6,
    disclosureCount: 25,
    reportCount: 4,
    columns: counts.map(([name, count], index) => ({
      name,
      href: `/units/yangdian/columns/${index + 1}`,
      count,
      current: false,
      children: [],
    })),
  }
}

export const sampleQr: QrCode = {
  svg: raw(
    '<svg viewBox="0 0 29 29" role="img" aria-label="二维码"><path fill="#1b1e22" d="M2 2h7v7H2zM20 2h7v7h-7zM2 20h7v7H2zM12 4h3v3h-3zM12 12h6v2h-6zM20 14h4v3h-4zM11 20h5v5h-5zM20 22h6v4h-6z"/><path fill="#fff" d="M3 3h5v5H3zM21 3h5v5h-5zM3 21h5v5H3z"/><path fill="#1b1e22" d="M4 4h3v3H4zM22 4h3v3h-3zM4 22h3v3H4z"/></svg>',
  ),
  label: '手机扫码查看本页',
}

function row(
  index: number,
  title: string,
  columnName: string,
  madeOn: string,
  publishedOn: string,
  rest: Partial<DisclosureRow> = {},
): DisclosureRow {
  return {
    indexNumber: `2023-${String(index).padStart(5, '0')}`,
    title,
    href: `/units/yangdian/items/2023-${String(index).padStart(5, '0')}`,
    columnName,
    madeOn,
    publishedOn,
    attachmentCount: 0,
    attachmentTypes: [],
    validity: 'valid',
    ...rest,
  }
}

export const sampleRows: readonly DisclosureRow[] = [
  row(25, '杨店镇2023年第四季度特困人员救助供养情况公示', '公告公示', '2023-12-18', '2023-12-21', {
    attachmentCount: 1,
    attachmentTypes: ['XLSX'],
  }),
  row(24, '杨店镇人民政府2023年第12次镇长办公会议', '会议公开', '2023-12-11', '2023-12-14'),
  row(23, '杨店镇2023年度行政处罚和行政强制事项清单', '行政权力', '2023-11-20', '2023-11-27', {
    attachmentCount: 1,
    attachmentTypes: ['PDF'],
  }),
  row(22, '杨店镇2023年秋季耕地轮作补贴面积核定结果公示', '公告公示', '2023-11-06', '2023-11-09', {
    attachmentCount: 2,
    attachmentTypes: ['XLSX'],
    validity: 'expired',
  }),
  row(21, '关于调整杨店镇政务公开工作领导小组的通知', '政务公开组织管理', '2023-10-16', '2023-10-19', {
    documentNumber: '杨政发〔2023〕21号',
  }),
  row(20, '杨店镇2022年度财政决算及“三公”经费决算公开', '财政预算决算', '2023-09-15', '2023-09-22', {
    attachmentCount: 3,
    attachmentTypes: ['PDF', 'XLSX'],
  }),
  row(19, '杨店镇2023年政府集中采购项目实施情况', '政府集中采购', '2023-08-28', '2023-09-04', {
    attachmentCount: 1,
    attachmentTypes: ['PDF'],
  }),
  row(18, '杨店镇2023年农村低保对象动态调整情况公示', '公告公示', '2023-07-31', '2023-08-03', {
    note: '公示期已满，仅列标题与汇总数',
  }),
  row(17, '杨店镇防汛抗旱应急预案（2023年修订）', '应急管理', '2023-06-12', '2023-06-16', {
    attachmentCount: 1,
    attachmentTypes: ['PDF'],
  }),
  row(16, '关于印发《杨店镇2023年人居环境整治工作方案》的通知', '镇街文件', '2023-05-22', '2023-05-25', {
    documentNumber: '杨政发〔2023〕12号',
    note: '附有解读',
  }),
]

export const samplePaging: Paging = {
  page: 1,
  pageCount: 3,
  from: 1,
  to: 10,
  total: 25,
  pages: [1, 2, 3].map((page) => ({ page, href: `/units/yangdian?year=2023&page=${page}` })),
  nextHref: '/units/yangdian?year=2023&page=2',
}

export const sampleBody = html`<p class="addressee">各村民委员会，镇政府各办公室，镇直各单位：</p>
<p>现将《杨店镇2026年秋季秸秆综合利用和禁烧工作方案》印发给你们，请结合实际，认真抓好贯彻落实。</p>
<p class="signature">杨店镇人民政府<br>2026年9月14日</p>
<p>（此件公开发布）</p>
<h2>一、工作目标</h2>
<p>全镇秸秆综合利用率保持在95%以上，实现“不着一把火、不冒一股烟、不留一处黑斑”。禁烧时间自2026年9月20日起至11月20日止。</p>
<h2>二、重点任务</h2>
<h3>（一）推进秸秆还田和离田利用</h3>
<p>玉米机收作业秸秆切碎长度不超过10厘米，留茬高度不超过8厘米。各村确定1至2处临时收储点，由镇农业综合服务中心统一编号、登记，收储点名单见附件1。</p>
<h3>（二）落实网格巡查责任</h3>
<p>实行镇干部包村、村干部包片、党员包户。巡查人员发现火情应当立即处置，并在30分钟内向镇值班室报告。包保责任分工见附件2。</p>
<table><thead><tr><th>片区</th><th>村</th><th>面积（亩）</th></tr></thead><tbody><tr><td>东片</td><td>某某村</td><td>1200</td></tr></tbody></table>
<h2>三、奖补办法</h2>
<p>对按要求完成离田收储的经营主体，按收储量给予补助，补助标准和申报程序以县农业农村部门公布的年度办法为准。</p>`
