import type { Desk } from '../../modules/desk/index.ts'
import type { OfficeItem, QueuedItem } from '../../modules/publishing/index.ts'
import { reviewStepLabel } from '../../modules/publishing/index.ts'
import { timeZone } from '../../platform/day.ts'
import { standsIn } from './disclosure-lists.ts'
import type { ExportColumn } from './export.ts'
import { dueViewOf } from './publication-limit.ts'
import type { DisclosureListKey } from './routes/publishing.schema.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** The columns of the office's lists as files: what the screen shows, one thing a column. */

const what: readonly ExportColumn<OfficeItem>[] = [
  { key: 'title', label: '标题', width: 50, value: ({ disclosure }) => disclosure.title },
  { key: 'column', label: '栏目', value: ({ columnName }) => columnName },
  {
    key: 'documentNumber',
    label: '发文字号',
    width: 22,
    value: ({ disclosure }) => disclosure.documentNumber,
  },
  { key: 'madeOn', label: '成文日期', value: ({ disclosure }) => disclosure.madeOn },
]

const whenPublic: readonly ExportColumn<OfficeItem>[] = [
  {
    key: 'publishedOn',
    label: '发布日期',
    value: ({ disclosure }) => disclosure.imported?.originallyPublishedOn ?? disclosure.publishedOn,
  },
  { key: 'indexNumber', label: '索引号', width: 22, value: ({ disclosure }) => disclosure.indexNumber },
  {
    key: 'attachmentCount',
    label: '附件数',
    width: 8,
    value: ({ disclosure }) => disclosure.attachments.length,
  },
]

const lastChange: ExportColumn<OfficeItem> = {
  key: 'updatedAt',
  label: '最近改动',
  value: ({ disclosure }) => minute(disclosure.updatedAt),
}

/** The columns of one of the lists of 主动公开. */
export function disclosureColumns(desk: Desk, list: DisclosureListKey): readonly ExportColumn<OfficeItem>[] {
  if (list === 'published') return [...what, ...whenPublic]
  if (list === 'withdrawn') return [...what, ...whenPublic, lastChange]
  return [
    ...what,
    ...limitColumns(desk),
    { key: 'stands', label: '现在', value: (item) => standsIn(item, list) },
    { key: 'writers', label: '拟稿人', value: writersOf },
    lastChange,
  ]
}

/** The columns of 审核发布. */
export function reviewColumns(desk: Desk): readonly ExportColumn<QueuedItem>[] {
  return [
    ...what,
    ...limitColumns(desk),
    {
      key: 'step',
      label: '环节',
      value: ({ disclosure: { step } }) => (step === null ? null : reviewStepLabel(step)),
    },
    { key: 'writers', label: '拟稿人', value: writersOf },
    { key: 'barred', label: '不能由本人审核的原因', width: 30, value: ({ barred }) => barred },
  ]
}

function limitColumns(desk: Desk): readonly ExportColumn<OfficeItem>[] {
  return [
    { key: 'dueOn', label: '公开期限', value: ({ due }) => due.dueOn },
    { key: 'left', label: '剩余', value: ({ due }) => dueViewOf(desk, due, { timeLimit: 'promptly' }).text },
  ]
}

function writersOf({ disclosure }: OfficeItem): string {
  return disclosure.writers.map(({ name }) => name).join('、')
}

/** The columns of 今天要办的; `groups`: what its groups are called. */
export function queueColumns(
  groups: Readonly<Record<QueueRow['group'], string>>,
): readonly ExportColumn<QueueRow>[] {
  return [
    { key: 'group', label: '分组', value: ({ group }) => groups[group] },
    { key: 'title', label: '事项', width: 50, value: ({ title }) => title },
    { key: 'kind', label: '类别', value: ({ kindLabel }) => kindLabel },
    { key: 'number', label: '编号', width: 22, value: ({ number }) => number },
    { key: 'unit', label: '机关', value: ({ unit }) => unit },
    { key: 'since', label: '起算', value: ({ since }) => since },
    { key: 'ground', label: '依据', value: ({ ground }) => ground },
    {
      key: 'dueOn',
      label: '法定期限',
      value: ({ dueOn }) => (dueOn === null ? null : Temporal.PlainDate.from(dueOn)),
    },
    { key: 'left', label: '剩余', value: ({ dueText }) => dueText },
    { key: 'now', label: '现在', width: 30, value: ({ now }) => now },
  ]
}

/** 2026-10-14 09:30, in China. */
function minute(moment: Temporal.Instant): string {
  return moment
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
}
