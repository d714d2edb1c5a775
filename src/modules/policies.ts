import { auditPolicy } from './audit/index.ts'
import { calendarPolicy } from './calendar/index.ts'
import { cataloguePolicy } from './catalogue/index.ts'
import type { Policy } from './desk/index.ts'
import { disclosurePolicy } from './publishing/index.ts'
import { remedyPolicy } from './remedies/index.ts'
import { reportPolicy } from './reporting/index.ts'
import { applicationPolicy } from './requests/index.ts'
import { scanningPolicy } from './scanning/index.ts'
import { accountPolicy, unitPolicy } from './units/index.ts'

/** Every policy of the house by its noun, for whoever must see all rights at once. */
export const policies = {
  unit: unitPolicy,
  account: accountPolicy,
  audit: auditPolicy,
  calendar: calendarPolicy,
  catalogue: cataloguePolicy,
  disclosure: disclosurePolicy,
  application: applicationPolicy,
  remedy: remedyPolicy,
  report: reportPolicy,
  scanning: scanningPolicy,
} satisfies Readonly<Record<string, Policy<string>>>
