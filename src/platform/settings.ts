import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { knowsCipher, type SealCipher, sealCiphers } from './sealing.ts'

/** How one process is told to run: the environment, checked once at the start. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** absolute folder that holds the database, the files and the keys */
  readonly dataDir: string
  /** PostgreSQL address; null: SQLite inside `dataDir` */
  readonly databaseUrl: string | null
  /** the path under which the county's site shows the portal: '' or '/gkml' */
  readonly basePath: string
  /** scheme and host as citizens see it, for feeds, QR codes and the origin check; null: from the request */
  readonly publicOrigin: string | null
  readonly demoPassword: string | null
  readonly demoToday: string | null
  readonly mailUrl: string | null
  readonly mailFrom: string
  /** addresses of reverse proxies whose X-Forwarded-For is believed */
  readonly trustProxy: string | null
  /** by which cipher personal data is sealed from now on; what was sealed by the other one stays readable */
  readonly cipher: SealCipher
  /** days for which a file is kept that came with a form and was never filed */
  readonly uploadDays: number
  readonly logLevel: string
  /** where the county's e-seal service is; null: none is plugged in */
  readonly sealServiceUrl: string | null
  readonly sealServiceToken: string | null
}

/** A setting that cannot be used; `message` is one line for the person who starts the program. */
export class WrongSetting extends Error {}

const portRange = '应当是 0 至 65535 的整数'
const uploadDaysRange = '应当是 1 至 365 的整数（天）'
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** Each with what it should be, for the line that refuses it. */
const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portRange)
    .transform(Number)
    .refine((port) => port <= 65_535, portRange)
    .default(8080),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应当以 postgres:// 开头')
    .optional(),
  BASE_PATH: z
    .string()
    .regex(/^(\/[a-z0-9._-]+)*\/?$/i, '应当以 / 开头，例如 /zwgk')
    .default(''),
  // of another scheme the origin would be `null`, which every sandboxed frame of another site sends
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: '应当是完整的网址，例如 https://www.example.gov.cn' })
    .optional(),
  // a demonstration holds nothing of anybody's: whoever starts it chooses any password
  DEMO_PASSWORD: z.string().max(128, '应当不超过 128 个字符 (at most 128 characters)').optional(),
  DEMO_TODAY: z.iso.date('应当是实际存在的日期，写作 2026-03-02').optional(),
  MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\//, '应当以 smtp:// 或者 smtps:// 开头')
    .optional(),
  MAIL_FROM: z.string().default('gongkai@localhost'),
  TRUST_PROXY: z
    .string()
    .refine(areAddresses, '应当是反向代理的地址，几个之间用逗号隔开，例如 127.0.0.1')
    .optional(),
  SEAL_SERVICE_URL: z
    .url({ protocol: /^https?$/, error: '应当是完整的网址，例如 https://seal.example.gov.cn/sign' })
    .optional(),
  SEAL_SERVICE_TOKEN: z.string().max(500).optional(),
  CIPHER: z
    .enum(sealCiphers, `应当是 ${sealCiphers.join('、')} 之一`)
    .refine(knowsCipher, '本机的加密库没有这种算法')
    .default('aes-256-gcm'),
  UPLOAD_DAYS: z
    .string()
    .regex(/^\d{1,3}$/, uploadDaysRange)
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, uploadDaysRange)
    .default(7),
  LOG_LEVEL: z.enum(logLevels, `应当是 ${logLevels.join('、')} 之一`).default('info'),
})

/** Addresses or networks (10.0.0.0/8), separated by commas; or one of the names that stand for some. */
function areAddresses(list: string): boolean {
  return list.split(',').every((one) => {
    const [address = '', bits, ...more] = one.trim().split('/')
    if (bits === undefined && ['loopback', 'linklocal', 'uniquelocal'].includes(address)) return true
    const most = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1
    return (
      more.length === 0 &&
      most > 0 &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
    )
  })
}

/**
 * Reads the settings. An empty variable counts as absent. Throws {@link WrongSetting} with one line a
 * fault.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>, cwd: string): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new WrongSetting(
      parsed.error.issues.map((fault) => `${fault.path.join('.')} 设置有误：${fault.message}`).join('\n'),
    )
  }
  const it = parsed.data
  return {
    host: it.HOST,
    port: it.PORT,
    dataDir: resolve(cwd, it.DATA_DIR),
    databaseUrl: it.DATABASE_URL ?? null,
    basePath: it.BASE_PATH.replace(/\/$/, ''),
    publicOrigin: it.PUBLIC_ORIGIN ? new URL(it.PUBLIC_ORIGIN).origin : null,
    demoPassword: it.DEMO_PASSWORD ?? null,
    demoToday: it.DEMO_TODAY ?? null,
    mailUrl: it.MAIL_URL ?? null,
    mailFrom: it.MAIL_FROM,
    trustProxy: it.TRUST_PROXY ?? null,
    cipher: it.CIPHER,
    uploadDays: it.UPLOAD_DAYS,
    logLevel: it.LOG_LEVEL,
    sealServiceUrl: it.SEAL_SERVICE_URL ?? null,
    sealServiceToken: it.SEAL_SERVICE_TOKEN ?? null,
  }
}
