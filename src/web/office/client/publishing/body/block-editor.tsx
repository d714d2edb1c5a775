import { Alert, Button, Select } from 'antd'
import { useEffect, useRef, useState, type ClipboardEvent, type ReactNode } from 'react'
import { type Block, type Content, type Form, formLabels, forms, lengthOf } from './blocks.ts'
import { BlockField } from './block-field.tsx'
import {
  type Edited,
  emptyTable,
  insertAfter,
  joinBefore,
  move,
  paste,
  remove,
  split,
  withForm,
} from './edit-blocks.ts'
import { asOfficial, markedCount, readText, readTree } from './read-blocks.ts'
import './editor.css'

interface Props {
  readonly blocks: readonly Block[]
  readonly onChange: (blocks: readonly Block[]) => void
  /** id of the text that explains the field, or of its error */
  readonly describedBy: string
}

const mostSteps = 50

/**
 * The text, block by block: each is an ordinary text field, so that every keyboard, input method and screen
 * reader works as usual. What is pasted from Word or WPS comes in as clean blocks.
 */
export function BlockEditor({ blocks, onChange, describedBy }: Props): ReactNode {
  const [active, setActive] = useState<number | null>(null)
  const [history, setHistory] = useState<readonly (readonly Block[])[]>([])
  const [pasted, setPasted] = useState<string | null>(null)
  const focus = useRef<Edited['focus']>(null)
  const area = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const wanted = focus.current
    if (wanted === null) return
    focus.current = null
    const field = area.current?.querySelector<HTMLTextAreaElement>(`[data-block="${wanted.id}"] textarea`)
    if (!field) return
    field.focus()
    const at = Math.min(wanted.at, field.value.length)
    field.setSelectionRange(at, at)
  })

  const remember = (): void => setHistory([...history.slice(-mostSteps), blocks])
  const act = ({ blocks: next, focus: place }: Edited): void => {
    if (next === blocks) return
    remember()
    focus.current = place
    onChange(next)
  }
  const undo = (): void => {
    const last = history.at(-1)
    if (last === undefined) return
    setHistory(history.slice(0, -1))
    onChange(last)
  }
  const current = blocks.find(({ id }) => id === active)
  const add = (content: Content): void => act(insertAfter(blocks, active, content))

  const takeIn = (event: ClipboardEvent<HTMLTextAreaElement>, block: Block): void => {
    const html = event.clipboardData.getData('text/html')
    const plain = event.clipboardData.getData('text/plain')
    if (block.kind !== 'text') return
    const { contents, lost } = readClipboard(html, plain)
    // a piece of a line goes in as the browser does it
    const [only] = contents
    if (contents.length === 0 || (contents.length === 1 && only?.kind === 'text' && !plain.includes('\n')))
      return
    event.preventDefault()
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    act(paste(blocks, { id: block.id, from, to }, contents))
    setPasted(pastedWords(contents, lost))
  }

  return (
    <div className="editor" ref={area}>
      <div className="editor-bar" role="toolbar" aria-label="正文工具">
        <Select<Form>
          aria-label="这一段的形式"
          value={current?.kind === 'text' ? current.form : null}
          placeholder="段落形式"
          disabled={current?.kind !== 'text'}
          onChange={(form) =>
            current &&
            act({ blocks: withForm(blocks, current.id, form), focus: { id: current.id, at: Infinity } })
          }
          options={forms.map((form) => ({ value: form, label: formLabels[form] }))}
        />
        <Button onClick={() => add({ kind: 'text', form: 'p', inlines: [] })}>加一段</Button>
        <Button onClick={() => add({ kind: 'list', ordered: false, items: [] })}>加列表</Button>
        <Button onClick={() => add(emptyTable(3, 3))}>加表格</Button>
        <span className="editor-gap" />
        <Button
          disabled={!current}
          onClick={() =>
            current && act({ blocks: move(blocks, current.id, -1), focus: { id: current.id, at: 0 } })
          }
        >
          上移
        </Button>
        <Button
          disabled={!current}
          onClick={() =>
            current && act({ blocks: move(blocks, current.id, 1), focus: { id: current.id, at: 0 } })
          }
        >
          下移
        </Button>
        <Button disabled={!current} onClick={() => current && act(remove(blocks, current.id))}>
          删去这一段
        </Button>
        <Button disabled={history.length === 0} onClick={undo}>
          撤销
        </Button>
      </div>
      {pasted !== null && (
        <Alert
          className="editor-note"
          type="info"
          title={pasted}
          closable={{ onClose: () => setPasted(null) }}
        />
      )}
      <div className="editor-paper">
        {blocks.map((block, index) => (
          <BlockField
            key={block.id}
            block={block}
            place={index + 1}
            first={index === 0 && blocks.length === 1}
            active={block.id === active}
            describedBy={describedBy}
            onFocus={() => setActive(block.id)}
            onBlocks={(change) => onChange(change(blocks))}
            onSplit={(at) => act(split(blocks, block.id, at))}
            onJoin={() => act(joinBefore(blocks, block.id))}
            onPaste={(event) => takeIn(event, block)}
          />
        ))}
      </div>
      <p className="quiet editor-count">共 {lengthOf(blocks)} 字</p>
    </div>
  )
}

function readClipboard(
  html: string,
  plain: string,
): { contents: readonly Content[]; lost: readonly string[] } {
  if (html.trim() === '') return { contents: asOfficial(readText(plain)), lost: [] }
  const { blocks, lost } = readTree(new DOMParser().parseFromString(html, 'text/html').body)
  return { contents: asOfficial(blocks), lost }
}

function pastedWords(contents: readonly Content[], lost: readonly string[]): string {
  const tables = contents.filter(({ kind }) => kind === 'table').length
  const marked = markedCount(contents)
  const words = [
    `已贴入 ${contents.length - tables} 段${tables > 0 ? `、${tables} 个表格` : ''}，字体和颜色已去掉`,
    ...(marked > 0 ? [`${marked} 段带有粗体或链接，改动那一段的文字后不再保留`] : []),
    ...(lost.length > 0 ? [`没有贴入：${lost.join('、')}`] : []),
  ]
  return `${words.join('；')}。请核对段落形式。`
}
