import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { type ActGroup, type ActNow, byReason, groupsOf, opensAtOnce } from './acts/act-groups.ts'
import { buttonWords } from './acts/button-words.ts'
import type { CaseView } from './weeks.ts'

interface Props {
  readonly view: CaseView
  readonly onAct: (act: string) => void
}

/** 现在可以做的: the likeliest next act, then the others by stage; what is barred stays listed with its reason. */
export function ActsCard({ view, onAct }: Props): ReactNode {
  const [unfolded, setUnfolded] = useState<boolean | null>(null)
  const next = view.acts.find(({ primary }) => primary)
  const groups = groupsOf(view.acts, view.inFull)
  const open = groups.filter(({ allowed }) => allowed.length > 0)
  const closed = groups.filter(({ allowed }) => allowed.length === 0)
  return (
    <Card
      title="现在可以做的"
      className="acts"
      extra={
        open.length > 1 && (
          <Button size="small" onClick={() => setUnfolded(unfolded !== true)}>
            {unfolded === true ? '全部收起' : '全部展开'}
          </Button>
        )
      }
    >
      {next === undefined ? (
        <p className="no-act">{nothingWords(view)}</p>
      ) : (
        <div className="next-act">
          <p className="quiet">下一步</p>
          <Allowed act={next} onAct={onAct} />
        </div>
      )}
      {open.map((group) => (
        <Group
          // a group that was opened by hand is drawn anew when all are
          key={`${group.key} ${String(unfolded)}`}
          group={group}
          open={unfolded ?? opensAtOnce(group, view.acts)}
          onAct={onAct}
        />
      ))}
      {closed.length > 0 && <Closed groups={closed} />}
    </Card>
  )
}

function nothingWords({ state, ended, acts }: CaseView): string {
  if (state === 'split') return '本件已经拆分，请在拆出的各件中办理。'
  if (ended) return '本件已经办结。'
  return acts.some(({ allowed }) => allowed)
    ? '现在没有必须由您办理的下一步；需要时可以办理下面各项。'
    : '现在没有您可以办理的。'
}

function Group({
  group,
  open,
  onAct,
}: {
  readonly group: ActGroup
  readonly open: boolean
  readonly onAct: (act: string) => void
}): ReactNode {
  const { label, allowed, barred } = group
  return (
    <details className="act-group" open={open}>
      <summary>
        <h3>{label}</h3>
        <span className="quiet">{allowed.map((act) => act.label).join('、')}</span>
      </summary>
      <ul className="rows">
        {allowed.map((act) => (
          <li key={act.act}>
            <Allowed act={act} onAct={onAct} />
          </li>
        ))}
      </ul>
      <Reasons barred={barred} />
    </details>
  )
}

/** Groups of which nothing can be done now: out of the way, but with their reasons. */
function Closed({ groups }: { readonly groups: readonly ActGroup[] }): ReactNode {
  return (
    <details className="act-group closed-groups">
      <summary>
        <h3>现在不能办理的</h3>
        <span className="quiet">{groups.map(({ label }) => label).join('、')}</span>
      </summary>
      {groups.map(({ key, label, barred }) => (
        <div key={key}>
          <p className="act-name">{label}</p>
          <Reasons barred={barred} />
        </div>
      ))}
    </details>
  )
}

function Reasons({ barred }: { readonly barred: readonly ActNow[] }): ReactNode {
  if (barred.length === 0) return null
  return (
    <ul className="barred">
      {byReason(barred).map(({ why, acts }) => (
        <li key={why}>
          <b>{acts.map(({ label }) => label).join('、')}</b>：{why}
          <span>（{[...new Set(acts.map(({ article }) => article))].join('；')}）</span>
        </li>
      ))}
    </ul>
  )
}

function Allowed({ act, onAct }: { readonly act: ActNow; readonly onAct: (act: string) => void }): ReactNode {
  const { label, article, hint, primary } = act
  const word = buttonWords[act.act] ?? label
  return (
    <div className="act-row">
      <div>
        <p className="act-name">{label}</p>
        <p className="quiet">
          {article}
          {hint === null ? '' : `。${hint}`}
        </p>
      </div>
      <Button
        aria-label={word === label ? label : `${word}：${label}`}
        className={primary ? 'first-act' : ''}
        onClick={() => onAct(act.act)}
      >
        {word}
      </Button>
    </div>
  )
}
