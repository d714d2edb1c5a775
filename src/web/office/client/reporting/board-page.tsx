import { App, Button, Modal, Select, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Page } from '../kit/page.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { BoardTable } from './compiling/board-table.tsx'
import type { BoardRow } from './compiling/standing-tag.tsx'

/** The lists of the board: what each shows, by its key in the address. */
const lists = [
  { key: '', label: '全部', holds: () => true },
  { key: 'missing', label: '没有报送', holds: ({ missing }: BoardRow) => missing },
  { key: 'late', label: '逾期', holds: ({ due }: BoardRow) => due.open && due.daysLate > 0 },
  { key: 'submitted', label: '待接收', holds: ({ state }: BoardRow) => state === 'submitted' },
  { key: 'sentBack', label: '有意见未改', holds: ({ openRemarks }: BoardRow) => openRemarks > 0 },
  { key: 'accepted', label: '已接收', holds: ({ state }: BoardRow) => state === 'accepted' },
  { key: 'published', label: '已发布', holds: ({ state }: BoardRow) => state === 'published' },
] as const

const kinds = [
  { value: '', label: '全部机关' },
  { value: 'department', label: '县政府部门' },
  { value: 'township', label: '乡镇（街道）' },
  { value: 'outside', label: '未使用本系统的' },
]

/** 全县进度: how far every unit's report of a year has come, who is missing, and one press to urge them. */
export function BoardPage(): ReactNode {
  const navigate = useNavigate()
  const { place, set } = usePlaces()
  const { data, error } = useAnswer('GET /reports/board', { query: { year: place('year') || undefined } })
  const [urging, setUrging] = useState(false)
  const chosen = lists.find(({ key }) => key === place('list')) ?? lists[0]
  const kind = place('kind')
  const ofKind =
    data?.rows.filter((row) => kind === '' || (kind === 'outside' ? row.outside : row.kind === kind)) ?? []
  const rows = ofKind.filter(chosen.holds)
  const missing = data?.rows.filter((row) => row.missing) ?? []
  return (
    <Page
      title="全县进度"
      crumbs={[{ label: '年度报告', to: '/reports' }, { label: '全县进度' }]}
      {...(data && { note: `${data.unit.name}，${data.year}年度` })}
      actions={
        data && (
          <>
            <Button onClick={() => void navigate('/reports/outside')}>未使用本系统的机关</Button>
            <Button onClick={() => void navigate(`/reports/${data.year}/compiled`)}>汇总报告</Button>
            <Button type="primary" disabled={data.urgeBar !== null} onClick={() => setUrging(true)}>
              催报{data.urgeBar === null ? ` ${missing.length} 个机关` : ''}
            </Button>
          </>
        )
      }
    >
      <RefusalAlert error={error} title="进度没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <p className="guidance board-sum">{summaryOf(data.rows, missing, data.urgeBar)}</p>
          <div className="bar">
            <Select
              aria-label="年度"
              value={data.year}
              onChange={(year) => set({ year: String(year) })}
              options={data.years.map((year) => ({ value: year, label: `${year}年度` }))}
            />
            <Select
              aria-label="哪些机关"
              className="kind-select"
              value={kind}
              onChange={(value) => set({ kind: value })}
              options={kinds}
            />
            <fieldset className="tabs" aria-label="按状态筛选">
              {lists.map((list) => (
                <button
                  key={list.key}
                  type="button"
                  aria-pressed={list.key === chosen.key}
                  onClick={() => set({ list: list.key })}
                >
                  {list.label} <span>{ofKind.filter(list.holds).length}</span>
                </button>
              ))}
            </fieldset>
          </div>
          <BoardTable rows={rows} year={data.year} />
          {urging && <UrgeDialog year={data.year} missing={missing} onClose={() => setUrging(false)} />}
        </>
      )}
    </Page>
  )
}

/** 应报 7 个，缺 2 个：某局、某镇。 */
function summaryOf(rows: readonly BoardRow[], missing: readonly BoardRow[], bar: string | null): string {
  if (missing.length === 0) return bar ?? '都已经报送。'
  const owing = rows.filter(({ kind }) => kind !== 'county').length
  const names = missing.slice(0, 8).map(({ name }) => name)
  const more = missing.length > names.length ? `等 ${missing.length} 个` : ''
  return `应报送的机关 ${owing} 个，还缺 ${missing.length} 个：${names.join('、')}${more}。缺的机关在汇总报告里写明，不按零计。`
}

interface UrgeProps {
  readonly year: number
  readonly missing: readonly BoardRow[]
  readonly onClose: () => void
}

function UrgeDialog({ year, missing, onClose }: UrgeProps): ReactNode {
  const { message } = App.useApp()
  const urge = useSend('POST /reports/:year/urgings', {
    stale: ['GET /reports/board'],
    onDone: ({ urged, before }) => {
      const skipped = before.length === 0 ? '' : `；${before.length} 个今天已经催过，没有重复`
      void message.success(`已催报 ${urged.length} 个机关${skipped}。`)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={`催报 ${missing.length} 个机关`}
      okText="催报"
      cancelText="暂不办理"
      confirmLoading={urge.isPending}
      onOk={() => urge.mutate({ params: { year }, body: {} })}
      onCancel={onClose}
    >
      <FailureAlert error={urge.error} />
      <p>
        {missing
          .slice(0, 20)
          .map(({ name }) => name)
          .join('、')}
        {missing.length > 20 && `等 ${missing.length} 个机关`}
        还没有报送 {year} 年度报告。
      </p>
      <p className="quiet">
        每个机关收到一份提醒：首页出现一条，设了通知邮箱的另发邮件；未使用本系统的发到名单里的邮箱。同一天不重复。催报记入日志（条例第四十七条、第四十九条）。
      </p>
    </Modal>
  )
}
