import { Button, Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'
import { fileAddress } from '../../http/upload.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { chinaMoment } from '../../kit/days.ts'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { UnitSelect } from '../../kit/unit-select.tsx'
import { usePlaces } from '../../kit/use-places.ts'
import { ProactiveTable } from '../proactive-table.tsx'
import { RemedyTable } from '../remedy-table.tsx'
import type { FigureOf } from '../report-view.ts'
import { RequestTable } from '../request-table.tsx'
import { TableFrame } from '../table-frame.tsx'
import { DisclosedTable } from '../disclosed-table.tsx'
import { FigureButton } from './figure-button.tsx'
import { useIntoView } from './use-into-view.ts'

type Compiled = NonNullable<CallAnswer<'GET /reports/:year/compiled'>['made']>

/** How often a compilation that is being made is asked for (ms). */
const askAgain = 1_000

/** 汇总报告: the tables of a unit and all below it; each cell opens the units behind it. */
export function CompiledPage(): ReactNode {
  const year = Number(useParams()['year'])
  const { place, set } = usePlaces()
  const navigate = useNavigate()
  const unit = place('unit')
  const { data, error } = useAnswer(
    'GET /reports/:year/compiled',
    { params: { year }, query: { unit: unit || undefined } },
    { again: (answer) => (answer?.making ? askAgain : false) },
  )
  const at = { params: { year }, query: { unit: unit || undefined } }
  return (
    <Page
      title={`${year}年度汇总报告`}
      crumbs={[
        { label: '年度报告', to: '/reports' },
        { label: '全县进度', to: `/reports/board?year=${year}` },
        { label: '汇总报告' },
      ]}
      {...(data && { note: data.unit.name })}
      actions={
        <>
          <Button href={fileAddress('GET /reports/:year/compiled/preview', at)} target="_blank">
            预览全文
          </Button>
          <Button href={fileAddress('GET /reports/:year/compiled/json', at)} download>
            导出 JSON
          </Button>
          <Button href={fileAddress('GET /reports/:year/compiled/xlsx', at)} download>
            导出 Excel
          </Button>
          <Button href={fileAddress('GET /reports/:year/compiled/pdf', at)} download>
            导出 PDF
          </Button>
          <Button type="primary" href={fileAddress('GET /reports/:year/compiled/docx', at)} download>
            导出 Word
          </Button>
        </>
      }
    >
      <RefusalAlert error={error} title="汇总没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <div className="bar">
            <Select
              aria-label="年度"
              value={data.year}
              onChange={(chosen) => void navigate(`/reports/${chosen}/compiled`)}
              options={data.years.map((one) => ({ value: one, label: `${one}年度` }))}
            />
            {data.units.length > 1 && (
              <UnitSelect
                units={data.units}
                value={data.unit.code}
                onChange={(code) => set({ unit: code, cell: '' })}
              />
            )}
          </div>
          <Standing made={data.made} making={data.making} />
          {data.made && (
            <>
              <Missing accounts={data.made.accounts} />
              <div className="with-rail">
                <Tables data={data.made} open={place('cell')} onOpen={(cell) => set({ cell })} />
                <div className="stack">
                  {place('cell') !== '' && (
                    <CellCard
                      year={year}
                      unit={unit}
                      cell={place('cell')}
                      onClose={() => set({ cell: '' })}
                    />
                  )}
                  <AccountsCard accounts={data.made.accounts} />
                </div>
              </div>
            </>
          )}
        </>
      )}
    </Page>
  )
}

/** When the figures were added up, and whether newer ones are under way. */
function Standing({ made, making }: { readonly made: Compiled | null; readonly making: boolean }): ReactNode {
  return (
    <div aria-live="polite">
      {making && (
        <p className="guidance">
          正在汇总各机关的数，汇总好了这一页自己更新，可以先去办别的事。
          {made !== null && `下面是 ${chinaMoment(made.at)} 汇总的，之后台账或者报告有变动。`}
        </p>
      )}
      {made === null ? (
        <Skeleton active title={false} paragraph={{ rows: 10 }} />
      ) : (
        !making && (
          <p className="quiet filing-hash">
            {chinaMoment(made.at)} 汇总，数据没有变动的不再重算。校验值（SM3）：
            <code>{made.hash}</code>
          </p>
        )
      )}
    </div>
  )
}

