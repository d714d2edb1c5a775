import { readFurtherParts, type PartKinds } from './further-parts.ts'
import type { Gathering } from './gathering.ts'
import { readPackageTraces } from './package-traces.ts'
import { mainPart, relationshipsOf, type Package } from './package.ts'
import type { HiddenKind } from './reading.ts'
import { readTextPart } from './text-part.ts'
import { noStyles } from './word-styles.ts'
import { readXml } from './xml.ts'

const kinds: PartKinds = new Map([
  ['sld', { label: '未使用的幻灯片', hidden: 'hiddenSheet' }],
  ['notes', { label: '备注', hidden: 'speakerNotes' }],
  ['sldMaster', { label: '幻灯片母版', hidden: null }],
  ['sldLayout', { label: '幻灯片版式', hidden: null }],
  ['notesMaster', { label: '备注母版', hidden: null }],
  ['handoutMaster', { label: '讲义母版', hidden: null }],
  ['cmLst', { label: '批注', hidden: 'comment' }],
  ['cmAuthorLst', null],
  ['authorLst', null],
  ['presentation', null],
])

/** Reads a `.pptx`: slides in their order, notes, remarks. */
export function readPptx(pack: Package, into: Gathering): void {
  const main = mainPart(pack, 'ppt/presentation.xml')
  const done = new Set<string>()
  for (const [index, slide] of slidesOf(pack, main).entries()) {
    const label = `第${index + 1}张幻灯片`
    into.attempt(label, () => readSlide(pack, slide, label, done, into))
  }
  readFurtherParts(pack, done, kinds, noStyles, into)
  readPackageTraces(pack, into)
}

function slidesOf(pack: Package, main: string): string[] {
  const targets = new Map(relationshipsOf(pack, main).map(({ id, target }) => [id, target]))
  const slides: string[] = []
  readXml(pack.source(main), {
    open(tag) {
      if (tag.name === 'p:sldId') slides.push(targets.get(tag.get('r:id') ?? '') ?? '')
    },
  })
  return slides
}

function readSlide(pack: Package, slide: string, label: string, done: Set<string>, into: Gathering): void {
  done.add(slide.toLowerCase())
  const source = pack.source(slide)
  const hidden = isHidden(source) ? 'hiddenSheet' : null
  if (hidden) into.trace(hidden, label, '隐藏的幻灯片')
  readPart(pack, slide, label, hidden, into)
  for (const { type, target } of relationshipsOf(pack, slide).filter(({ external }) => !external)) {
    const kind = { notesSlide: 'speakerNotes', comments: 'comment' } as const
    const told = type === 'notesSlide' || type === 'comments' ? kind[type] : null
    if (told === null || done.has(target.toLowerCase())) continue
    done.add(target.toLowerCase())
    const name = told === 'comment' ? '批注' : '备注'
    into.attempt(`${label}${name}`, () => readPart(pack, target, `${label}${name}`, told, into))
    if (told === 'comment') into.trace('comment', label, '批注')
  }
}

function readPart(
  pack: Package,
  name: string,
  label: string,
  hidden: HiddenKind | null,
  into: Gathering,
): void {
  readTextPart({ name, source: pack.source(name), label, hidden, styles: noStyles, loose: false }, into)
}

function isHidden(source: string): boolean {
  let hidden = false
  readXml(source, {
    open(tag) {
      if (tag.name === 'p:sld') hidden = ['0', 'false'].includes(tag.get('show') ?? '1')
    },
  })
  return hidden
}
