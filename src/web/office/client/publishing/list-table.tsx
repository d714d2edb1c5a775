import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { chinaMoment, shortDate, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'
import { DueNote } from './due-note.tsx'

type Lists = CallAnswer<'GET /disclosures'>
type ListKey = Lists['list']
type Row = Lists['rows'][number]

/** A column of a list: its head, its label on a phone, what stands in it. */
interface Column {
  readonly head: string
  readonly label: string
  readonly cell: (row: Row, today: string) => ReactNode
  /** may break over lines */
  readonly wide?: boolean
}

const emptyWords: Readonly<Record<ListKey, string>> = {
  draft: '没有草稿。',
  sentBack: '没有退回修改的信息。',
  inReview: '没有正在审核的信息。',
  scheduled: '没有定时待发的信息。',
  published: '没有已发布的信息。',
  ended: '没有公示期满的信息。',
  withdrawn: '没有撤下的信息。',
  discarded: '没有作废的草稿。',
  kept: '没有定为不主动公开的信息。',
}

const madeOn: Column = {
  head: '成文日期',
  label: '成文',
  cell: (row, today) => shortDate(row.madeOn, today),
}
const due: Column = {
  head: '公开期限',
  label: '期限',
  cell: (row) => (row.due === null ? '—' : <DueNote due={row.due} />),
}
const stands: Column = { head: '现在', label: '', cell: (row) => row.stands, wide: true }
const changed: Column = {
  head: '最近改动',
  label: '改动',
  cell: (row, today) => shortMoment(chinaMoment(row.updatedAt), today),
}
const publishedOn: Column = {
  head: '发布日期',
  label: '发布',
  cell: (row, today) => (row.publishedOn === null ? '—' : shortDate(row.publishedOn, today)),
}
const indexNumber: Column = { head: '索引号', label: '', cell: (row) => row.indexNumber, wide: true }
const attachments: Column = {
  head: '附件',
  label: '附件',
  cell: (row) => (row.attachments === 0 ? '—' : `${row.attachments} 个`),
}
/** When it goes out by itself, and why it did not. */
const releaseAt: Column = {
  head: '公开时间',
  label: '公开',
  cell: (row, today) => (
    <>
      <strong>{row.releaseAt === null ? '—' : shortMoment(chinaMoment(row.releaseAt), today)}</strong>
      {row.releaseFailure !== null && (
        <p className="caution-text">
          <span className="tag caution">待同步</span> {row.releaseFailure}
        </p>
      )}
    </>
  ),
  wide: true,
}
const goneOn = (head: string): Column => ({
  head,
  label: head,
  cell: (row, today) => (row.gone === null ? '—' : shortDate(row.gone.on, today)),
})
const goneReason: Column = {
  head: '原因',
  label: '原因',
  cell: (row) => row.gone?.reason ?? '—',
  wide: true,
}
const keptReason: Column = {
  head: '不公开的情形',
  label: '',
  cell: (row) => (
    <>
      {row.stands}
      {row.kept !== null && row.kept.reason !== '' && <p>{row.kept.reason}</p>}
    </>
  ),
  wide: true,
}
const reassessOn: Column = {
  head: '下次评估',
  label: '评估不晚于',
  cell: (row, today) => {
    const day = row.kept?.reassessOn ?? null
    if (day === null) return '—'
    return <strong className={day < today ? 'late' : undefined}>{shortDate(day, today)}</strong>
  },
}

const working: readonly Column[] = [madeOn, due, stands, changed]
const columns: Readonly<Record<ListKey, readonly Column[]>> = {
  draft: working,
  sentBack: working,
  inReview: working,
  discarded: [madeOn, changed],
  scheduled: [madeOn, due, releaseAt],
  published: [madeOn, publishedOn, indexNumber, attachments],
  ended: [publishedOn, goneOn('公示期满'), goneReason, indexNumber],
  withdrawn: [publishedOn, goneOn('撤下日期'), goneReason, indexNumber],
  kept: [madeOn, keptReason, reassessOn],
}

/** One of the lists of 主动公开, with the columns that say what matters in it. */
export function ListTable({ data }: { readonly data: Lists }): ReactNode {
  const { today } = useAccount()
  if (data.rows.length === 0) {
    return (
      <div className="card">
        <p className="nothing">
          {emptyWords[data.list]}
          {data.list === 'draft' && data.mayWrite && <> 形成了应当公开的信息，请点“写一条信息”。</>}
        </p>
      </div>
    )
  }
  return (
    <section className="card lines items" aria-label="信息列表">
      <table>
        <thead>
          <tr>
            <th scope="col">标题</th>
            {columns[data.list].map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <Line key={row.id} row={row} columns={columns[data.list]} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  readonly row: Row
  readonly columns: readonly Column[]
  readonly today: string
}

function Line({ row, columns: own, today }: LineProps): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link to={`/publishing/${row.id}`}>{row.title}</Link>
        <p>
          <span>{row.columnName}</span>
          {row.documentNumber !== null && <span>{row.documentNumber}</span>}
          {row.writers !== '' && <span>{row.writers}拟稿</span>}
        </p>
      </th>
      {own.map(({ head, label, cell, wide }) => (
        <td
          key={head}
          {...(wide === true ? {} : { className: 'day' })}
          {...(label === '' ? {} : { 'data-label': label })}
        >
          {cell(row, today)}
        </td>
      ))}
    </tr>
  )
}
