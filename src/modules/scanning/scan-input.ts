import type { FileReading } from '../../platform/office-files/reading.ts'
import { addressesIn } from './detectors/address.ts'
import type { Surroundings } from './detectors/detection.ts'
import { emailsIn } from './detectors/email.ts'
import { phonesIn } from './detectors/numbers.ts'

/** Parts of an item that are one text each. */
export type TextPart = 'title' | 'summary' | 'documentNumber' | 'keywords' | 'guide'

/** What is scanned: an item as it is to go out. */
export interface ScanInput {
  readonly texts: readonly { readonly part: TextPart; readonly text: string }[]
  /** HTML that was cleaned already; '' where there is none */
  readonly body: string
  readonly files: readonly ScannedFile[]
  readonly context: ScanContext
}

export interface ScannedFile {
  /** its id */
  readonly file: string
  /** under which it goes out; it is looked at too */
  readonly name: string
  readonly reading: FileReading
}

/** What is public anyway, and where we are. */
export interface ScanContext {
  readonly today: Temporal.PlainDate
  /** contact data of the unit as its guide has it; lines with several numbers are understood */
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly addresses: readonly string[]
  /** hosts of our own portal, with the port if it has one */
  readonly ownHosts: readonly string[]
  /** paths of our own portal that lead nowhere, out of those that `portalPathsIn` names */
  readonly deadPaths: readonly string[]
}

/** Contact data in the forms in which detectors compare them. */
export function surroundingsOf({ today, phones, emails, addresses }: ScanContext): Surroundings {
  return {
    today,
    phones: phones.flatMap(phonesIn),
    emails: emails.flatMap(emailsIn),
    addresses: addresses.flatMap(addressesIn),
  }
}
