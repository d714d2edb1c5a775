import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { raw } from '../platform/html.ts'
import { WrongSetting } from '../platform/settings.ts'
import type { Site } from './shared/page.ts'
import { paths } from './shared/paths.ts'

/**
 * What a county sets for its portal, in `site.json` of the data folder; every field may be left out. The
 * county's own header and footer are trusted markup in `header.html` and `footer.html` beside it.
 */
const siteFile = z.strictObject({
  countyName: z.string().min(1).optional(),
  portalName: z.string().min(1).optional(),
  home: z.strictObject({ label: z.string().min(1), href: z.string().min(1) }).optional(),
  identity: z
    .strictObject({
      sponsor: z.string(),
      operator: z.string(),
      phone: z.string(),
      siteCode: z.string(),
      icp: z.string(),
      policeRecord: z.string(),
    })
    .partial()
    .optional(),
  errorReport: z.strictObject({ label: z.string(), href: z.string() }).optional(),
})

/** Reads the portal's settings. Throws {@link WrongSetting} naming the file and the field. */
export async function readSite(
  dataDir: string,
  county: { code: string; name: string; phone: string },
  demonstration: boolean,
): Promise<Site> {
  const given = parse(join(dataDir, 'site.json'), await readOptional(join(dataDir, 'site.json')))
  const header = await readOptional(join(dataDir, 'header.html'))
  const footer = await readOptional(join(dataDir, 'footer.html'))
  const site: Site = {
    countyName: given.countyName ?? county.name,
    portalName: given.portalName ?? '政府信息公开',
    home: given.home ?? { label: `${county.name.replace(/人民政府$/, '')}人民政府门户网站`, href: '/' },
    identity: {
      ...(demonstration ? demonstrationIdentity(county) : plainIdentity(county)),
      ...defined(given.identity),
    },
    marks: {},
    contact: { label: '联系我们', href: paths.guide(county.code) },
    openData: { label: '开放数据', href: '/api/openapi.json' },
  }
  if (given.errorReport) site.errorReport = given.errorReport
  if (header !== null) site.headerHtml = raw(header)
  if (footer !== null) site.footerHtml = raw(footer)
  return site
}

function plainIdentity(county: { code: string; name: string; phone: string }): Site['identity'] {
  return { sponsor: county.name, operator: '', phone: county.phone, siteCode: '', icp: '', policeRecord: '' }
}

/** Numbers that cannot be taken for real ones. */
function demonstrationIdentity(county: { code: string; name: string; phone: string }): Site['identity'] {
  return {
    sponsor: county.name,
    operator: `${county.name}办公室`,
    phone: county.phone,
    siteCode: '0000000000（演示）',
    icp: '鲁ICP备00000000号（演示）',
    policeRecord: '鲁公网安备00000000000000号（演示）',
  }
}

function parse(path: string, text: string | null): z.infer<typeof siteFile> {
  if (text === null) return {}
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new WrongSetting(`${path} 不是有效的 JSON 文件。`)
  }
  const parsed = siteFile.safeParse(content)
  if (parsed.success) return parsed.data
  const [fault] = parsed.error.issues
  throw new WrongSetting(`${path} 的 ${fault?.path.join('.') ?? ''} 有误：${fault?.message ?? ''}`)
}

function defined<T extends object>(fields: T | undefined): Partial<Site['identity']> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined))
}

async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
