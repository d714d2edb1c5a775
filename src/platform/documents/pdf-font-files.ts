import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join, parse } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { FaceName } from './form.ts'

const require = createRequire(import.meta.url)

/** A font file and how to read it: bytes of a TrueType or OpenType font, or of a collection. */
export interface FontFile {
  /** tells it from the others, and names it to the person who put it there */
  readonly name: string
  /** true: it came with a package, so that a fault in it is ours */
  readonly own: boolean
  read(): Uint8Array
}

/**
 * The fonts that come with the program, free ones that may be embedded: Noto Serif and LXGW WenKai under the
 * OFL, Noto Sans Hans under Apache-2.0. There is no free 仿宋 among the packages; 宋体 stands in for it.
 */
const own = {
  song: packaged(() =>
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  ),
  songSemiBold: packaged(() =>
    require.resolve('@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'),
  ),
  // the package lets nobody name its files, only itself
  hei: packaged(() =>
    join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Medium.otf'),
  ),
  kai: packaged(() => require.resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff')),
} as const

/** What each typeface is set in, best first. A sign that none has is looked for in `others`. */
const ownOf: Readonly<Record<FaceName, readonly FontFile[]>> = {
  text: [own.song],
  title: [own.songSemiBold],
  heading1: [own.hei],
  heading2: [own.kai],
  song: [own.song],
}

/** 文楷 has the most 生僻字: some 1500 beyond the first plane. */
const others: readonly FontFile[] = [own.song, own.kai, own.hei]

/** Names of files, without their ending, under which offices keep the licensed typefaces. */
const licensedNames: Readonly<Record<FaceName, readonly string[]>> = {
  text: [
    '仿宋_gb2312',
    '仿宋gb2312',
    'simfang',
    '仿宋',
    'fangsong',
    'stfangsong',
    '方正仿宋_gbk',
    '方正仿宋',
  ],
  title: ['方正小标宋简体', '方正小标宋_gbk', '方正小标宋', 'fzxbsjw', 'fzxbsk', 'stzhongsong', '华文中宋'],
  heading1: ['simhei', '黑体', 'stheiti', '方正黑体_gbk', '方正黑体'],
  heading2: ['楷体_gb2312', '楷体gb2312', 'simkai', '楷体', 'kaiti', 'stkaiti', '方正楷体_gbk', '方正楷体'],
  song: ['simsun', '宋体', 'nsimsun', 'stsong', '方正书宋_gbk', '方正书宋'],
}

/**
 * The files to look into for a sign of the face, best first: what the county has put into its folder under a
 * known name, our own, then every other file of the folder (a supplement of 生僻字, say) and of ours.
 *
 * @param folder the county's folder of fonts; it need not exist
 */
export function fontFiles(folder: string | undefined): (face: FaceName) => readonly FontFile[] {
  const given = folder === undefined ? [] : filesIn(folder)
  const known = new Set(Object.values(licensedNames).flat())
  const supplements = given.filter(({ name }) => !known.has(plainName(name)))
  const chains = new Map<FaceName, readonly FontFile[]>()
  return (face) => {
    let chain = chains.get(face)
    if (!chain) {
      const licensed = licensedNames[face].flatMap((wanted) =>
        given.filter(({ name }) => plainName(name) === wanted),
      )
      chain = [...new Set([...licensed, ...ownOf[face], ...supplements, ...others])]
      chains.set(face, chain)
    }
    return chain
  }
}

/** Tells whether the folder has changed: another text for other files. */
export function contentsOf(folder: string | undefined): string {
  if (folder === undefined || !existsSync(folder)) return ''
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return `${name} ${size} ${mtimeMs}`
    })
    .join('\n')
}

function filesIn(folder: string): FontFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\.(ttf|otf|ttc|otc)$/i.test(extname(name)))
    .toSorted()
    .map((name) => ({ name, own: false, read: () => readFileSync(join(folder, name)) }))
}

function plainName(file: string): string {
  return parse(file).name.replaceAll(' ', '').toLowerCase()
}

function packaged(find: () => string): FontFile {
  return {
    get name() {
      return basename(find())
    },
    own: true,
    read() {
      const bytes = readFileSync(find())
      return extname(find()) === '.woff' ? unpackWoff(bytes) : bytes
    },
  }
}

/**
 * The font inside a WOFF file (the first format of that name: each table deflated on its own).
 *
 * @throws when the bytes are no such file
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (woff.byteLength < 44 || from.getUint32(0) !== 0x774f4646) throw new Error('unpackWoff: no WOFF file')
  const count = from.getUint16(12)
  const font = new Uint8Array(from.getUint32(16))
  const to = new DataView(font.buffer)
  to.setUint32(0, from.getUint32(4))
  to.setUint16(4, count)
  let end = 12 + 16 * count
  for (let table = 0; table < count; table += 1) {
    const [entry, head] = [44 + 20 * table, 12 + 16 * table]
    const [at, packed, length] = [4, 8, 12].map((offset) => from.getUint32(entry + offset))
    if (at === undefined || packed === undefined || length === undefined) throw new Error('unreachable')
    const bytes = woff.subarray(at, at + packed)
    font.set(packed < length ? inflateSync(bytes) : bytes, end)
    to.setUint32(head, from.getUint32(entry))
    to.setUint32(head + 4, from.getUint32(entry + 16))
    to.setUint32(head + 8, end)
    to.setUint32(head + 12, length)
    end += (length + 3) & ~3
  }
  return font
}
