import type { Editor } from '@tiptap/core'
import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { onText } from './on-text.ts'
import { Panel } from './panel.tsx'

interface Props {
  readonly editor: Editor
  readonly onClose: () => void
}

const mostRows = 100
const mostColumns = 20

/** How large a new table is. */
export function TablePanel({ editor, onClose }: Props): ReactNode {
  const id = useId()
  const [rows, setRows] = useState(3)
  const [columns, setColumns] = useState(3)
  const [head, setHead] = useState(true)
  const insert = (): void => {
    onText(editor).insertTable({ rows, cols: columns, withHeaderRow: head }).run()
    onClose()
  }
  return (
    <Panel label="插入表格" onClose={onClose} onEnter={insert}>
      <div className="panel-line">
        <label htmlFor={`${id}-rows`}>行数</label>
        <InputNumber
          id={`${id}-rows`}
          min={1}
          max={mostRows}
          precision={0}
          value={rows}
          onChange={(value) => setRows(value ?? 1)}
        />
        <label htmlFor={`${id}-columns`}>列数</label>
        <InputNumber
          id={`${id}-columns`}
          min={1}
          max={mostColumns}
          precision={0}
          value={columns}
          onChange={(value) => setColumns(value ?? 1)}
        />
        <Checkbox checked={head} onChange={({ target }) => setHead(target.checked)}>
          第一行是表头
        </Checkbox>
      </div>
      <p className="quiet">从 Excel、WPS 表格复制以后可以直接贴进来。行数很多的名单，请改作附件。</p>
      <div className="form-end">
        <Button type="primary" onClick={insert}>
          插入表格
        </Button>
        <Button onClick={onClose}>不插了</Button>
      </div>
    </Panel>
  )
}

/** The name of the table in which the cursor is. */
export function CaptionPanel({ editor, onClose }: Props): ReactNode {
  const id = useId()
  const before: unknown = editor.getAttributes('table')['caption']
  const [caption, setCaption] = useState(typeof before === 'string' ? before : '')
  const set = (): void => {
    onText(editor).updateAttributes('table', { caption: caption.trim() }).run()
    onClose()
  }
  return (
    <Panel label="表题" onClose={onClose} onEnter={set}>
      <div className="panel-fields">
        <label htmlFor={id}>表题（这张表的名称，可以不写）</label>
        <Input id={id} value={caption} maxLength={100} onChange={({ target }) => setCaption(target.value)} />
      </div>
      <div className="form-end">
        <Button type="primary" onClick={set}>
          写上表题
        </Button>
        <Button onClick={onClose}>不改了</Button>
      </div>
    </Panel>
  )
}
