import type { CallInput } from '../http/call.ts'
import type { ScanningView } from './scanning-view.ts'

export type Settings = CallInput<'PUT /scanning'>['body']

/** The settings as the form holds them. */
export interface RulesValues {
  readonly severity: Settings['severity']
  /** `2-3`: signs that stay at either end */
  readonly residentId: string
  /** `4`: signs that stay in front */
  readonly bankCard: string
  /** one a line */
  readonly allowedHosts: string
}

export function valuesOf({ settings }: ScanningView): RulesValues {
  const { residentId, bankCard } = settings.masks
  return {
    severity: settings.severity,
    residentId: `${residentId.first}-${residentId.last}`,
    bankCard: String(bankCard.first),
    allowedHosts: settings.allowedHosts.join('\n'),
  }
}

/** What is sent; whether the list that comes with the product is used is set beside the lists. */
export function settingsOf(values: RulesValues, builtInWords: boolean): Settings {
  const [first, last] = values.residentId.split('-')
  return {
    severity: values.severity,
    masks: {
      residentId: { first: first === '6' ? 6 : 2, last: last === '4' ? 4 : 3 },
      bankCard: { first: values.bankCard === '6' ? 6 : 4 },
    },
    allowedHosts: values.allowedHosts
      .split(/[\n,，;；\s]+/)
      .map((host) => host.trim())
      .filter((host) => host !== ''),
    builtInWords,
  }
}
