import { Button, Pagination, Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { ExportFormat } from '../../common.schema.ts'
import type { CallAnswer } from '../http/call.ts'
import { fileAddress } from '../http/upload.ts'
import { useAnswer } from '../http/use-call.ts'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { UnitSelect } from '../kit/unit-select.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { holdsOne, useAccount } from '../session/use-session.ts'
import { ListTable } from './list-table.tsx'

type Lists = CallAnswer<'GET /disclosures'>
type ListKey = Lists['list']
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
  'discarded',
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
      note="拟稿、送审，发布以后在这里更正、撤下、变更有效性"
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
          <ListTable data={data} />
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
