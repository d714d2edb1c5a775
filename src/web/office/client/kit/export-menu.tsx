import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import type { ExportFormat } from '../../common.schema.ts'

interface Props {
  /** the address of the list as a file */
  readonly address: (format: ExportFormat) => string
  /** what the `.jsonl` is good for, where it is more than a list for programs */
  readonly jsonl?: string
}

/** 导出: the list as it is shown, all of its rows, as a file. */
export function ExportMenu({ address, jsonl = '供其他程序使用（.jsonl）' }: Props): ReactNode {
  const labels: readonly (readonly [ExportFormat, string])[] = [
    ['xlsx', 'Excel 表格（.xlsx）'],
    ['csv', '逗号分隔的文本（.csv）'],
    ['jsonl', jsonl],
  ]
  const items = labels.map(([format, label]) => ({
    key: format,
    label: (
      <a href={address(format)} download>
        {label}
      </a>
    ),
  }))
  return (
    <Dropdown
      menu={{ items }}
      trigger={['click']}
      // beside its button: what hangs below the page stands in no landmark
      getPopupContainer={(trigger) => trigger.parentElement ?? trigger}
    >
      <Button aria-haspopup="menu">导出</Button>
    </Dropdown>
  )
}
