import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { gatewaySender, gatewayShape, robotSender, robotShape } from './notifier-http.ts'
import { mailSender, type NoticeSender } from './notifier.ts'
import { type Settings, WrongSetting } from './settings.ts'

/** What a county sets for its notices, in `notices.json` of the data folder; every field may be left out. */
const noticesFile = z.strictObject({
  sms: gatewayShape.optional(),
  robots: z.array(robotShape).max(5, '最多 5 个').default([]),
  smsText: z
    .string()
    .max(200, '不超过 200 个字')
    .refine((text) => text.includes('{number}'), '应当有 {number}，代表申请编号')
    .refine((text) => !/\{(?!number\})/.test(text), '只能有 {number} 一个代号')
    .optional(),
})

/** Every way by which this instance tells somebody something; null or empty: not set up. */
export interface NoticeSenders {
  readonly mail: NoticeSender | null
  readonly sms: NoticeSender | null
  readonly robots: readonly NoticeSender[]
  /** 短信 to an applicant; `{number}` stands for the 申请编号 */
  readonly smsText: string
}

const usualText =
  '您的政府信息公开申请{number}有新进展，请凭申请编号和查询码到受理机关的政府信息公开专栏查看。'

/** Reads how notices go out. Throws {@link WrongSetting} naming the file and the field. */
export async function readNoticeSenders(
  settings: Pick<Settings, 'dataDir' | 'mailUrl' | 'mailFrom'>,
): Promise<NoticeSenders> {
  const path = join(settings.dataDir, 'notices.json')
  const parsed = noticesFile.safeParse(parse(path, await readOptional(path)))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((fault) => `${fault.path.join('.') || '文件'}：${fault.message}`)
    throw new WrongSetting(`${path} 设置有误：${faults.join('；')}`)
  }
  const { sms, robots, smsText } = parsed.data
  return {
    mail: settings.mailUrl ? mailSender(settings.mailUrl, settings.mailFrom) : null,
    sms: sms ? gatewaySender(sms) : null,
    robots: robots.map((robot) => robotSender(robot, () => Temporal.Now.instant())),
    smsText: smsText ?? usualText,
  }
}

function parse(path: string, text: string | null): unknown {
  if (text === null) return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongSetting(`${path} 不是有效的 JSON 文件。`)
  }
}

async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