function Missing({ accounts }: Pick<Compiled, 'accounts'>): ReactNode {
  const names = (basis: string): string =>
    accounts
      .filter((one) => one.basis === basis)
      .map(({ name }) => name)
      .join('、')
  const [missing, computed] = [names('missing'), names('computed')]
  return (
    <div className="guidance board-sum">
      {missing === '' ? <p>所有机关都有数据。</p> : <p>没有该年度数据、没有计入（不按零计）：{missing}。</p>}
      {computed !== '' && <p>没有接收或者发布的报告、按办理台账计算：{computed}。</p>}
    </div>
  )
}

/** What the prose of part 六 tells. */
const others: readonly (readonly [cell: string, label: string, of: (data: Compiled) => number | null])[] = [
  ['feesCollectedYuan', '收取信息处理费（元）', ({ fees }) => fees],
  ['suggestions.deputies', '承办人大代表建议（件）', ({ suggestions }) => suggestions.deputies],
  [
    'suggestions.committeeMembers',
    '承办政协委员提案（件）',
    ({ suggestions }) => suggestions.committeeMembers,
  ],
]

function Tables({
  data,
  open,
  onOpen,
}: {
  readonly data: Compiled
  readonly open: string
  readonly onOpen: (cell: string) => void
}): ReactNode {
  const figure: FigureOf = (cell, value) => (
    <FigureButton cell={cell} value={value} act="看各机关的数" open={open === cell} onOpen={onOpen} />
  )
  return (
    <div className="stack compiled-tables">
      {data.findings.length > 0 && (
        <ul className="findings card">
          {data.findings.map(({ where, text }) => (
            <li key={`${where} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
      <Card title="二、主动公开政府信息情况" extra="每个数都能打开，看各机关的数">
        <ProactiveTable tables={data.tables} figure={figure} />
      </Card>
      <Card title="三、收到和处理政府信息公开申请情况" extra="单位：件">
        <RequestTable tables={data.tables} cell={null} figure={figure} />
      </Card>
      <Card title="四、政府信息公开行政复议、行政诉讼情况" extra="单位：件">
        <RemedyTable tables={data.tables} figure={figure} />
      </Card>
      <Card title="收费和建议提案">
        <TableFrame label="收费和建议提案表">
          <table className="official">
            <tbody>
              {others.map(([cell, label, of]) => (
                <tr key={cell}>
                  <th scope="row">{label}</th>
                  <td>{figure(cell, of(data))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Card>
      <Card title="主动公开，按栏目">
        <DisclosedTable tables={data.tables} figure={figure} />
      </Card>
    </div>
  )
}

function CellCard({
  year,
  unit,
  cell,
  onClose,
}: {
  readonly year: number
  readonly unit: string
  readonly cell: string
  readonly onClose: () => void
}): ReactNode {
  const { data, error } = useAnswer('GET /reports/:year/compiled/cell', {
    params: { year },
    query: { unit: unit || undefined, cell },
  })
  const place = useIntoView(data === undefined ? '' : cell)
  return (
    <div ref={place}>
      <Card
        title={data === undefined ? '…' : `${data.label}：${data.sum ?? `${data.known}（不全）`}`}
        className="cases-card"
        extra={
          <Button type="link" size="small" onClick={onClose}>
            收起
          </Button>
        }
      >
        <RefusalAlert error={error} />
        {data && (
          <>
            {data.sum === null && (
              <p className="card-text quiet">
                有的机关这一格不详，合计只能写“不详”；已知的加起来是 {data.known}。
              </p>
            )}
            <ul className="rows behind-cell">
              {data.units.map(({ code, name, basis, basisText, figure }) => (
                <li key={code}>
                  <div>
                    <Link to={sourceOf(year, code, basis)}>{name}</Link>
                    <p className="quiet">{basisText}</p>
                  </div>
                  <strong>{figure ?? (basis === 'missing' ? '缺' : '不详')}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
    </div>
  )
}

/** Where the figures of a unit come from. */
function sourceOf(year: number, code: string, basis: Compiled['accounts'][number]['basis']): string {
  const query = `unit=${encodeURIComponent(code)}`
  if (basis === 'file') return `/reports/${year}/file?${query}`
  if (basis === 'accepted') return `/reports/${year}/handed-in?${query}`
  return `/reports/${year}?${query}`
}

function AccountsCard({ accounts }: Pick<Compiled, 'accounts'>): ReactNode {
  return (
    <Card title={`${accounts.length} 个机关的依据`}>
      <ul className="rows behind-cell">
        {accounts.map(({ code, name, basis, basisText }) => (
          <li key={code}>
            <span>{name}</span>
            <span className={basis === 'missing' || basis === 'computed' ? 'tag going' : 'tag done'}>
              {basisText}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
