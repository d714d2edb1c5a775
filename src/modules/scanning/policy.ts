import type { Policy } from '../desk/index.ts'

export type ScanningAct = 'read' | 'setRules' | 'importWordList' | 'removeWordList'

/** Who sees and sets the county's rules of the scan. That a scan is made is no matter of rights. */
export const scanningPolicy = {
  read: { ownUnit: ['supervisor'] },
  setRules: { ownUnit: ['supervisor'] },
  importWordList: { ownUnit: ['supervisor'] },
  removeWordList: { ownUnit: ['supervisor'] },
} satisfies Policy<ScanningAct>
