import { Input } from 'antd'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { type Block, formLabels, isMarked, textOf } from './blocks.ts'
import { withItems, withRows, withText } from './edit-blocks.ts'
import { TableField } from './table-field.tsx'

interface Props {
  readonly block: Block
  /** counted from 1 */
  readonly place: number
  /** the only one: says what can be done here */
  readonly first: boolean
  readonly active: boolean
  readonly describedBy: string
  readonly onFocus: () => void
  readonly onBlocks: (change: (blocks: readonly Block[]) => readonly Block[]) => void
  readonly onSplit: (at: number) => void
  readonly onJoin: () => void
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}

/** One block, as the text field that it is. */
export function BlockField({ block, place, active, onFocus, ...rest }: Props): ReactNode {
  return (
    <div
      className={`block ${block.kind === 'text' ? block.form : block.kind}${active ? ' active' : ''}`}
      data-block={block.id}
      onFocus={onFocus}
    >
      {block.kind === 'text' && <TextBlock block={block} place={place} {...rest} />}
      {block.kind === 'list' && (
        <Input.TextArea
          variant="borderless"
          autoSize
          aria-label={`第${place}段，列表，一行一项`}
          placeholder="列表：一行写一项"
          value={block.items.map(textOf).join('\n')}
          onChange={({ target }) => rest.onBlocks((blocks) => withItems(blocks, block.id, target.value))}
        />
      )}
      {block.kind === 'table' && (
        <TableField
          rows={block.rows}
          label={`第${place}段，表格`}
          onChange={(rows) => rest.onBlocks((blocks) => withRows(blocks, block.id, rows))}
        />
      )}
    </div>
  )
}

type TextProps = Omit<Props, 'active' | 'onFocus' | 'block'> & {
  readonly block: Extract<Block, { kind: 'text' }>
}

function TextBlock({
  block,
  place,
  first,
  describedBy,
  onBlocks,
  onSplit,
  onJoin,
  onPaste,
}: TextProps): ReactNode {
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // an input method uses Enter to take its own proposal
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Enter' && !event.shiftKey && block.form !== 'signature') {
      event.preventDefault()
      onSplit(selectionStart)
    }
    if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0 && place > 1) {
      event.preventDefault()
      onJoin()
    }
  }
  return (
    <>
      <Input.TextArea
        variant="borderless"
        autoSize
        aria-label={`第${place}段，${formLabels[block.form]}`}
        aria-describedby={describedBy}
        placeholder={
          first ? '在这里写，或者从 Word、WPS 复制全文，贴在这里（Ctrl+V）' : formLabels[block.form]
        }
        value={textOf(block.inlines)}
        onChange={({ target }) => onBlocks((blocks) => withText(blocks, block.id, target.value))}
        onKeyDown={press}
        onPaste={onPaste}
      />
      {isMarked(block.inlines) && <span className="block-note">有粗体、下划线或链接</span>}
    </>
  )
}
