import { plain } from './plain.ts'
import type { PeriodPassage } from './reading.ts'

const range =
  /(\d{4})年(\d{1,2})月(\d{1,2})日?(?:0时)?起?[，、]?(?:至|到|—+|-+|~|～)(?:(?:(\d{4})|本|同|当)年)?(\d{1,2})月(\d{1,2})日?/g

/** The statistics periods that the report states; a range of days in other matters does not count. */
export function findPeriods(prose: readonly string[]): PeriodPassage[] {
  return prose.flatMap((paragraph) =>
    plain(paragraph)
      .split('。')
      .filter((sentence) => /统计|期限|时间跨度/.test(sentence))
      .flatMap((sentence) => {
        const passages: PeriodPassage[] = []
        for (const match of sentence.matchAll(range)) {
          const [text, year, fromMonth, fromDay, toYear, toMonth, toDay] = match
          const before = sentence.slice(0, match.index)
          if (!/(?:统计|期限|跨度)[^，；]{0,12}$/.test(before)) continue
          passages.push({
            text,
            from: day(year, fromMonth, fromDay),
            to: day(toYear ?? year, toMonth, toDay),
          })
        }
        return passages
      }),
  )
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): string {
  return `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
}
