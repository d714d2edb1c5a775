import type { ListedDisclosure } from '../../modules/publishing/index.ts'
import { shortIndexNumber } from '../../modules/publishing/index.ts'
import type { DisclosureRow } from '../shared/view-models.ts'

/** The address of an item: by its index number, which never changes. */
export function disclosureHref(indexNumber: string): string {
  return `/disclosures/${indexNumber.split('/').map(encodeURIComponent).join('/')}`
}

/** The address of an attachment of a published item. */
export function attachmentHref(id: string): string {
  return `/attachments/${encodeURIComponent(id)}`
}

/** An item as a list shows it; `unitName` where the list mixes several units. */
export function disclosureRow(item: ListedDisclosure, unitName?: string): DisclosureRow {
  return {
    indexNumber: shortIndexNumber(item.indexNumber),
    title: item.title,
    href: disclosureHref(item.indexNumber),
    columnName: item.columnName,
    ...(unitName === undefined ? {} : { unitName }),
    ...(item.documentNumber === null ? {} : { documentNumber: item.documentNumber }),
    attachmentCount: item.attachments.length,
    attachmentTypes: [...new Set(item.attachments.map((attachment) => attachment.type))],
    madeOn: item.madeOn.toString(),
    publishedOn: item.disclosedOn.toString(),
    validity: item.validity,
  }
}
