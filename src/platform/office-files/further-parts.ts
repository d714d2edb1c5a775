import type { Gathering } from './gathering.ts'
import { isXmlPart, rootOf, type Package } from './package.ts'
import type { HiddenKind } from './reading.ts'
import { readTextPart } from './text-part.ts'
import { Unreadable } from './unreadable.ts'
import type { WordStyles } from './word-styles.ts'

/** How the text of a kind of part is read; null: it says nothing of anybody. */
export interface PartKind {
  /** where its text stands; '' where it names the places itself */
  readonly label: string
  readonly hidden: HiddenKind | null
  /** whether text outside of paragraphs is read too */
  readonly loose?: boolean
}

/** Kinds by the first element of the part. */
export type PartKinds = ReadonlyMap<string, PartKind | null>

/** Parts that any office document may have. */
const sharedKinds: PartKinds = new Map([
  ['chartSpace', { label: '图表', hidden: null }],
  ['dataModel', { label: '图示', hidden: null }],
  ['drawing', { label: '图示', hidden: null }],
  ['wsDr', { label: '图形', hidden: null }],
  ['userShapes', { label: '图形', hidden: null }],
  ['xml', { label: '图形', hidden: null, loose: true }],
  ['svg', { label: '图片文字', hidden: null, loose: true }],
  ['coreProperties', null],
  ['Properties', null],
  ['Relationships', null],
  ['Types', null],
  ['Signature', null],
])

const otherKind: PartKind = { label: '附带的数据', hidden: 'hiddenText', loose: true }

/** Reads all parts that have not been read yet: nothing in a package passes without having been looked at. */
export function readFurtherParts(
  pack: Package,
  done: ReadonlySet<string>,
  own: PartKinds,
  styles: WordStyles,
  into: Gathering,
): void {
  for (const name of pack.names.filter((one) => isXmlPart(one) && !done.has(one.toLowerCase()))) {
    into.attempt(name, () => {
      const source = pack.source(name)
      const root = rootOf(source)
      const kind = [own.get(root), sharedKinds.get(root), otherKind].find((one) => one !== undefined)
      if (kind) readPart({ name, source, styles, loose: false, ...kind }, into)
    })
  }
}

function readPart(setting: Parameters<typeof readTextPart>[0], into: Gathering): void {
  try {
    readTextPart(setting, into)
  } catch (error) {
    // what Excel draws in VML holds HTML, which is not always well-formed
    if (!(error instanceof Unreadable) || !/\.vml$/i.test(setting.name)) throw error
    const text = setting.source.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    into.add({ where: setting.label, text, hidden: setting.hidden, row: null, places: [] })
  }
}
