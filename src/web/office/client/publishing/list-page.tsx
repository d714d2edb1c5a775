import { Button, Pagination, Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ExportFormat } from '../../common.schema.ts'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { fileAddress } from '../http/upload.ts'
import { chinaMoment, shortDate, shortMoment } from '../kit/days.ts'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { UnitSelect } from '../kit/unit-select.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { holdsOne, useAccount } from '../session/use-session.ts'
import { DueNote } from './due-note.tsx'

type Lists = CallAnswer<'GET /disclosures'>
type ListKey = Lists['list']
type Row = Lists['rows'][number]
type Places = ReturnType<typeof usePlaces>

const listKeys: readonly ListKey[] = [
  'draft',
  'sentBack',
  'inReview',
  'scheduled',
  'published',
  'ended',
  'withdrawn',
  'kept',
]

/** 主动公开: a unit's items in every state. */
export function ListPage(): ReactNode {
  const { account } = useAccount()
  const navigate = useNavigate()
  const { place, set } = usePlaces()
  const list = listKeys.find((key) => key === place('list'))
  const { data, error } = useAnswer('GET /disclosures', {
    query: {
      list,
      unit: place('unit') || undefined,
      column: place('column') || undefined,
      year: place('year') || undefined,
      page: place('page') || undefined,
    },
  })
  return (
    <Page
      title="主动公开"
      note="拟稿、送审，发布以后在这里撤下或者变更有效性"
      actions={
        <>
          {data !== undefined && (
            <ExportMenu
              address={(format) => exportAddress(data, place, format)}
              {...(data.list === 'published' && { jsonl: '含正文，可以再导入（.jsonl）' })}
            />
          )}
          {holdsOne(account, ['supervisor']) && (
            <Button onClick={() => void navigate('/publishing/import')}>导入台账</Button>
          )}
          {data?.mayWrite === true && (
            <Button type="primary" onClick={() => void navigate('/publishing/new')}>
              写一条信息
            </Button>
          )}
        </>
      }
    >
      <RefusalAlert error={error} title="列表没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <div className="bar">
            <fieldset className="tabs" aria-label="按状态筛选">
              {data.lists.map(({ key, label, count }) => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={data.list === key}
                  onClick={() => set({ list: key, column: '', year: '' })}
                >
                  {label} <span>{count}</span>
                </button>
              ))}
            </fieldset>
            {data.list === 'published' && <PublishedFilters data={data} place={place} set={set} />}
            <div className="to-end">
              <UnitSelect
                units={data.units}
                value={data.unit}
                onChange={(unit) => set({ unit: unit === account.unit.code ? '' : unit })}
              />
            </div>
          </div>
          <Lines data={data} />
          {data.total > data.pageSize && (
            <Pagination
              align="end"
              className="pages-below"
              current={data.page}
              pageSize={data.pageSize}
              total={data.total}
              showSizeChanger={false}
              showTotal={(total) => `共 ${total} 条`}
              onChange={(page) => set({ page: String(page) })}
            />
          )}
        </>
      )}
    </Page>
  )
}

/** The list as it is shown, with its filters, as a file. */
function exportAddress(data: Lists, place: Places['place'], format: ExportFormat): string {
  const { list, unit } = data
  const filters =
    list === 'published' ? { column: place('column') || undefined, year: place('year') || undefined } : {}
  return fileAddress('GET /disclosures/export', { query: { format, list, unit, ...filters } })
}

function PublishedFilters({ data, place, set }: { readonly data: Lists } & Places): ReactNode {
  return (
    <>
      <Select
        aria-label="栏目"
        className="column-filter"
        value={place('column')}
        onChange={(column) => set({ column })}
        options={[
          { value: '', label: '全部栏目' },
          ...data.columns.map(({ key, label }) => ({ value: key, label })),
        ]}
      />
      <Select
        aria-label="年份"
        value={place('year')}
        onChange={(year) => set({ year })}
        options={[
          { value: '', label: '各年' },
          ...data.years.map((year) => ({ value: String(year), label: `${year}年` })),
        ]}
      />
    </>
  )
}

const emptyWords: Readonly<Record<ListKey, string>> = {
  draft: '没有草稿。',
  sentBack: '没有退回修改的信息。',
  inReview: '没有正在审核的信息。',
  scheduled: '没有定时待发的信息。',
  published: '没有已发布的信息。',
  ended: '没有公示期满的信息。',
  withdrawn: '没有撤下的信息。',
  kept: '没有定为不主动公开的信息。',
}

function Lines({ data }: { readonly data: Lists }): ReactNode {
  const { today } = useAccount()
  const out = ['published', 'ended', 'withdrawn'].includes(data.list)
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
    <section className="card lines" aria-label="信息列表">
      <table>
        <thead>
          <tr>
            <th scope="col">标题</th>
            <th scope="col">成文日期</th>
            <th scope="col">{out ? '发布日期' : '公开期限'}</th>
            <th scope="col">{out ? '索引号' : '现在'}</th>
            <th scope="col">{data.list === 'published' ? '附件' : '最近改动'}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <Line key={row.id} row={row} out={out} today={today} published={data.list === 'published'} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  readonly row: Row
  readonly out: boolean
  readonly published: boolean
  readonly today: string
}

function Line({ row, out, published, today }: LineProps): ReactNode {
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
      <td className="day" data-label="成文">
        {shortDate(row.madeOn, today)}
      </td>
      <td className="day" data-label={out ? '发布' : '期限'}>
        {row.due !== null ? (
          <DueNote due={row.due} />
        ) : row.publishedOn === null ? (
          '—'
        ) : (
          shortDate(row.publishedOn, today)
        )}
      </td>
      <td>{out ? row.indexNumber : row.stands}</td>
      <td className="day" data-label={published ? '附件' : '改动'}>
        {published
          ? row.attachments === 0
            ? '—'
            : `${row.attachments} 个`
          : shortMoment(chinaMoment(row.updatedAt), today)}
      </td>
    </tr>
  )
}
