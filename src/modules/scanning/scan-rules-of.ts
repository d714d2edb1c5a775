import { createHash } from 'node:crypto'
import type { Session } from '../../platform/database/index.ts'
import { findCounty } from '../units/index.ts'
import { defaultSettings, type ScanRules, type ScanSettings } from './rules.ts'
import { selectSettings, selectWordLists } from './store.ts'
import { builtInWords } from './words/built-in.ts'
import type { WordList } from './words/word-list.ts'

/** Counted up whenever detectors find something else than before: what was scanned is scanned again then. */
const detectorVersion = 1

/** The county's rules as a scan needs them; the defaults where nothing is set. */
export async function scanRulesOf(session: Session): Promise<ScanRules> {
  const county = await findCounty(session)
  const settings = county ? await selectSettings(session, county.code) : defaultSettings
  const own = county ? await selectWordLists(session, county.code) : []
  return rulesFrom(
    settings,
    own.map(({ name, source, version, entries }) => ({ name, source, version, entries })),
  )
}

/** Rules out of settings and lists, with a version that changes when anything of them does. */
export function rulesFrom(
  { severity, masks, allowedHosts, builtInWords: withBuiltIn }: ScanSettings,
  own: readonly WordList[],
): ScanRules {
  const wordLists = withBuiltIn ? [...own, builtInWords] : own
  const severities = Object.entries(severity).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const { residentId, bankCard } = masks
  const forms = [residentId.first, residentId.last, bankCard.first]
  const whole = JSON.stringify([detectorVersion, severities, forms, allowedHosts, wordLists])
  const version = createHash('sha256').update(whole).digest('hex').slice(0, 16)
  return { severity, masks, allowedHosts, wordLists, version }
}
