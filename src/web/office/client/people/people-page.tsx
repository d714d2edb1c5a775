import { Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { useAccount } from '../session/use-session.ts'
import { AccountsCard } from './accounts-card.tsx'
import { UnitDrawer } from './unit-drawer.tsx'
import type { UnitRow } from './people-view.ts'

/** 机关与人员: the tree of units, and the people of the one that is chosen. */
export function PeoplePage(): ReactNode {
  const { account } = useAccount()
  const { place, set } = usePlaces()
  const { data, error } = useAnswer('GET /units', {})
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<UnitRow | null>(null)
  const chosen = place('unit') || account.unit.code
  const unit = data?.units.find(({ code }) => code === chosen)
  const parents = data?.units.filter(({ mayAdd }) => mayAdd) ?? []
  return (
    <Page
      title="机关与人员"
      note="这里不显示申请和信息的内容"
      actions={parents.length > 0 && <Button onClick={() => setAdding(true)}>增加机关</Button>}
    >
      <RefusalAlert error={error} title="机关没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="people-grid">
          {data.units.length > 1 && (
            <nav className="card unit-tree" aria-label="机关">
              <ul>
                {data.units.map(({ code, shortName, depth, kindLabel }) => (
                  <li key={code}>
                    <button
                      type="button"
                      data-depth={Math.min(depth, 3)}
                      aria-current={code === chosen ? 'true' : undefined}
                      onClick={() => set({ unit: code === account.unit.code ? '' : code })}
                    >
                      {shortName}
                      <span className="quiet">{kindLabel}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {unit && (
            <div className="stack">
              <UnitCard unit={unit} onEdit={() => setEditing(unit)} />
              <AccountsCard key={unit.code} unit={unit} units={data.units} />
            </div>
          )}
        </div>
      )}
      <UnitDrawer
        key={editing?.code ?? 'new'}
        open={adding || editing !== null}
        unit={editing}
        parents={parents}
        kinds={data?.kinds ?? []}
        onClose={() => {
          setAdding(false)
          setEditing(null)
        }}
      />
    </Page>
  )
}

function UnitCard({ unit, onEdit }: { readonly unit: UnitRow; readonly onEdit: () => void }): ReactNode {
  const { contact } = unit
  const facts = [
    ['代码', unit.code],
    ['类别', unit.kindLabel],
    ['工作机构', contact.office],
    ['地址', contact.address],
    ['办公时间', contact.officeHours],
    ['电话', contact.phone],
    ['传真', contact.fax],
    ['电子邮箱', contact.email],
    ['邮政编码', contact.postcode],
  ] as const
  return (
    <Card
      title={unit.name}
      extra={
        unit.mayUpdate && (
          <Button size="small" onClick={onEdit}>
            修改名称和联系方式
          </Button>
        )
      }
    >
      <dl className="unit-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
