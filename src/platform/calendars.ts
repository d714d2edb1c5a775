/** Reads the year files of `calendars/` from disk. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// the small form of zod: commands that count days start hundreds of times
import * as z from 'zod/mini'

/** The notices that come with the program. */
export const shippedCalendars = fileURLToPath(new URL('../../calendars/', import.meta.url))

const day = z.iso.date()

const noticeDays = z.array(
  z.strictObject({ date: day, name: z.string().check(z.minLength(1)), off: z.boolean() }),
)

const noticeSource = z.strictObject({
  number: z.string().check(z.minLength(1)),
  title: z.string().check(z.minLength(1)),
  date: day,
  url: z.url(),
})

const noticeFile = z.strictObject({
  year: z.int(),
  notice: noticeSource,
  days: noticeDays.check(z.minLength(1)),
  changes: z.array(z.strictObject({ notice: noticeSource, days: noticeDays.check(z.minLength(1)) })),
})

/** One year's holiday notice, with the changes made within the year. */
export type HolidayNoticeFile = z.output<typeof noticeFile>

/** What a file of this form says; null where it is of another. */
export function readNoticeFile(content: unknown): HolidayNoticeFile | null {
  const result = noticeFile.safeParse(content)
  return result.success ? result.data : null
}

/** A calendar file that cannot be used; the message names the file and what is wrong with it. */
export class CalendarFileError extends Error {
  override readonly name = 'CalendarFileError'
}

/**
 * The notices in a folder, one `YYYY.json` a year, in order of years; other files are passed over. Throws
 * `CalendarFileError` where the folder or a file cannot be read, is not such a notice, or names another year.
 */
export async function loadHolidayNotices(
  folder: string = shippedCalendars,
): Promise<readonly HolidayNoticeFile[]> {
  const names = (await namesIn(folder)).filter((name) => /^\d{4}\.json$/.test(name)).toSorted()
  return Promise.all(names.map((name) => readNotice(folder, name)))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    throw new CalendarFileError(`节假日文件夹不能读取：${folder}（${messageOf(error)}）`)
  }
}

async function readNotice(folder: string, name: string): Promise<HolidayNoticeFile> {
  const path = join(folder, name)
  const result = noticeFile.safeParse(await readJson(path))
  if (!result.success) {
    const [issue] = result.error.issues
    const where = issue === undefined || issue.path.length === 0 ? '' : `（${issue.path.join('.')}）`
    throw new CalendarFileError(`节假日文件格式不对：${path}${where}`)
  }
  const notice = result.data
  if (`${notice.year}.json` !== name) {
    throw new CalendarFileError(`节假日文件的年份与文件名不符：${path}（year 为${notice.year}）`)
  }
  for (const { date } of [...notice.days, ...notice.changes.flatMap((change) => change.days)]) {
    if (Math.abs(Number(date.slice(0, 4)) - notice.year) > 1) {
      throw new CalendarFileError(`节假日文件中有其他年份的日期：${path}（${date}）`)
    }
  }
  return notice
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new CalendarFileError(`节假日文件不能读取：${path}（${messageOf(error)}）`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
