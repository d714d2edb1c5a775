/** The fixed addresses of the portal, below the base path. Everything that depends on data comes in the models. */
export const paths = {
  home: '/',
  search: '/search',
  /** 政策文件库: 规章 and 规范性文件 of all units */
  policies: '/policies',
  /** 办事指南 of all units */
  guides: '/guides',
  /** choose the unit to apply to */
  apply: '/apply',
  /** go on with a saved form */
  applyDraft: '/apply/draft',
  status: '/status',
  /** a part of a split application, in the session of the whole */
  statusPart: (place: number) => `/status/parts/${place}`,
  /** 接收回执 of the case that is open on the status page */
  ownReceipt: '/status/receipt',
  reports: '/reports',
  sitemap: '/sitemap',
  accessibility: '/accessibility',
  privacy: '/privacy',
  unit: (code: string) => `/units/${code}`,
  guide: (code: string) => `/units/${code}/guide`,
  rulebook: (code: string) => `/units/${code}/rules`,
  unitReports: (code: string) => `/units/${code}/reports`,
  report: (code: string, year: number) => `/units/${code}/reports/${year}`,
  /** 图解 */
  reportFigures: (code: string, year: number) => `/units/${code}/reports/${year}/figures`,
  unitFeed: (code: string) => `/units/${code}/feed.xml`,
  unitApply: (code: string) => `/units/${code}/apply`,
  /** published items for a description that is being typed */
  unitOffers: (code: string) => `/units/${code}/apply/offers`,
  kiosk: '/kiosk',
  kioskStatus: '/kiosk/status',
  kioskStatusPart: (place: number) => `/kiosk/status/parts/${place}`,
} as const

/** Anchor of a kind of unit on the home page. */
export function unitKindAnchor(kind: UnitKind): string {
  return `/#${kind}`
}

export type UnitKind = 'county' | 'department' | 'township'

/** The three kinds of unit as the portal names them. */
export const unitKindLabels: Readonly<Record<UnitKind, string>> = {
  county: '县政府',
  department: '县政府部门',
  township: '乡镇（街道）',
}
