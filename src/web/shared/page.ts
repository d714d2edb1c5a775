/** What every page of the citizens' side knows about the site and about the reader. No client script needed. */
import type { Html } from '../../platform/html.ts'

/** The identity block that a government site must carry at its foot (law: 政府网站发展指引, 网站标识). */
export interface SiteIdentity {
  /** 主办单位 */
  sponsor: string
  /** 承办单位 */
  operator: string
  /** 联系电话 */
  phone: string
  /** 网站标识码, 10 digits */
  siteCode: string
  /** ICP备案编号 */
  icp: string
  /** 公安机关备案号 */
  policeRecord: string
}

/** A link out of the portal or to another of its pages; `href` starting with `/` is a path of the portal. */
export interface Link {
  label: string
  href: string
}

/** Settings of one county's portal; equal for every request. */
export interface Site {
  /** 汶上县人民政府 */
  countyName: string
  /** 政府信息公开 (61号 fixes this name) */
  portalName: string
  /** The county's own site, at whose column the portal lives: shown in the top bar. */
  home: Link
  identity: SiteIdentity
  /** 党政机关网站标识 and 适老化标识, bottom middle; an empty slot is drawn where one is missing. */
  marks: { partyGovernment?: Html; accessibility?: Html }
  /** “我为政府网站找错”; left out where the site has none. */
  errorReport?: Link
  /** 联系我们: as a rule the guide of the county's disclosure office. */
  contact?: Link
  /** 开放数据: the description of the open interface. */
  openData?: Link
  /** Trusted markup from the settings: the county's own header and footer instead of ours. */
  headerHtml?: Html
  footerHtml?: Html
}

export type Mode = 'standard' | 'elder'
export type Contrast = 'standard' | 'high'
export type TextSize = 'small' | 'standard' | 'large'
export type Pointer = 'standard' | 'large'

/** What the reader chose; kept in a cookie, set by `{basePath}/mode`. */
export interface ReaderChoice {
  mode: Mode
  contrast: Contrast
  textSize: TextSize
  pointer: Pointer
}

export const standardReader: ReaderChoice = {
  mode: 'standard',
  contrast: 'standard',
  textSize: 'standard',
  pointer: 'standard',
}

export interface PageContext extends ReaderChoice {
  site: Site
  /** 演示数据: tag on every page and `noindex`. */
  demonstration: boolean
  /** Path and query of this page below the base path, `/units/yangdian?year=2023`: where 长者模式 comes back to. */
  here: string
  /** Path below the base path → address of this portal. Anything that is no path (`https:`, `tel:`, `#x`) stays. */
  url: (path: string) => string
  /** The same with scheme and host, for feeds, `canonical` and QR codes. */
  absoluteUrl: (path: string) => string
  /** Address of a static file by its plain name (`portal.css`), with the hash of its content in it. */
  asset: (name: string) => string
}

export interface PageSettings {
  site: Site
  demonstration: boolean
  /** `''` or `/zwgk`: no slash at the end. */
  basePath: string
  /** `https://www.example.gov.cn`: no slash at the end. */
  origin: string
  asset: (name: string) => string
}

/** The context of one request. */
export function pageContext(
  settings: PageSettings,
  here: string,
  reader: ReaderChoice = standardReader,
): PageContext {
  const url = (path: string): string => (/^\/(?!\/)/.test(path) ? settings.basePath + path : path)
  return {
    ...reader,
    site: settings.site,
    demonstration: settings.demonstration,
    here,
    url,
    absoluteUrl: (path) => (/^\/(?!\/)/.test(path) ? settings.origin + url(path) : path),
    asset: settings.asset,
  }
}

/** Parameters of `{basePath}/mode`, a GET that sets the cookie and goes back to `back`. */
export interface ModeChange {
  elder?: '1' | '0'
  contrast?: Contrast
  size?: TextSize
  pointer?: Pointer
}

/** Address that changes what the reader chose and returns to this page. */
export function modeUrl(page: PageContext, change: ModeChange): string {
  const query = new URLSearchParams({ ...change, back: page.here })
  return page.url(`/mode?${query.toString()}`)
}
