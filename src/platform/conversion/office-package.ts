import { posix } from 'node:path'
import { FileFault, damaged } from './file-fault.ts'
import { all, parseXml, type XmlElement } from './xml-tree.ts'
import type { ZipParts } from './zip-parts.ts'

/** Where a relationship of a part leads. */
export interface Target {
  readonly target: string
  /** outside the package: an address */
  readonly external: boolean
  /** last word of its type: image, hyperlink, styles … */
  readonly type: string
}

/** A part with its relationships. */
export interface Part {
  readonly root: XmlElement
  readonly relations: ReadonlyMap<string, Target>
}

/** The main part of an Office package. */
export async function mainPart(zip: ZipParts): Promise<string> {
  const relations = await relationsOf(zip, '')
  const main = [...relations.values()].find(({ type }) => type === 'officeDocument')
  if (main === undefined || main.external) throw new FileFault(damaged)
  return main.target
}

/** Reads a part and where its relationships lead; null where it is not there. */
export async function readPart(zip: ZipParts, name: string): Promise<Part | null> {
  const bytes = await zip.read(name)
  if (bytes === null) return null
  return { root: parseXml(bytes), relations: await relationsOf(zip, name) }
}

/** The first part of this sort that a part leads to, as a tree. */
export async function relatedPart(zip: ZipParts, part: Part, type: string): Promise<Part | null> {
  const target = [...part.relations.values()].find((one) => one.type === type && !one.external)
  return target === undefined ? null : readPart(zip, target.target)
}

async function relationsOf(zip: ZipParts, part: string): Promise<ReadonlyMap<string, Target>> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const bytes = await zip.read(`${folder}_rels/${part.slice(slash)}.rels`)
  if (bytes === null) return new Map()
  return new Map(
    all(parseXml(bytes), 'pr:Relationship').map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External'
      const given = attributes['Target'] ?? ''
      const type = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
      return [attributes['Id'] ?? '', { target: external ? given : within(folder, given), external, type }]
    }),
  )
}

/** A name relative to a folder of the package as a name from its top. */
function within(folder: string, given: string): string {
  return posix.normalize(given.startsWith('/') ? given : `/${folder}${given}`).slice(1)
}
