import type { Editor } from '@tiptap/core'
import { Button, Input } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { webAddress } from '../model/read-inline.ts'
import { onText } from './on-text.ts'
import { Panel } from './panel.tsx'

interface Props {
  readonly editor: Editor
  readonly onClose: () => void
}

/** Where a link leads, and what stands there. */
export function LinkPanel({ editor, onClose }: Props): ReactNode {
  const id = useId()
  const before: unknown = editor.getAttributes('link')['href']
  const has = typeof before === 'string'
  const [address, setAddress] = useState(has ? before : '')
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const empty = editor.state.selection.empty && !has
  const set = (): void => {
    const href = webAddress(address)
    if (href === null) {
      setFault('请写完整的网址，以 http:// 或 https:// 开头，中间没有空格。')
      return
    }
    const chain = onText(editor)
    if (empty) {
      const text = words.trim() === '' ? href : words.trim()
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.extendMarkRange('link').setMark('link', { href }).run()
    onClose()
  }
  return (
    <Panel label="链接" onClose={onClose} onEnter={set}>
      <div className="panel-fields">
        <label htmlFor={`${id}-address`}>网址</label>
        <Input
          id={`${id}-address`}
          inputMode="url"
          value={address}
          maxLength={2_000}
          status={fault === null ? '' : 'warning'}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => {
            setAddress(target.value)
            setFault(null)
          }}
        />
        {empty && (
          <>
            <label htmlFor={`${id}-words`}>显示的文字</label>
            <Input
              id={`${id}-words`}
              value={words}
              maxLength={200}
              onChange={({ target }) => setWords(target.value)}
            />
          </>
        )}
      </div>
      <p
        id={`${id}-note`}
        className={fault === null ? 'quiet' : 'caution-text'}
        role={fault === null ? undefined : 'alert'}
      >
        {fault ?? '链接的文字要说明去哪里，如“杨店镇2026年部门预算”，不要写“点击这里”。'}
      </p>
      <div className="form-end">
        <Button type="primary" onClick={set}>
          {has ? '改链接' : '加链接'}
        </Button>
        {has && (
          <Button
            onClick={() => {
              onText(editor).extendMarkRange('link').unsetMark('link').run()
              onClose()
            }}
          >
            去掉链接
          </Button>
        )}
        <Button onClick={onClose}>不加了</Button>
      </div>
    </Panel>
  )
}
