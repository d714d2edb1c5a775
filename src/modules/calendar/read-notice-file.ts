import { z } from 'zod'
import type { Calendar } from '../../law/calendar/calendar.ts'
import { type NoticeDraft, rangesOf } from '../../law/calendar/check-notice.ts'
import { type Announcement, announcementsOf } from '../../law/calendar/holiday-notice.ts'
import { readNoticeFile as readOwnFile } from '../../platform/calendars.ts'
import { type Answer, done, mend } from '../desk/index.ts'
import { sameNotice } from './known-notices.ts'
import { readNoticeTable } from './read-notice-table.ts'

const largest = 200_000
const field = 'file'

/** The form of the holiday-cn data set: days alone, with the address of the notice. */
const dataSetFile = z.object({
  year: z.number().int(),
  papers: z.array(z.string()).default([]),
  days: z
    .array(z.object({ name: z.string().min(1), date: z.iso.date(), isOffDay: z.boolean() }))
    .min(1)
    .max(400),
})

/**
 * 从文件读入: a notice in the form of `calendars/YYYY.json` or of the holiday-cn data set, or as a table
 * (`.csv`, `.xlsx`), for the form to be looked through. What the file does not say (文号、标题、成文日期) stays ''.
 */
export async function readNoticeFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  known: Calendar,
): Promise<Answer<NoticeDraft>> {
  if (file.bytes.length > largest) return mend({ field, text: '文件超过 200 KB，不是放假安排文件。' })
  const table = /\.(csv|xlsx)$/i.exec(file.name.trim())?.[1]?.toLowerCase()
  if (table === 'csv' || table === 'xlsx') return readNoticeTable(file.bytes, table)
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes))
  } catch {
    return mend({
      field,
      text: '文件不是 JSON（UTF-8）。请选择放假安排的 .json、.csv 或者 .xlsx 文件，或者直接在下面填写。',
    })
  }
  const own = readOwnFile(content)
  if (own !== null) return done(draftOf(unknownOf(announcementsOf(own), known)))
  const foreign = dataSetFile.safeParse(content)
  if (foreign.success) {
    const { year, papers, days } = foreign.data
    const notice = { number: '', title: '', date: '', url: papers[0] ?? '' }
    return done(
      draftOf({
        year,
        notice,
        days: days.map(({ name, date, isOffDay }) => ({ name, date, off: isOffDay })),
      }),
    )
  }
  const where = foreign.error.issues[0]?.path.join('.') ?? ''
  return mend({
    field,
    text: `看不懂这个文件${where === '' ? '' : `（${where}）`}。可以用的有两种：本系统 calendars 文件夹里的形式，和 holiday-cn 数据的形式。`,
  })
}

/** Of the notices of a file the first that is not known yet; else the last. */
function unknownOf(announcements: readonly Announcement[], { notices }: Calendar): Announcement {
  const all = notices.flatMap(announcementsOf)
  const found =
    announcements.find((one) => !all.some((other) => sameNotice(other, one))) ?? announcements.at(-1)
  if (found === undefined) throw new Error('a notice file without a notice')
  return found
}

function draftOf(announcement: Announcement): NoticeDraft {
  const { year, notice } = announcement
  return { year, notice, ...rangesOf(announcement) }
}
