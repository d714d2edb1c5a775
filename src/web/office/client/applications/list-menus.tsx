import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Choices } from './use-choices.ts'

type PageKey = Choices['pages'][number]

const menus: readonly {
  readonly label: string
  readonly pages: Readonly<Partial<Record<PageKey, string>>>
}[] = [
  {
    label: '台账与清单',
    pages: {
      fees: '信息处理费：计件和收退',
      ledger: '台账导入导出',
      corrections: '更正本人信息的请求',
      retention: '个人信息清除清单',
    },
  },
  {
    label: '办理设置',
    pages: {
      sections: '科室名单',
      signing: '答复审签环节',
      letters: '文书：文号、救济途径、模板',
    },
  },
]

/** What stands beside the ledger, in two menus: only what this person may use. */
export function ListMenus({ pages }: { readonly pages: readonly PageKey[] }): ReactNode {
  const navigate = useNavigate()
  return menus.map(({ label, pages: offered }) => {
    const items = pages.flatMap((key) => {
      const name = offered[key]
      return name === undefined ? [] : [{ key, label: name }]
    })
    if (items.length === 0) return null
    return (
      <Dropdown
        key={label}
        menu={{ items, onClick: ({ key }) => void navigate(`/applications/${key}`) }}
        trigger={['click']}
        autoFocus
        // beside its button: what hangs below the page stands in no landmark
        getPopupContainer={(trigger) => trigger.parentElement ?? trigger}
      >
        <Button aria-haspopup="menu">
          {label}
          <span aria-hidden="true">▾</span>
        </Button>
      </Dropdown>
    )
  })
}
