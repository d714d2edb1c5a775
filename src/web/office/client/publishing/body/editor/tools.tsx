import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { kindAt, KindSelect } from './kind-select.tsx'
import { onText } from './on-text.ts'
import { TableTools } from './table-tools.tsx'
import { Tool, Toolbar } from './tool.tsx'

/** What stands open below the toolbar. */
export type Opened = 'link' | 'table' | 'caption' | 'find' | 'picture'

interface Props {
  readonly editor: Editor
  readonly opened: Opened | null
  readonly onOpen: (wanted: Opened) => void
  readonly onPicture: () => void
  readonly onEditPicture: (at: number) => void
}

const marks = [
  ['bold', '加粗', '加粗（Ctrl+B）'],
  ['italic', '斜体', '斜体（Ctrl+I）'],
  ['underline', '下划线', '下划线（Ctrl+U）'],
  ['superscript', '上标', '上标，如 m²'],
  ['subscript', '下标', '下标，如 CO₂'],
] as const

/** The toolbar; what belongs to tables comes when the cursor is in one. */
export function Tools({ editor, opened, onOpen, onPicture, onEditPicture }: Props): ReactNode {
  const now = useEditorState({ editor, selector: ({ editor: one }) => stateOf(one) })
  const chain = () => onText(editor)
  return (
    <Toolbar label="正文工具">
      <div className="tools">
        <KindSelect editor={editor} kind={now.kind} disabled={now.picture !== null} />
        {marks.map(([name, label, title]) => (
          <Tool
            key={name}
            title={title}
            pressed={now.marks.includes(name)}
            onPress={() => chain().toggleMark(name).run()}
          >
            {label}
          </Tool>
        ))}
        <Tool
          title="去掉加粗、斜体等格式和链接，改回正文"
          onPress={() => chain().unsetAllMarks().clearNodes().setNode('paragraph', { form: 'body' }).run()}
        >
          清除格式
        </Tool>
        <span className="tool-gap" />
        <Tool
          title="项目列表；按 Tab 降一级，按 Shift+Tab 升一级"
          pressed={now.bullets}
          onPress={() => chain().toggleBulletList().run()}
        >
          项目列表
        </Tool>
        <Tool title="编号列表" pressed={now.numbers} onPress={() => chain().toggleOrderedList().run()}>
          编号列表
        </Tool>
        <Tool
          title="引用一段话"
          pressed={now.quote}
          disabled={now.table}
          onPress={() => chain().toggleBlockquote().run()}
        >
          引用
        </Tool>
        <span className="tool-gap" />
        <Tool title="链接（Ctrl+K）" pressed={opened === 'link'} onPress={() => onOpen('link')}>
          链接
        </Tool>
        <Tool
          title={now.picture === null ? '放一张图片，写上图片上有什么' : '改这张图片和它的替代文字'}
          pressed={opened === 'picture'}
          onPress={() => (now.picture === null ? onPicture() : onEditPicture(now.picture))}
        >
          图片
        </Tool>
        <Tool
          title="插入表格"
          pressed={opened === 'table'}
          disabled={now.table}
          onPress={() => onOpen('table')}
        >
          表格
        </Tool>
        <Tool title="插入一条分隔线" disabled={now.table} onPress={() => chain().setHorizontalRule().run()}>
          分隔线
        </Tool>
        <span className="tool-gap" />
        <Tool title="撤销（Ctrl+Z）" disabled={!now.undo} onPress={() => chain().undo().run()}>
          撤销
        </Tool>
        <Tool title="重做（Ctrl+Y）" disabled={!now.redo} onPress={() => chain().redo().run()}>
          重做
        </Tool>
        <Tool title="查找替换" pressed={opened === 'find'} onPress={() => onOpen('find')}>
          查找替换
        </Tool>
      </div>
      {now.table && (
        <div className="tools table-tools">
          <TableTools
            editor={editor}
            several={now.several}
            captioning={opened === 'caption'}
            onCaption={() => onOpen('caption')}
          />
        </div>
      )}
    </Toolbar>
  )
}

function stateOf(editor: Editor) {
  const { selection } = editor.state
  const isPicture = selection instanceof NodeSelection && selection.node.type.name === 'picture'
  return {
    kind: kindAt(editor),
    marks: marks.map(([name]) => name).filter((name) => editor.isActive(name)),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    several: selection instanceof CellSelection && selection.ranges.length > 1,
    /** where the picture stands that is chosen */
    picture: isPicture ? selection.from : null,
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  }
}
