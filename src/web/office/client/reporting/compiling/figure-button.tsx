import type { ReactNode } from 'react'
import {
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
  proactiveBlocks,
  remedyBlockLabels,
  remedyBlocks,
  remedyColumnLabels,
  remedyColumns,
} from '../../../../../law/report/report-rows.ts'

/** Names of the cells, in words. */
const labels: ReadonlyMap<string, string> = new Map([
  ['disclosed.total', '主动公开合计'],
  ['feesCollectedYuan', '收取信息处理费（元）'],
  ['suggestions.deputies', '承办人大代表建议（件）'],
  ['suggestions.committeeMembers', '承办政协委员提案（件）'],
  ...requestRows.flatMap((row) =>
    requestColumns.map((column): [string, string] => [
      `requests.${row}.${column}`,
      `表三 ${requestRowLabels[row].replace(/（区分处理.*$/, '')} · ${requestColumnLabels[column]}`,
    ]),
  ),
  ...remedyBlocks.flatMap((block) =>
    remedyColumns.map((column): [string, string] => [
      `remedies.${block}.${column}`,
      `表四 ${remedyBlockLabels[block]} · ${remedyColumnLabels[column]}`,
    ]),
  ),
  ...proactiveBlocks.flatMap(({ rows, columns }) =>
    rows.flatMap(({ key, label }): [string, string][] =>
      key === 'regulations' || key === 'normativeDocuments'
        ? (['issued', 'repealed', 'inForce'] as const).map((column, index) => [
            `proactive.${key}.${column}`,
            `表二 ${label} · ${columns[index + 1] ?? ''}`,
          ])
        : [[`proactive.${key}`, `表二 ${label}`]],
    ),
  ),
])

/** 表三 （一）予以公开 · 自然人; a place in the prose as it is. */
export function placeName(where: string): string {
  const label = labels.get(where)
  if (label !== undefined) return label
  if (where.startsWith('disclosed.')) return `主动公开“${where.slice('disclosed.'.length)}”`
  const [part = '', ...passage] = where.split('：')
  return passage.length === 0 ? `第${part}部分` : `第${part}部分“${passage.join('：')}”`
}

interface Props {
  readonly cell: string
  readonly value: number | string | null
  /** what a press does, in words: 看各机关的数 */
  readonly act: string
  readonly open: boolean
  /** something must be looked at here: in words */
  readonly mark?: string | undefined
  readonly onOpen: (cell: string) => void
}

/** A figure that can be pressed, zero and unknown ones too. */
export function FigureButton({ cell, value, act, open, mark, onOpen }: Props): ReactNode {
  const shown = value ?? '不详'
  const said = mark === undefined ? '' : `（${mark}）`
  return (
    <button
      type="button"
      className={mark !== undefined ? 'marked' : Number(value) === 0 ? 'nil' : undefined}
      title={mark}
      aria-label={`${placeName(cell)}：${shown}${said}，${act}`}
      aria-pressed={open}
      onClick={() => onOpen(cell)}
    >
      {value ?? '—'}
    </button>
  )
}
