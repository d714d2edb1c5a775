import { Input, Segmented, Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { useAccount } from '../../session/use-session.ts'
import { useChoices } from '../use-choices.ts'
import { CountedTable } from './counted-table.tsx'
import { MonthRuleCard } from './month-rule-card.tsx'
import { yuanText } from './yuan.ts'

/** 收费: who filed how many in a month, and the year's money for part six of the report. */
export function FeesPage(): ReactNode {
  const { today, account } = useAccount()
  const [search, setSearch] = useSearchParams()
  const { data: choices } = useChoices()
  const view = search.get('view') === 'year' ? 'year' : 'month'
  const month = search.get('month') ?? today.slice(0, 7)
  const year = Number(search.get('year') ?? today.slice(0, 4))
  const unit = search.get('unit') ?? account.unit.code
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search)
    next.set(name, value)
    setSearch(next)
  }
  return (
    <Page
      title="信息处理费"
      note="件数由台账算出，姓名已遮盖；条例第四十二条、国办函〔2020〕109号"
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '信息处理费' }]}
    >
      <search className="filters">
        <Segmented
          aria-label="看什么"
          value={view}
          options={[
            { value: 'month', label: '月度计件' },
            { value: 'year', label: '年度收退' },
          ]}
          onChange={(value) => set('view', value)}
        />
        {view === 'month' ? (
          <Input
            type="month"
            className="month-filter"
            aria-label="月份"
            value={month}
            max={today.slice(0, 7)}
            onChange={({ target }) => target.value !== '' && set('month', target.value)}
          />
        ) : (
          <Select
            aria-label="年份"
            value={String(year)}
            onChange={(value) => set('year', value)}
            options={Array.from({ length: Number(today.slice(0, 4)) - 2018 }, (_, index) => {
              const one = String(Number(today.slice(0, 4)) - index)
              return { value: one, label: `${one}年` }
            })}
          />
        )}
        {choices !== undefined && choices.units.length > 1 && (
          <Select
            aria-label="机关"
            className="unit-filter"
            value={unit}
            onChange={(value) => set('unit', value)}
            options={choices.units.map(({ key, label }) => ({ value: key, label }))}
          />
        )}
      </search>
      <div className="ledger-page">
        {view === 'month' ? <Month unit={unit} month={month} /> : <Year unit={unit} year={year} />}
        <MonthRuleCard />
      </div>
    </Page>
  )
}

function Month({ unit, month }: { readonly unit: string; readonly month: string }): ReactNode {
  const { data, error } = useAnswer('GET /fees/month', { query: { unit, month } })
  if (data === undefined) {
    return error === null ? <Skeleton active /> : <RefusalAlert error={error} title="台账没有读出来" />
  }
  const title = `${data.month.slice(0, 4)}年${Number(data.month.slice(5))}月，共${data.applications}件申请`
  return (
    <Card title={title} extra="超过10件的，可以按件计收" className="padded">
      {data.applicants.length === 0 && <p className="nothing">这个月没有收到申请。</p>}
      {data.applicants.map(({ name, kindLabel, items, applications }) => (
        <details key={applications[0]?.id} className="month-person" open={items > 10}>
          <summary>
            {name}（{kindLabel}）：{items}件{items > 10 && '，超过10件'}
          </summary>
          <CountedTable caption={`${name}的申请`} applications={applications} />
        </details>
      ))}
    </Card>
  )
}

type YearView = CallAnswer<'GET /fees/year'>

function Year({ unit, year }: { readonly unit: string; readonly year: number }): ReactNode {
  const { data, error } = useAnswer('GET /fees/year', { query: { unit, year } })
  if (data === undefined) {
    return error === null ? <Skeleton active /> : <RefusalAlert error={error} title="台账没有读出来" />
  }
  return (
    <Card title={`${data.year}年收取信息处理费`} extra="年度报告第六部分用" className="padded">
      <p className="fee-total">
        本年度收取信息处理费 <strong>{yuanText(data.collectedFen)}</strong> 元
        <span className="quiet">
          （实收{yuanText(data.paidFen)}元，退还{yuanText(data.refundedFen)}元；通知数额合计
          {yuanText(data.noticedFen)}元）
        </span>
      </p>
      {data.entries.length === 0 ? (
        <p className="nothing">这一年没有收费。</p>
      ) : (
        <YearTable entries={data.entries} />
      )}
    </Card>
  )
}

function YearTable({ entries }: { readonly entries: YearView['entries'] }): ReactNode {
  return (
    <div className="counted-ledger">
      <table>
        <caption>收费通知、缴费和退费</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">事项</th>
            <th scope="col">申请</th>
            <th scope="col">申请人</th>
            <th scope="col">金额（元）</th>
            <th scope="col">票据</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, caseNumber, name, typeLabel, on, basisLabel, amountFen, voucher }) => (
            <tr key={`${id} ${typeLabel} ${on} ${voucher}`}>
              <td>{longDate(on)}</td>
              <td>
                {typeLabel}
                {basisLabel !== '' && `（${basisLabel}）`}
              </td>
              <th scope="row">
                <Link to={`/applications/${id}`}>{caseNumber}</Link>
              </th>
              <td>{name}</td>
              <td>{amountFen === null ? '原台账没有写明' : yuanText(amountFen)}</td>
              <td>{voucher}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
