import { Button, Input, Modal } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useId, useRef, useState, type ReactNode } from 'react'
import type { Note, Spoken } from './spoken.ts'

/** A remark that is being written: on which passage, and in the place of which one; -1: a new one. */
export interface OpenNote extends Note {
  readonly at: number
}

const longest = 500

/** 对这一段提意见: the passage, and what is to be done about it. */
export function NoteDialog({
  note,
  onKeep,
  onClose,
}: {
  readonly note: OpenNote
  readonly onKeep: (note: OpenNote) => void
  readonly onClose: () => void
}): ReactNode {
  const id = useId()
  const field = useRef<TextAreaRef>(null)
  const [text, setText] = useState(note.text)
  return (
    <Modal
      open
      title="对这一段提意见"
      okText="记下意见"
      cancelText="不提了"
      okButtonProps={{ disabled: text.trim() === '' }}
      onOk={() => onKeep({ ...note, text })}
      onCancel={onClose}
      afterOpenChange={(open) => {
        if (open) field.current?.focus()
      }}
    >
      <blockquote className="passage">{note.passage}</blockquote>
      <label className="remarks-label" htmlFor={id}>
        意见
      </label>
      <Input.TextArea
        ref={field}
        id={id}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={longest}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="quiet">写清改哪里、怎么改，不要写个人信息。通过或者退回时一并记入审核记录。</p>
    </Modal>
  )
}

/** The remarks so far; each can be changed or taken back. */
export function NoteList({
  notes,
  onOpen,
  onChange,
}: {
  readonly notes: Spoken['notes']
  readonly onOpen: (note: OpenNote) => void
  readonly onChange: (notes: Spoken['notes']) => void
}): ReactNode {
  if (notes.length === 0) {
    return <p className="quiet notes-none">对某一段有意见的，在正文里选中那一段，或者点段末的“提意见”。</p>
  }
  return (
    <section className="notes" aria-label="对段落的意见">
      <h3>对段落的意见 {notes.length} 条</h3>
      <ul>
        {notes.map((note, at) => (
          <li key={`${at} ${note.passage}`}>
            <blockquote className="passage short">{note.passage}</blockquote>
            <p>{note.text}</p>
            <p>
              <Button type="link" size="small" onClick={() => onOpen({ ...note, at })}>
                修改
              </Button>
              <Button
                type="link"
                size="small"
                onClick={() => onChange(notes.filter((_note, index) => index !== at))}
              >
                删去
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The remarks with one kept: in its place, or at the end. */
export function withNote(notes: Spoken['notes'], { at, passage, text }: OpenNote): Spoken['notes'] {
  const note = { passage, text: text.trim() }
  return at < 0 ? [...notes, note] : notes.map((one, index) => (index === at ? note : one))
}
