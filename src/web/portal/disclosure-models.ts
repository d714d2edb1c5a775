import {
  type Disclosure,
  explainedAmong,
  type ListedDisclosure,
  shortIndexNumber,
} from '../../modules/publishing/index.ts'
import type { DisclosureRow } from '../shared/view-models.ts'
import type { Portal } from './context.ts'

/** The address of an item: by its index number, which never changes. */
export function disclosureHref(indexNumber: string): string {
  return `/disclosures/${indexNumber.split('/').map(encodeURIComponent).join('/')}`
}

/** The address of an attachment of a published item. */
export function attachmentHref(id: string): string {
  return `/attachments/${encodeURIComponent(id)}`
}

/** Whether it is a 规范性文件 or 规章 that holds and has come into force: 现行有效. */
export function isInForce(
  item: Pick<Disclosure, 'kind' | 'validity' | 'effectiveOn'>,
  today: Temporal.PlainDate,
): boolean {
  const normative = item.kind === 'normativeDocument' || item.kind === 'regulation'
  const begun = item.effectiveOn === null || Temporal.PlainDate.compare(item.effectiveOn, today) <= 0
  return normative && begun && item.validity === 'valid'
}

/** Items as a list shows them; `unitName` where the list mixes several units. */
export async function disclosureRows(
  { desk }: Pick<Portal, 'desk'>,
  items: readonly ListedDisclosure[],
  unitName?: (code: string) => string | undefined,
): Promise<DisclosureRow[]> {
  const explained = await explainedAmong(
    desk,
    items.map(({ id }) => id),
  )
  return items.map((item) => rowOf(item, desk.today(), explained.has(item.id), unitName?.(item.unitCode)))
}

function rowOf(
  item: ListedDisclosure,
  today: Temporal.PlainDate,
  explained: boolean,
  unitName: string | undefined,
): DisclosureRow {
  return {
    indexNumber: shortIndexNumber(item.indexNumber),
    title: item.title,
    href: disclosureHref(item.indexNumber),
    columnName: item.columnName,
    ...(unitName === undefined ? {} : { unitName }),
    ...(item.documentNumber === null ? {} : { documentNumber: item.documentNumber }),
    attachmentCount: item.attachments.length,
    attachmentTypes: [...new Set(item.attachments.map((attachment) => attachment.type))],
    ...noteOf(item, explained),
    madeOn: item.madeOn.toString(),
    publishedOn: item.disclosedOn.toString(),
    validity: item.validity,
    inForce: isInForce(item, today),
  }
}

/** What a list says besides: explained, explains, put right. */
function noteOf(item: ListedDisclosure, explained: boolean): { note?: string } {
  const notes = [
    explained ? '附有解读' : null,
    item.kind === 'interpretation' ? '政策解读' : null,
    item.revisedOn === null ? null : `${item.revisedOn.toString()} 更正`,
  ].filter((note) => note !== null)
  return notes.length === 0 ? {} : { note: notes.join(' · ') }
}
