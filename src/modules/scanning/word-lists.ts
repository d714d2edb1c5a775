import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { scanningPolicy } from './policy.ts'
import type { ScanSettings } from './rules.ts'
import { findWordList, selectSettings, selectWordListFacts } from './store.ts'
import { builtInId, builtInWords } from './words/built-in.ts'
import type { WordListFacts } from './words/word-list.ts'
import { writeWordList } from './words/write-word-list.ts'

/** A word list as it is told to whoever looks after the lists. */
export interface ListedWordList extends WordListFacts {
  readonly id: string
  readonly count: number
  /** it comes with the product: it can be switched off, not removed */
  readonly builtIn: boolean
  /** false: the county has switched it off */
  readonly used: boolean
  readonly importedAt: Temporal.Instant | null
  readonly importedBy: string | null
}

/** What the county has set, with its word lists. */
export interface ScanningView {
  readonly settings: ScanSettings
  readonly lists: readonly ListedWordList[]
}

/** The county's rules and word lists, the list that comes with the product last. */
export async function wordLists(desk: Desk): Promise<Answer<ScanningView>> {
  const county = await findCounty(desk.read)
  if (!county) return refuse('notFound', '还没有设立县。')
  const refused = forbidden(desk.actor, scanningPolicy.read, county)
  if (refused) return refused
  const settings = await selectSettings(desk.read, county.code)
  const own = await selectWordListFacts(desk.read, county.code)
  const { name, source, version, entries } = builtInWords
  return done({
    settings,
    lists: [
      ...own.map((list) => ({ ...list, builtIn: false, used: true })),
      {
        id: builtInId,
        name,
        source,
        version,
        count: entries.length,
        builtIn: true,
        used: settings.builtInWords,
        importedAt: null,
        importedBy: null,
      },
    ],
  })
}

/** 导出词表: a list as a file that can be imported again. */
export async function exportWordList(
  desk: Desk,
  request: { readonly id: string; readonly format: 'json' | 'csv' },
): Promise<Answer<{ name: string; bytes: Uint8Array }>> {
  const county = await findCounty(desk.read)
  if (!county) return refuse('notFound', '还没有设立县。')
  const refused = forbidden(desk.actor, scanningPolicy.read, county)
  if (refused) return refused
  const list = request.id === builtInId ? builtInWords : await findWordList(desk.read, county.code, request)
  if (!list) return refuse('notFound', '没有这个词表，可能刚被删除。')
  const { name, version } = list
  const plain = `${name}-${version}`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
  return done({ name: `${plain}.${request.format}`, bytes: writeWordList(list, request.format) })
}
