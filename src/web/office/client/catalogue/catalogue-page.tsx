import { Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { shortDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { UnitSelect } from '../kit/unit-select.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { useAccount } from '../session/use-session.ts'
import { type ColumnDraft, ColumnDrawer } from './column-drawer.tsx'
import { dutyWords } from '../kit/duty-words.ts'
import { Sections } from './sections.tsx'
import type { Column } from './catalogue-view.ts'

const entries = [
  { key: 'disclosures', label: '法定主动公开内容' },
  { key: 'rulebook', label: '政府信息公开制度' },
] as const

/** 公开目录: the tree of columns with duty, limit, cycle, and what stands in them. */
export function CataloguePage(): ReactNode {
  const { account } = useAccount()
  const { place, set } = usePlaces()
  const unit = place('unit')
  const { data, error } = useAnswer('GET /catalogue', { query: { unit: unit || undefined } })
  const [draft, setDraft] = useState<ColumnDraft | null>(null)
  return (
    <Page
      title="目录与指南"
      note={data?.unit.name}
      actions={
        data?.mayArrange === true && (
          <Button
            type="primary"
            onClick={() => setDraft({ column: null, parent: null, entry: 'disclosures' })}
          >
            增加栏目
          </Button>
        )
      }
    >
      <div className="bar">
        <Sections unit={unit} />
        <div className="to-end">
          {data && (
            <UnitSelect
              units={data.units}
              value={data.unit.code}
              onChange={(code) => set({ unit: code === account.unit.code ? '' : code })}
            />
          )}
        </div>
      </div>
      <RefusalAlert error={error} title="目录没有读出来" />
      {data === undefined
        ? error === null && <Skeleton active paragraph={{ rows: 8 }} />
        : entries.map(({ key, label }) => (
            <Tree
              key={key}
              label={label}
              columns={data.columns.filter(({ entry }) => entry === key)}
              mayArrange={data.mayArrange}
              onAdd={(parent) => setDraft({ column: null, parent, entry: key })}
              onEdit={(column) => setDraft({ column, parent: null, entry: key })}
            />
          ))}
      {data && (
        <ColumnDrawer key={keyOf(draft)} catalogue={data} draft={draft} onClose={() => setDraft(null)} />
      )}
    </Page>
  )
}

function keyOf(draft: ColumnDraft | null): string {
  return draft === null ? '' : `${draft.column?.code ?? 'new'} ${draft.parent?.code ?? ''}`
}

interface TreeProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly mayArrange: boolean
  readonly onAdd: (parent: Column) => void
  readonly onEdit: (column: Column) => void
}

function Tree({ label, columns, mayArrange, onAdd, onEdit }: TreeProps): ReactNode {
  return (
    <section className="card lines column-tree" aria-label={label}>
      <div className="card-head">
        <h2>
          {label} <span className="count">{columns.length} 个栏目</span>
        </h2>
      </div>
      {columns.length === 0 ? (
        <p className="nothing">还没有栏目。</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">栏目</th>
              <th scope="col">依据（条例）</th>
              <th scope="col">时限和更新</th>
              <th scope="col" className="number">
                本年
              </th>
              <th scope="col" className="number">
                共
              </th>
              <th scope="col">最近公开</th>
              {mayArrange && (
                <th scope="col" className="acts">
                  <span className="hidden-words">办理</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <Line
                key={column.code}
                column={column}
                mayArrange={mayArrange}
                onAdd={() => onAdd(column)}
                onEdit={() => onEdit(column)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface LineProps {
  readonly column: Column
  readonly mayArrange: boolean
  readonly onAdd: () => void
  readonly onEdit: () => void
}

function Line({ column, mayArrange, onAdd, onEdit }: LineProps): ReactNode {
  const { today } = useAccount()
  const { name, path, belongs, duties, total, thisYear, lastOn, leaf, stale, counts } = column
  return (
    <tr>
      <th scope="row" data-depth={path.length - 2}>
        <strong>{name}</strong>
        {!counts && column.entry === 'disclosures' && <span className="tag after">不计入年报</span>}
        {belongs !== '' && <p>{belongs}</p>}
      </th>
      <td data-label="依据">
        {duties.length === 0
          ? '—'
          : dutyWords(duties).map((words) => (
              <p key={words} className="duty">
                {words.replaceAll('条例', '')}
              </p>
            ))}
      </td>
      <td data-label="时限">
        <p className="duty">{column.timeLimitLabel.replace('自信息形成或者变更之日起', '')}</p>
        <p>{column.updateCycleLabel}</p>
      </td>
      <td className="number" data-label="本年">
        {leaf ? thisYear : ''}
      </td>
      <td className="number" data-label="共">
        {leaf ? total : ''}
      </td>
      <td className="day" data-label="最近公开">
        {leaf && (lastOn === null ? '还没有' : shortDate(lastOn, today))}
        {leaf && stale && <p className="caution-text">该更新了</p>}
      </td>
      {mayArrange && (
        <td className="acts">
          <Button size="small" aria-label={`修改栏目：${name}`} onClick={onEdit}>
            修改
          </Button>
          <Button size="small" aria-label={`加下级：${name}`} onClick={onAdd}>
            加下级
          </Button>
        </td>
      )}
    </tr>
  )
}
