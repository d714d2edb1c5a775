import type { Editor } from '@tiptap/core'
import { useRef, type ReactNode } from 'react'
import { type Kind, kindLabels } from '../model/node.ts'
import { onText } from './on-text.ts'

const kinds: readonly Kind[] = ['body', 'addressee', 'heading2', 'heading3', 'heading4', 'signature']
const shown: Readonly<Record<Kind, string>> = {
  ...kindLabels,
  heading2: '一级标题 一、黑体',
  heading3: '二级标题 （一）楷体',
}

interface Props {
  readonly editor: Editor
  /** null: the cursor is in no paragraph, or in several of different kinds */
  readonly kind: Kind | null
  readonly disabled: boolean
}

/** What the paragraph is: 正文, 主送机关, a heading, 落款. */
export function KindSelect({ editor, kind, disabled }: Props): ReactNode {
  const byPointer = useRef(false)
  return (
    <select
      className="tool kind"
      data-tool
      tabIndex={-1}
      aria-label="这一段是什么"
      title="这一段是什么：正文、主送机关、标题、落款"
      disabled={disabled}
      value={kind ?? ''}
      onPointerDown={() => (byPointer.current = true)}
      onKeyDown={() => (byPointer.current = false)}
      onChange={({ target }) => {
        const chosen = kinds.find((one) => one === target.value)
        if (chosen === undefined) return
        // by keyboard one goes on choosing
        setKind(editor, chosen, byPointer.current)
      }}
    >
      {kind === null && <option value="">（几种段落）</option>}
      {kinds.map((one) => (
        <option key={one} value={one}>
          {shown[one]}
        </option>
      ))}
    </select>
  )
}

function setKind(editor: Editor, kind: Kind, focus: boolean): void {
  const chain = focus ? onText(editor) : editor.chain()
  if (kind === 'body' || kind === 'addressee' || kind === 'signature') {
    chain.setNode('paragraph', { form: kind }).run()
  } else
    chain
      .unsetBold()
      .setNode('heading', { level: Number(kind.slice(-1)) })
      .run()
}

/** The kind of all paragraphs that are chosen; null: there are several. */
export function kindAt(editor: Editor): Kind | null {
  const { from, to } = editor.state.selection
  const found = new Set<Kind>()
  editor.state.doc.nodesBetween(from, to, (node) => {
    if (!node.isTextblock) return true
    const name =
      node.type.name === 'heading' ? `heading${String(node.attrs['level'])}` : String(node.attrs['form'])
    for (const kind of kinds) if (kind === name) found.add(kind)
    return false
  })
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}
