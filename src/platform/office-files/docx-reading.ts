import { readFurtherParts, type PartKinds } from './further-parts.ts'
import type { Gathering } from './gathering.ts'
import { readPackageTraces } from './package-traces.ts'
import { mainPart, type Package } from './package.ts'
import { readTextPart } from './text-part.ts'
import { noStyles, readWordStyles, type WordStyles } from './word-styles.ts'

const kinds: PartKinds = new Map([
  ['document', { label: '未使用的正文', hidden: 'hiddenText' }],
  ['hdr', { label: '页眉', hidden: 'headerFooter' }],
  ['ftr', { label: '页脚', hidden: 'headerFooter' }],
  ['footnotes', { label: '', hidden: null }],
  ['endnotes', { label: '', hidden: null }],
  ['comments', { label: '', hidden: 'comment' }],
  // what stands in forms until somebody fills them in
  ['glossaryDocument', { label: '文档部件', hidden: null }],
])

/** Reads a `.docx`: body, headers, notes, comments, and what else has been put in. */
export function readDocx(pack: Package, into: Gathering): void {
  const main = mainPart(pack, 'word/document.xml')
  const styles = stylesOf(pack, into)
  into.attempt(main, () => {
    const setting = { name: main, source: pack.source(main), label: '', hidden: null, styles, loose: false }
    readTextPart(setting, into)
  })
  readFurtherParts(pack, new Set([main.toLowerCase()]), kinds, styles, into)
  readPackageTraces(pack, into)
}

function stylesOf(pack: Package, into: Gathering): WordStyles {
  let styles = noStyles
  into.attempt('word/styles.xml', () => {
    if (pack.has('word/styles.xml')) styles = readWordStyles(pack.source('word/styles.xml'))
  })
  return styles
}
