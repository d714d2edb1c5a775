import { Button, Pagination, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { shortDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { ReminderCard } from './reminder-card.tsx'
import { UnitCounts } from './unit-counts.tsx'

type Board = CallAnswer<'GET /supervision'>
type Row = Board['rows'][number]

const lists = ['late', 'soon', 'urged', 'answered'] as const
type List = (typeof lists)[number]

/** 逾期与督办: what is late or near in the units that this person may see, and what became of each 督办. */
export function BoardPage(): ReactNode {
  const { place, set } = usePlaces()
  const list = lists.find((key) => key === place('list')) ?? 'late'
  const unit = place('unit')
  const page = Number(place('page')) || 1
  const { data, error } = useAnswer('GET /supervision', {
    query: { list, page, ...(unit !== '' && { unit }) },
  })
  return (
    <Page
      title="逾期与督办"
      note="条例第四十七条第一款：主管部门日常指导和监督检查，对没有按照要求开展工作的督促整改"
    >
      <RefusalAlert error={error} title="没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active title={false} paragraph={{ rows: 8 }} />
      ) : (
        <>
          <div className="bar">
            <fieldset className="tabs" aria-label="按情况筛选">
              {lists.map((key) => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={list === key}
                  onClick={() => set({ list: key === 'late' ? '' : key })}
                >
                  {labelOf(key, data)} <span>{countOf(data, key, unit)}</span>
                </button>
              ))}
            </fieldset>
          </div>
          <Lines board={data} list={list} />
          {data.total > data.pageSize && (
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
          {data.units.length > 1 && (
            <UnitCounts units={data.units} chosen={unit} onChoose={(code) => set({ unit: code })} />
          )}
          <ReminderCard />
        </>
      )}
    </Page>
  )
}

function labelOf(list: List, { soonDays }: Board): string {
  return {
    late: '已逾期',
    soon: `${soonDays} 个工作日内到期`,
    urged: '督办待答复',
    answered: '督办已答复',
  }[list]
}

function countOf({ units }: Board, list: List, unit: string): number {
  return units.filter(({ code }) => unit === '' || code === unit).reduce((sum, one) => sum + one[list], 0)
}

const emptyWords: Readonly<Record<List, string>> = {
  late: '没有逾期的申请。',
  soon: '没有快要到期的申请。',
  urged: '没有等待答复的督办。县主管部门可以在“已逾期”里逐件督办。',
  answered: '没有已经答复的督办。',
}

function Lines({ board, list }: { readonly board: Board; readonly list: List }): ReactNode {
  const { rows, today } = board
  return (
    <section className="card lines" aria-label={labelOf(list, board)}>
      {rows.length === 0 ? (
        <p className="nothing">{emptyWords[list]}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">申请</th>
              <th scope="col">机关</th>
              <th scope="col">法定期限</th>
              <th scope="col">督办</th>
              <th scope="col">
                <span className="hidden-words">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.id} row={row} today={today} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Line({ row, today }: { readonly row: Row; readonly today: string }): ReactNode {
  const navigate = useNavigate()
  const { id, title, caseNumber, unit, now, limitLabel, article, dueOn, urging, action } = row
  return (
    <tr>
      <th scope="row">
        <Link to={`/applications/${id}`}>{title}</Link>
        <p>
          {caseNumber}，{now}
        </p>
      </th>
      <td data-label="机关">{unit}</td>
      <td data-label="法定期限">
        <DueWords row={row} />
        <p>
          {limitLabel}
          {dueOn !== null && ` ${shortDate(dueOn, today)}`}，{article}
        </p>
      </td>
      <td data-label="督办">
        {urging === null ? (
          <span className="quiet">没有督办</span>
        ) : (
          <>
            <span className={urging.late ? 'late-text' : undefined}>{urgingWords(urging, today)}</span>
            {urging.answer !== null && <p>{urging.answer}</p>}
          </>
        )}
      </td>
      <td className="acts">
        {action !== null && (
          <Button
            size="small"
            aria-label={`${action.label}：${title}`}
            onClick={() => void navigate(action.to)}
          >
            {action.label}
          </Button>
        )}
      </td>
    </tr>
  )
}

function DueWords({ row: { workingDaysLate, workingDaysLeft } }: { readonly row: Row }): ReactNode {
  if (workingDaysLate > 0) return <span className="late-text">逾期 {workingDaysLate} 个工作日</span>
  if (workingDaysLeft === null) return '期限已满'
  return workingDaysLeft === 0 ? '今天到期' : `还剩 ${workingDaysLeft} 个工作日`
}

function urgingWords({ state, answerBy, late }: NonNullable<Row['urging']>, today: string): string {
  if (state === 'accepted') return '已办结'
  if (state === 'answered') return '已答复，待核对'
  return late ? `${shortDate(answerBy, today)}前应答复，没有答复` : `待答复，${shortDate(answerBy, today)}前`
}
