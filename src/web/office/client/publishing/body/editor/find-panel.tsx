import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { look, searchOf } from './find.ts'
import { Panel } from './panel.tsx'

interface Props {
  readonly editor: Editor
  readonly onClose: () => void
}

/** 查找替换. */
export function FindPanel({ editor, onClose }: Props): ReactNode {
  const id = useId()
  const [words, setWords] = useState('')
  const [instead, setInstead] = useState('')
  const [replaced, setReplaced] = useState(0)
  const field = useRef<InputRef>(null)
  const { matches, current } = useEditorState({ editor, selector: ({ editor: one }) => searchOf(one.state) })
  const count = matches.length
  const show = (wanted: string, at: number): void => {
    editor.view.dispatch(look(editor.state, wanted, at))
    const match = searchOf(editor.state).matches[at]
    if (match) editor.chain().setTextSelection(match).scrollIntoView().run()
  }
  useEffect(
    () => () => void (editor.isDestroyed || editor.view.dispatch(look(editor.state, '', -1))),
    [editor],
  )

  const step = (by: number): void => show(words, count === 0 ? -1 : (current + by + count) % count)
  const put = (all: boolean): void => {
    const chosen = all ? matches : matches.slice(Math.max(0, current), Math.max(0, current) + 1)
    const tr = editor.state.tr
    // from the end, so that the places before stay where they are
    for (const { from, to } of [...chosen].reverse()) tr.insertText(instead, from, to)
    editor.view.dispatch(tr)
    setReplaced(chosen.length)
    // the button may just have become one that cannot be pressed
    field.current?.focus()
    if (!all) show(words, Math.min(Math.max(0, current), searchOf(editor.state).matches.length - 1))
  }
  return (
    <Panel label="查找替换" onClose={onClose} onEnter={(backwards) => step(backwards ? -1 : 1)}>
      <div className="panel-fields">
        <label htmlFor={`${id}-words`}>查找</label>
        <Input
          id={`${id}-words`}
          ref={field}
          value={words}
          maxLength={200}
          onChange={({ target }) => {
            setWords(target.value)
            setReplaced(0)
            show(target.value, 0)
          }}
        />
        <label htmlFor={`${id}-instead`}>替换为</label>
        <Input
          id={`${id}-instead`}
          value={instead}
          maxLength={200}
          onChange={({ target }) => setInstead(target.value)}
        />
      </div>
      <div className="form-end">
        <output className="quiet find-count">
          {replaced > 0 && `已替换 ${replaced} 处。`}
          {countWords(words, count, current)}
        </output>
        <Button disabled={count === 0} onClick={() => step(-1)}>
          上一处
        </Button>
        <Button disabled={count === 0} onClick={() => step(1)}>
          下一处
        </Button>
        <Button disabled={count === 0} onClick={() => put(false)}>
          替换这一处
        </Button>
        <Button disabled={count === 0} onClick={() => put(true)}>
          全部替换
        </Button>
        <Button onClick={onClose}>查完了</Button>
      </div>
    </Panel>
  )
}

function countWords(words: string, count: number, current: number): string {
  if (words === '') return '输入要找的文字。'
  return count === 0 ? '没有找到。' : `第 ${Math.max(0, current) + 1} 处，共 ${count} 处`
}
