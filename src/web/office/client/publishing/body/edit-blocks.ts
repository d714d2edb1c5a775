import {
  type Block,
  type Cell,
  type Content,
  type Form,
  inlinesOf,
  isEmpty,
  paragraph,
  textOf,
  withId,
} from './blocks.ts'

/** What the editor does to the list of blocks. Pure: each gives a new list, and where to go on typing. */
export interface Edited {
  readonly blocks: readonly Block[]
  /** the block to type in, and the place in its text */
  readonly focus: { readonly id: number; readonly at: number } | null
}

function replaced(
  blocks: readonly Block[],
  id: number,
  by: (block: Block) => readonly Block[],
): readonly Block[] {
  return blocks.flatMap((block) => (block.id === id ? by(block) : [block]))
}

/** What somebody typed into a paragraph: its marks go, for nobody can tell what they now belong to. */
export function withText(blocks: readonly Block[], id: number, text: string): readonly Block[] {
  return replaced(blocks, id, (block) =>
    block.kind === 'text' ? [{ ...block, inlines: inlinesOf(text) }] : [block],
  )
}

export function withForm(blocks: readonly Block[], id: number, form: Form): readonly Block[] {
  return replaced(blocks, id, (block) => (block.kind === 'text' ? [{ ...block, form }] : [block]))
}

/** Items of a list, one a line. */
export function withItems(blocks: readonly Block[], id: number, text: string): readonly Block[] {
  const items = text.split('\n').map(inlinesOf)
  return replaced(blocks, id, (block) => (block.kind === 'list' ? [{ ...block, items }] : [block]))
}

/** Enter within a paragraph: what stands behind becomes the next one. */
export function split(blocks: readonly Block[], id: number, at: number): Edited {
  const block = blocks.find((one) => one.id === id)
  if (block?.kind !== 'text') return { blocks, focus: null }
  const text = textOf(block.inlines)
  const after = paragraph(text.slice(at), at < text.length ? block.form : 'p')
  const before = at === text.length ? block : { ...block, inlines: inlinesOf(text.slice(0, at)) }
  return { blocks: replaced(blocks, id, () => [before, after]), focus: { id: after.id, at: 0 } }
}

/** Backspace at the beginning of a paragraph: it joins the one before; an empty one goes. */
export function joinBefore(blocks: readonly Block[], id: number): Edited {
  const index = blocks.findIndex((one) => one.id === id)
  const [before, block] = [blocks[index - 1], blocks[index]]
  if (!before || block?.kind !== 'text') return { blocks, focus: null }
  if (before.kind !== 'text') {
    if (!isEmpty(block)) return { blocks, focus: null }
    return { blocks: replaced(blocks, id, () => []), focus: { id: before.id, at: Infinity } }
  }
  const text = textOf(before.inlines)
  const joined: Block = { ...before, inlines: [...before.inlines, ...block.inlines] }
  return {
    blocks: blocks.flatMap((one) => (one === before ? [joined] : one === block ? [] : [one])),
    focus: { id: before.id, at: text.length },
  }
}

export function remove(blocks: readonly Block[], id: number): Edited {
  const index = blocks.findIndex((one) => one.id === id)
  const left = replaced(blocks, id, () => [])
  const kept = left.length === 0 ? [paragraph()] : left
  const next = kept[Math.min(index, kept.length - 1)]
  return { blocks: kept, focus: next ? { id: next.id, at: 0 } : null }
}

export function move(blocks: readonly Block[], id: number, by: -1 | 1): readonly Block[] {
  const index = blocks.findIndex((one) => one.id === id)
  const other = blocks[index + by]
  const own = blocks[index]
  if (!own || !other) return blocks
  return blocks.map((block, place) => (place === index ? other : place === index + by ? own : block))
}

export function insertAfter(blocks: readonly Block[], id: number | null, content: Content): Edited {
  const fresh = withId(content)
  const known = blocks.some((block) => block.id === id)
  return {
    blocks: known
      ? blocks.flatMap((block) => (block.id === id ? [block, fresh] : [block]))
      : [...blocks, fresh],
    focus: { id: fresh.id, at: 0 },
  }
}

/** What was pasted goes where the cursor stood; what was selected there goes. */
export function paste(
  blocks: readonly Block[],
  place: { readonly id: number; readonly from: number; readonly to: number },
  pasted: readonly Content[],
): Edited {
  const block = blocks.find((one) => one.id === place.id)
  if (block?.kind !== 'text' || pasted.length === 0) return { blocks, focus: null }
  const text = textOf(block.inlines)
  const [head, tail] = [text.slice(0, place.from), text.slice(place.to)]
  const fresh = pasted.map(withId)
  const before = head === '' ? [] : [{ ...block, inlines: inlinesOf(head) }]
  const after = tail === '' ? [] : [paragraph(tail, block.form)]
  const last = fresh.at(-1)
  return {
    blocks: replaced(blocks, place.id, () => [...before, ...fresh, ...after]),
    focus: last ? { id: last.id, at: Infinity } : null,
  }
}

export function emptyTable(rows: number, columns: number): Content {
  const cell = (head: boolean): Cell => ({ inlines: [], head, colSpan: 1, rowSpan: 1 })
  return {
    kind: 'table',
    rows: Array.from({ length: rows }, (_row, index) =>
      Array.from({ length: columns }, () => cell(index === 0)),
    ),
  }
}

/** Whether no cell spans another: only then can rows and columns be added and taken away. */
export function isPlain(rows: readonly (readonly Cell[])[]): boolean {
  return rows.every((row) => row.every(({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1))
}

export function withCell(
  rows: readonly (readonly Cell[])[],
  at: { readonly row: number; readonly cell: number },
  text: string,
): readonly (readonly Cell[])[] {
  return rows.map((row, index) =>
    index === at.row
      ? row.map((cell, place) => (place === at.cell ? { ...cell, inlines: inlinesOf(text) } : cell))
      : row,
  )
}

export function withRow(rows: readonly (readonly Cell[])[], after: number): readonly (readonly Cell[])[] {
  const like = rows[after] ?? rows[0] ?? []
  const fresh = like.map((cell) => ({ ...cell, head: false, inlines: [] }))
  return [...rows.slice(0, after + 1), fresh, ...rows.slice(after + 1)]
}

export function withColumn(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.map((row) => [...row, { inlines: [], head: row.at(-1)?.head ?? false, colSpan: 1, rowSpan: 1 }])
}

export function withoutRow(rows: readonly (readonly Cell[])[], at: number): readonly (readonly Cell[])[] {
  return rows.length > 1 ? rows.filter((_row, index) => index !== at) : rows
}

export function withoutColumn(rows: readonly (readonly Cell[])[], at: number): readonly (readonly Cell[])[] {
  return rows.map((row) => (row.length > 1 ? row.filter((_cell, index) => index !== at) : row))
}

export function withRows(
  blocks: readonly Block[],
  id: number,
  rows: readonly (readonly Cell[])[],
): readonly Block[] {
  return replaced(blocks, id, (block) => (block.kind === 'table' ? [{ ...block, rows }] : [block]))
}
