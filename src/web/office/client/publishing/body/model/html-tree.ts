import { Parser } from 'htmlparser2'

/** HTML as a tree: text, and elements with what stands in them. */
export type Tree = string | Element

export interface Element {
  /** small letters; with its prefix, as in `o:p` */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Tree[]
}

interface Open extends Element {
  readonly children: Tree[]
}

/** Deeper than this, elements stand beside each other: whoever walks the tree shall not run out of stack. */
const deepest = 150

/** Reads any HTML, by the parser that the server cleans it with; comments go. It never fails. */
export function parseHtml(html: string): readonly Tree[] {
  const root: Open = { name: 'body', attributes: {}, children: [] }
  const open: Open[] = [root]
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element: Open = { name, attributes, children: [] }
      parentIn(open, root).children.push(element)
      open.push(element)
    },
    onclosetag: () => {
      if (open.length > 1) open.pop()
    },
    ontext: (text) => {
      const { children } = open.at(-1) ?? root
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + text
      else children.push(text)
    },
  })
  parser.write(html)
  parser.end()
  return root.children
}

function parentIn(open: readonly Open[], root: Open): Open {
  return open[Math.min(open.length, deepest) - 1] ?? root
}

/** Declarations of the `style` attribute, names in small letters. */
export function styleOf({ attributes }: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of (attributes['style'] ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) {
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
    }
  }
  return found
}

export function classesOf({ attributes }: Element): readonly string[] {
  return (attributes['class'] ?? '').split(/\s+/)
}
