import { Button, Input, Pagination, Segmented, Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { shortDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import { ListMenus } from './list-menus.tsx'
import { OfferFigures } from './offer-figures.tsx'
import { CaseStateTag } from './state-tag.tsx'
import { useChoices } from './use-choices.ts'
import { useSearchWords } from './use-search-words.ts'

type List = CallAnswer<'GET /applications'>
type Row = List['rows'][number]
type StateFilter = 'open' | 'closed' | 'all'

const states: readonly { value: StateFilter; label: string }[] = [
  { value: 'open', label: '办理中' },
  { value: 'closed', label: '已办结' },
  { value: 'all', label: '全部' },
]

/** 台账: filters stand in the address, so that a list can be sent to a colleague. */
export function ListPage(): ReactNode {
  const { account, today } = useAccount()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const { data: choices } = useChoices()
  const [q, setWords] = useSearchWords()
  const state = states.find(({ value }) => value === search.get('state'))?.value ?? 'open'
  const year = search.get('year') ?? ''
  const unit = search.get('unit') ?? ''
  const page = Number(search.get('page') ?? '1') || 1
  const ledger = useAnswer(
    'GET /applications',
    { query: { state, year: year || undefined, unit: unit || undefined, page } },
    { enabled: q === '' },
  )
  const found = useAnswer(
    'POST /applications/search',
    { body: { q, unit: unit || undefined } },
    { enabled: q !== '' },
  )
  const { data, error, isFetching } = q === '' ? ledger : found
  const set = (change: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(search)
    next.delete('page')
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    setSearch(next, { state: { words: q } })
  }
  const years = yearsUpTo(today)
  return (
    <Page
      title="依申请公开"
      note={
        account.roles.some(({ key }) => key === 'supervisor')
          ? '本县各机关的申请，个人信息已遮盖'
          : '申请台账，个人信息已遮盖'
      }
      actions={
        <>
          <ListMenus pages={choices?.pages ?? []} />
          {choices?.mayRegister === true && (
            <Button type="primary" onClick={() => void navigate('/applications/new')}>
              登记申请
            </Button>
          )}
        </>
      }
    >
      <search className="filters">
        <Input.Search
          key={q}
          defaultValue={q}
          allowClear
          maxLength={200}
          aria-label="按案号、申请编号、申请人姓名全称或者证件号码查找"
          placeholder="案号、申请编号、申请人姓名全称或证件号码"
          // the one primary button of the page is 登记申请
          enterButton={<Button>查找</Button>}
          onSearch={(typed) => setWords(typed.trim())}
        />
        {q === '' && (
          <>
            <Segmented
              aria-label="办理状态"
              value={state}
              options={[...states]}
              onChange={(value) => set({ state: value === 'open' ? '' : value })}
            />
            <Select
              aria-label="收到年份"
              value={year}
              onChange={(value) => set({ year: value })}
              options={[
                { value: '', label: '各年' },
                ...years.map((one) => ({ value: one, label: `${one}年` })),
              ]}
            />
          </>
        )}
        {choices !== undefined && choices.units.length > 1 && (
          <Select
            aria-label="机关"
            className="unit-filter"
            value={unit}
            onChange={(value) => set({ unit: value })}
            options={[
              { value: '', label: '全部机关' },
              ...choices.units.map(({ key, label }) => ({ value: key, label })),
            ]}
          />
        )}
      </search>
      <OfferFigures unit={unit} />
      <RefusalAlert error={error} title="台账没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <Ledger list={data} query={q} today={today} busy={isFetching} />
      )}
      {data !== undefined && data.total > data.pageSize && (
        <Pagination
          className="pages"
          align="end"
          current={data.page}
          pageSize={data.pageSize}
          total={data.total}
          showSizeChanger={false}
          showTotal={(total) => `共 ${total} 件`}
          onChange={(value) => set({ page: String(value) })}
        />
      )}
    </Page>
  )
}

/** The years that a ledger may hold: back to the one in which today's 条例 came into force. */
function yearsUpTo(today: string): string[] {
  const last = Number(today.slice(0, 4))
  return Array.from({ length: last - 2018 }, (_, index) => String(last - index))
}

interface LedgerProps {
  readonly list: List
  readonly query: string
  readonly today: string
  readonly busy: boolean
}

function Ledger({ list, query, today, busy }: LedgerProps): ReactNode {
  if (list.rows.length === 0) {
    return (
      <div className="card">
        <p className="nothing">
          {query === ''
            ? '没有这样的申请。'
            : `没有找到“${query}”。请核对案号或编号；按姓名查找须填写姓名全称。`}
        </p>
      </div>
    )
  }
  return (
    <section className="card ledger" aria-label="申请台账" aria-busy={busy}>
      <table>
        <thead>
          <tr>
            <th scope="col">申请</th>
            <th scope="col">申请人</th>
            <th scope="col">收到</th>
            <th scope="col">状态</th>
            <th scope="col">期限或结果</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <Line key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ row, today }: { readonly row: Row; readonly today: string }): ReactNode {
  const received = row.receivedOn ?? row.arrivedOn
  return (
    <tr>
      <th scope="row">
        <Link to={`/applications/${row.id}`}>{row.title}</Link>
        <p>
          {row.unit !== null && <span>{row.unit}</span>}
          <span>{row.caseNumber}</span>
          {row.number !== row.caseNumber && <span>{row.number}</span>}
        </p>
      </th>
      <td>
        {row.applicant}
        <p>{row.kindLabel}</p>
      </td>
      <td>
        {shortDate(received, today)}
        <p>
          {row.channelLabel}
          {row.receivedOn === null && '，待确认'}
        </p>
      </td>
      <td>
        <CaseStateTag state={row.state} label={row.stateLabel} />
      </td>
      <td>
        {row.concludedOn === null ? (
          <Limit row={row} today={today} />
        ) : (
          <Conclusion row={row} today={today} />
        )}
      </td>
    </tr>
  )
}

function Limit({ row, today }: { readonly row: Row; readonly today: string }): ReactNode {
  if (row.dueOn === null) return <span className="quiet">{noLimitWords(row)}</span>
  return (
    <>
      <span className={row.overdue ? 'late-text' : undefined}>{row.dueText}</span>
      <p>
        {shortDate(row.dueOn, today)}
        {row.provisional && '（放假安排未公布，暂计）'}
      </p>
    </>
  )
}

function noLimitWords({ receivedOn, state }: Row): string {
  if (receivedOn === null) return '尚未起算'
  return state === 'lapsed' ? '期限已满，待办结' : '停止计算'
}

function Conclusion({ row, today }: { readonly row: Row; readonly today: string }): ReactNode {
  return (
    <>
      {row.outcomeLabel ?? row.stateLabel}
      <p>
        {row.concludedOn !== null && shortDate(row.concludedOn, today)}
        {row.overdue && <span className="late-text"> 逾期答复</span>}
      </p>
    </>
  )
}
