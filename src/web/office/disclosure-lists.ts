import { exceptionWithKey } from '../../law/decision/exception.ts'
import { type Catalogue, catalogueOf, isLeaf } from '../../modules/catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, may, refuse } from '../../modules/desk/index.ts'
import {
  type Disclosure,
  disclosurePolicy,
  type ListedDisclosure,
  listPublished,
  type OfficeItem,
  type WorkingList,
  workingCounts,
  workingPage,
} from '../../modules/publishing/index.ts'
import { findUnit, listUnits, type SignedInAccount } from '../../modules/units/index.ts'
import type { AnswerOf, InputOf } from './endpoint.ts'
import { dueViewOf } from './publication-limit.ts'
import { standsAt } from './publishing-view.ts'
import type { DisclosureListKey, DisclosureListRow, publishingApi } from './routes/publishing.schema.ts'

type Lists = AnswerOf<(typeof publishingApi)['GET /disclosures']>
type Query = InputOf<(typeof publishingApi)['GET /disclosures']>['query']

const pageSize = 20

/** What the lists are called. */
export const disclosureListLabels: Readonly<Record<DisclosureListKey, string>> = {
  draft: '草稿',
  sentBack: '退回修改',
  inReview: '审核中',
  scheduled: '定时待发',
  published: '已发布',
  ended: '公示期满',
  withdrawn: '已撤下',
  kept: '不主动公开',
  discarded: '已作废',
}
const listOrder = [
  'draft',
  'sentBack',
  'inReview',
  'scheduled',
  'published',
  'ended',
  'withdrawn',
  'kept',
  'discarded',
] as const

/** One of the lists of 主动公开, with how many stand in each. */
export async function disclosureLists(
  desk: Desk,
  account: SignedInAccount,
  query: Query,
): Promise<Answer<Lists>> {
  const unit = await findUnit(desk.read, query.unit ?? account.unit.code)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(account, disclosurePolicy.read, unit)
  if (refused) return refused
  const catalogue = await catalogueOf(desk.read, unit.code)
  const page = query.page ?? 1
  const { column, year } = query
  const published = await listPublished(desk, {
    unit: unit.code,
    entry: 'any',
    pageSize,
    page,
    column,
    year,
  })
  const counts = await workingCounts(desk, unit.code)
  if (counts.kind !== 'done') return counts
  const countOf = (key: DisclosureListKey): number =>
    key === 'published' ? published.total : counts.value[key]
  const list = query.list ?? (counts.value.sentBack > 0 ? 'sentBack' : 'draft')
  const rows =
    list === 'published'
      ? done(published.items.map(publishedRow))
      : await workingRows(desk, catalogue, { unit: unit.code, list, page })
  if (rows.kind !== 'done') return rows
  return done({
    unit: unit.code,
    units: (await listUnits(desk.read))
      .filter((one) => may(account, disclosurePolicy.read, one))
      .map(({ code, shortName }) => ({ key: code, label: shortName })),
    mayWrite: may(account, disclosurePolicy.write, unit),
    list,
    lists: listOrder.map((key) => ({ key, label: disclosureListLabels[key], count: countOf(key) })),
    rows: rows.value,
    total: countOf(list),
    page,
    pageSize,
    columns: catalogue.columns
      .filter((one) => isLeaf(catalogue, one))
      .map(({ code, name }) => ({ key: code, label: name })),
    years: [...published.facets.years.keys()],
  })
}

async function workingRows(
  desk: Desk,
  catalogue: Catalogue,
  { unit, list, page }: { readonly unit: string; readonly list: WorkingList; readonly page: number },
): Promise<Answer<DisclosureListRow[]>> {
  const items = await workingPage(desk, {
    unit,
    list,
    page: { offset: (page - 1) * pageSize, limit: pageSize },
  })
  return items.kind === 'done'
    ? done(items.value.map((item) => workingRow(desk, catalogue, item, list)))
    : items
}

/** Where an item of a list stands, in words. */
export function standsIn({ disclosure }: Pick<OfficeItem, 'disclosure'>, list: DisclosureListKey): string {
  return list === 'sentBack' ? disclosureListLabels.sentBack : standsAt(disclosure, [])
}

const waits: readonly string[] = ['draft', 'inReview', 'scheduled']

function workingRow(
  desk: Desk,
  catalogue: Catalogue,
  item: OfficeItem,
  list: WorkingList,
): DisclosureListRow {
  const { disclosure, columnName, due } = item
  const { id, title, documentNumber, indexNumber } = disclosure
  const column = catalogue.columns.find(({ code }) => code === disclosure.column)
  return {
    id,
    title,
    columnName,
    documentNumber,
    indexNumber,
    stands: standsIn(item, list),
    madeOn: disclosure.madeOn.toString(),
    due: !waits.includes(disclosure.state) ? null : dueViewOf(desk, due, column ?? { timeLimit: 'promptly' }),
    writers: disclosure.writers.map(({ name }) => name).join('、'),
    updatedAt: disclosure.updatedAt.toString(),
    publishedOn: disclosure.publishedOn?.toString() ?? null,
    attachments: disclosure.attachments.length,
    releaseAt: disclosure.releaseAt?.toString() ?? null,
    releaseFailure: disclosure.releaseFailure,
    gone: goneOf(disclosure),
    kept: keptOf(disclosure),
  }
}

function goneOf({ withdrawn, endedOn, displayUntil }: Disclosure): DisclosureListRow['gone'] {
  if (withdrawn) return { on: withdrawn.on.toString(), reason: withdrawn.reason }
  if (!endedOn) return null
  return { on: endedOn.toString(), reason: `公示期到 ${displayUntil?.toString() ?? ''} 为止` }
}

function keptOf({ state, exception, reassessOn }: Disclosure): DisclosureListRow['kept'] {
  if (state !== 'kept') return null
  const reason = exception && exceptionWithKey(exception)
  return {
    reason: reason ? `${reason.article}：${reason.text}` : '',
    reassessOn: reassessOn?.toString() ?? null,
  }
}

function publishedRow(item: ListedDisclosure): DisclosureListRow {
  const { id, title, columnName, documentNumber, indexNumber } = item
  return {
    id,
    title,
    columnName,
    documentNumber,
    indexNumber,
    stands: '已发布',
    madeOn: item.madeOn.toString(),
    due: null,
    writers: '',
    updatedAt: item.publishedAt.toString(),
    publishedOn: item.disclosedOn.toString(),
    attachments: item.attachments.length,
    releaseAt: null,
    releaseFailure: null,
    gone: null,
    kept: null,
  }
}
