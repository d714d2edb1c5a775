import type { Editor } from '@tiptap/core'
import { CellSelection } from '@tiptap/pm/tables'
import type { ReactNode } from 'react'
import { onText } from './on-text.ts'
import { Tool } from './tool.tsx'

interface Props {
  readonly editor: Editor
  /** several cells are chosen */
  readonly several: boolean
  readonly onCaption: () => void
  readonly captioning: boolean
}

/** What can be done to the table in which the cursor is. */
export function TableTools({ editor, several, onCaption, captioning }: Props): ReactNode {
  const chain = () => onText(editor)
  return (
    <>
      <Tool title="在这一行上面加一行" onPress={() => chain().addRowBefore().run()}>
        上加行
      </Tool>
      <Tool title="在这一行下面加一行；在最后一格按 Tab 也可以" onPress={() => chain().addRowAfter().run()}>
        下加行
      </Tool>
      <Tool title="删去这一行" onPress={() => chain().deleteRow().run()}>
        删行
      </Tool>
      <Tool title="在这一列左边加一列" onPress={() => chain().addColumnBefore().run()}>
        左加列
      </Tool>
      <Tool title="在这一列右边加一列" onPress={() => chain().addColumnAfter().run()}>
        右加列
      </Tool>
      <Tool title="删去这一列" onPress={() => chain().deleteColumn().run()}>
        删列
      </Tool>
      <Tool
        title={several ? '把选中的格子合成一个' : '和右边的格子合成一个；也可以先拖动选中几个格子'}
        onPress={() => merge(editor, several)}
      >
        {several ? '合并格子' : '与右格合并'}
      </Tool>
      <Tool
        title="把合并过的格子拆开"
        disabled={!editor.can().splitCell()}
        onPress={() => chain().splitCell().run()}
      >
        拆分
      </Tool>
      <Tool title="把第一行设为表头，或改回来" onPress={() => chain().toggleHeaderRow().run()}>
        表头行
      </Tool>
      <Tool title="把第一列设为表头，或改回来" onPress={() => chain().toggleHeaderColumn().run()}>
        表头列
      </Tool>
      <Tool title="写这张表的名称" pressed={captioning} onPress={onCaption}>
        表题
      </Tool>
      <Tool title="删去整张表" onPress={() => chain().deleteTable().run()}>
        删表格
      </Tool>
    </>
  )
}

/** With the cell at the right where only one is chosen. */
function merge(editor: Editor, several: boolean): void {
  if (!several && !chooseRight(editor)) return
  onText(editor).mergeCells().run()
  // the cursor goes on in the cell
  const { selection } = editor.state
  if (selection instanceof CellSelection) editor.commands.setTextSelection(selection.$anchorCell.pos + 2)
}

function chooseRight(editor: Editor): boolean {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type
    if (name !== 'tableCell' && name !== 'tableHeader') continue
    const at = $from.before(depth)
    const next = $from.after(depth)
    const isLast = $from.index(depth - 1) + 1 >= $from.node(depth - 1).childCount
    return !isLast && editor.commands.setCellSelection({ anchorCell: at, headCell: next })
  }
  return false
}
