import { catalogueOf, columnPath } from '../../modules/catalogue/index.ts'
import {
  type Attachment,
  type LinkedDisclosure,
  publicationState,
  type PublishedDisclosure,
  publishedLinks,
  type ServiceGuide,
  shortIndexNumber,
  withPictures,
} from '../../modules/publishing/index.ts'
import type { Unit } from '../../modules/units/index.ts'
import type { PageContext } from '../shared/page.ts'
import { paths } from '../shared/paths.ts'
import type { Download } from '../shared/view-models.ts'
import type { Portal } from './context.ts'
import { attachmentHref, disclosureHref, isInForce } from './disclosure-models.ts'
import { officialBody } from './official-body.ts'
import { bandsOf, recordOf } from './item-record.ts'
import { withQuery } from './paging.ts'
import { qrOf } from './qr.ts'
import { unitHead } from './unit-models.ts'
import type { PublishedItemModel, RelatedDocument } from './views/parts/document-parts.ts'
import type { GuideParts } from './views/service-guide-page.ts'

/** Everything that the page of a published item shows. */
export async function itemModel(
  portal: Portal,
  page: PageContext,
  unit: Unit,
  item: PublishedDisclosure,
): Promise<PublishedItemModel> {
  const { desk } = portal
  const catalogue = await catalogueOf(desk.read, unit.code)
  const path = columnPath(catalogue, item.column)
  const column = path.at(-1)
  const dueOn = column && publicationState(desk.calendar, column, item, desk.today()).dueOn
  const links = await publishedLinks(desk, item)
  const corrections = links.changes.filter(({ kind }) => kind === 'revised')
  const sealed = item.attachments.find(({ role }) => role === 'sealedForm')
  return {
    unit: unitHead(unit),
    columnPath: path.map(({ code, name }) => ({
      name,
      href: withQuery(paths.unit(unit.code), { column: code }),
    })),
    ...metadataOf(portal, item),
    bands: bandsOf(item, links),
    body: officialBody(withPictures(item.body, pictureAddress(page, item))),
    ...(sealed ? { sealedForm: downloadOf(sealed) } : {}),
    attachments: item.attachments.filter(({ role }) => role === 'attachment').map(downloadOf),
    downloads: [],
    corrections: corrections.map(({ on, note }) => ({ on: on.toString(), note })),
    ...(links.explains === null ? {} : { explains: relatedOf(portal, links.explains) }),
    interpretations: links.explainedBy.map((one) => ({
      title: one.title,
      href: disclosureHref(one.indexNumber),
      kind: one.genre,
      publishedOn: one.disclosedOn.toString(),
    })),
    related: [
      ...(links.replacedBy === null ? [] : [relatedOf(portal, links.replacedBy, '现行文件')]),
      ...links.replaces.map((one) => relatedOf(portal, one, '本文代替它')),
    ],
    record: recordOf(item, links.changes, dueOn?.toString() ?? null),
    qr: await qrOf(page.absoluteUrl(disclosureHref(item.indexNumber)), '手机扫码查看本文'),
  }
}

function metadataOf(portal: Portal, item: PublishedDisclosure) {
  return {
    indexNumber: item.indexNumber,
    shortIndexNumber: shortIndexNumber(item.indexNumber),
    title: item.title,
    issuer: item.issuer,
    ...(item.documentNumber === null ? {} : { documentNumber: item.documentNumber }),
    ...(item.topic === null ? {} : { topic: item.topic }),
    genre: item.genre,
    keywords: item.keywords,
    madeOn: item.madeOn.toString(),
    publishedOn: item.disclosedOn.toString(),
    ...(item.effectiveOn === null ? {} : { effectiveOn: item.effectiveOn.toString() }),
    ...(item.expiresOn === null ? {} : { expiresOn: item.expiresOn.toString() }),
    ...(item.displayUntil === null ? {} : { displayUntil: item.displayUntil.toString() }),
    validity: item.validity,
    inForce: isInForce(item, portal.desk.today()),
    ...(item.imported === null
      ? {}
      : {
          imported: {
            originallyPublishedOn: item.imported.originallyPublishedOn.toString(),
            source: item.imported.source,
          },
        }),
  }
}

/** A picture of the text, if it is one of the item's own. */
function pictureAddress(page: PageContext, item: PublishedDisclosure): (id: string) => string | null {
  const own = new Set(item.attachments.filter(({ role }) => role === 'picture').map(({ id }) => id))
  return (id) => (own.has(id) ? page.url(attachmentHref(id)) : null)
}

function downloadOf(attachment: Attachment): Download {
  return {
    name: attachment.name,
    href: attachmentHref(attachment.id),
    type: attachment.type,
    sizeBytes: attachment.sizeBytes,
    sha256: attachment.hash,
  }
}

function relatedOf(portal: Portal, item: LinkedDisclosure, relation?: string): RelatedDocument {
  return {
    label: item.title,
    href: disclosureHref(item.indexNumber),
    ...(relation === undefined ? {} : { relation }),
    ...(item.documentNumber === null ? {} : { documentNumber: item.documentNumber }),
    validity: item.validity,
    inForce: isInForce(item, portal.desk.today()),
  }
}

/** The parts of a guide, each 样表 with the file that it is. */
export function guideParts(guide: ServiceGuide, attachments: readonly Attachment[]): GuideParts {
  return {
    ...guide,
    materials: guide.materials.map(({ name, form, sample }) => {
      const file = attachments.find(({ id, role }) => id === sample && role === 'attachment')
      return { name, form, ...(file ? { sample: downloadOf(file) } : {}) }
    }),
  }
}

/** The files of a guide that stand at no material. */
export function withoutSamples(
  attachments: readonly Download[],
  { materials }: Pick<GuideParts, 'materials'>,
): Download[] {
  const samples = new Set(materials.map(({ sample }) => sample?.href))
  return attachments.filter(({ href }) => !samples.has(href))
}
