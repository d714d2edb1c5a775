import { Button } from 'antd'
import { createElement, useState, type ComponentType, type ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import type { ItemView } from '../item-view.ts'
import { CallBackDrawer } from './call-back-drawer.tsx'
import { DiscardDrawer } from './discard-drawer.tsx'
import type { DrawerProps } from './drawer-props.ts'
import { PenaltyDrawer } from './penalty-drawer.tsx'
import { ReassessDrawer } from './reassess-drawer.tsx'
import { RestoreDrawer } from './restore-drawer.tsx'
import { RevisionDrawer } from './revision-drawer.tsx'
import { ValidityDrawer } from './validity-drawer.tsx'
import { WithdrawDrawer } from './withdraw-drawer.tsx'

interface Act {
  readonly label: string
  /** on which ground, and what comes of it */
  readonly note: string
  /** the word of the button, where the label is too long for it */
  readonly word: string
  readonly drawer: ComponentType<DrawerProps>
}

const acts = {
  discard: {
    label: '作废草稿',
    note: '误写、重复的草稿移出待办，可以恢复',
    word: '作废',
    drawer: DiscardDrawer,
  },
  restore: { label: '恢复草稿', note: '恢复以后接着写', word: '恢复', drawer: RestoreDrawer },
  callBack: { label: '取消定时公开', note: '回到签发这一步', word: '取消定时', drawer: CallBackDrawer },
  revise: {
    label: '更正',
    note: '另起更正稿，审核后替换原文，页面写明更正说明',
    word: '更正',
    drawer: RevisionDrawer,
  },
  withdraw: { label: '撤下', note: '页面保留，写明日期和原因', word: '撤下', drawer: WithdrawDrawer },
  changeValidity: {
    label: '变更有效性',
    note: '已修改、失效、废止，页面注明并计入年报表二',
    word: '变更',
    drawer: ValidityDrawer,
  },
  notePenaltyChange: {
    label: '登记处罚决定变动',
    note: '行政处罚法第四十八条：三日内撤下并说明理由',
    word: '登记变动',
    drawer: PenaltyDrawer,
  },
  reassess: {
    label: '定期评估',
    note: '条例第十八条：不公开的情形消失的应当公开',
    word: '评估',
    drawer: ReassessDrawer,
  },
} as const satisfies Readonly<Record<string, Act>>
type ActName = keyof typeof acts

const actNames: readonly ActName[] = [
  'discard',
  'restore',
  'callBack',
  'revise',
  'withdraw',
  'changeValidity',
  'notePenaltyChange',
  'reassess',
]

/** What can be done with an item once it is signed; each act opens its form beside the page. */
export function AfterCard({ view }: { readonly view: ItemView }): ReactNode {
  const [open, setOpen] = useState<ActName | null>(null)
  const offered = actNames.filter((name) => mayNow(view, name))
  const form = open !== null && offered.includes(open) ? acts[open].drawer : null
  if (offered.length === 0) return null
  return (
    <Card title="可以办理" className="after-card">
      <ul className="rows">
        {offered.map((name) => {
          const { label, note, word } = acts[name]
          return (
            <li key={name}>
              <div>
                <h3>{label}</h3>
                <p className="quiet">{note}</p>
              </div>
              <Button aria-label={word === label ? label : `${word}：${label}`} onClick={() => setOpen(name)}>
                {word}
              </Button>
            </li>
          )
        })}
      </ul>
      {form !== null && createElement<DrawerProps>(form, { view, onClose: () => setOpen(null) })}
    </Card>
  )
}

/** Two corrections at a time would take each other's words away. */
function mayNow({ may, openRevision }: ItemView, name: ActName): boolean {
  return may[name] && !(name === 'revise' && openRevision !== null)
}
