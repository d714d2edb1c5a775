import { all, firstOf, isOn, settingOf, type XmlElement } from '../xml-tree.ts'

/** What a style, or a paragraph or run of its own, says of form. Undefined: it says nothing. */
export interface Look {
  readonly align?: string | undefined
  /** 1 to 9; 0: body text */
  readonly outline?: number | undefined
  /** `w:numPr` */
  readonly list?: { readonly list: string | undefined; readonly level: number | undefined } | undefined
  readonly hidden?: boolean | undefined
  readonly strong?: boolean | undefined
  readonly em?: boolean | undefined
  readonly u?: boolean | undefined
  readonly raised?: string | undefined
}

interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn: string | undefined
  readonly paragraph: Look
  readonly run: Look
}

/** The styles of a document. */
export interface Styles {
  /** of a paragraph with this style (none: the default one), the styles beneath it considered */
  readonly paragraph: (id: string | undefined) => {
    readonly name: string
    readonly look: Look
    readonly run: Look
  }
  /** of a run with this character style */
  readonly run: (id: string | undefined) => Look
}

/** Reads `styles.xml`; without one every style is empty. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>()
  let standard: string | undefined
  for (const element of all(root, 'w:style')) {
    const id = element.attributes['w:styleId'] ?? ''
    styles.set(id, {
      id,
      name: settingOf(element, 'w:name') ?? '',
      basedOn: settingOf(element, 'w:basedOn'),
      paragraph: paragraphLook(firstOf(element, 'w:pPr')),
      run: runLook(firstOf(element, 'w:rPr')),
    })
    const isStandard = ['1', 'true'].includes(element.attributes['w:default'] ?? '')
    if (isStandard && element.attributes['w:type'] === 'paragraph') standard = id
  }
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = []
    let next = id
    while (next !== undefined && found.length < 20) {
      const style = styles.get(next)
      if (style === undefined || found.includes(style)) break
      found.unshift(style)
      next = style.basedOn
    }
    return found
  }
  return {
    paragraph: (id) => {
      const known = chain(id ?? standard)
      return {
        name: known.at(-1)?.name ?? '',
        look: over(known.map(({ paragraph }) => paragraph)),
        run: over(known.map(({ run }) => run)),
      }
    },
    run: (id) => over(chain(id).map(({ run }) => run)),
  }
}

/** Looks laid over each other: the last that says something holds. */
export function over(looks: readonly Look[]): Look {
  const said = looks.flatMap((look) => Object.entries(look).filter(([, one]) => one !== undefined))
  return Object.fromEntries(said)
}

/** What `w:pPr` says. */
export function paragraphLook(properties: XmlElement | undefined): Look {
  const list = firstOf(properties, 'w:numPr')
  const outline = settingOf(properties, 'w:outlineLvl')
  return {
    align: settingOf(properties, 'w:jc'),
    outline: outline === undefined ? undefined : outlineOf(outline),
    list: list && { list: settingOf(list, 'w:numId'), level: levelOf(settingOf(list, 'w:ilvl')) },
  }
}

function outlineOf(given: string): number {
  const level = Number(given)
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : 0
}

function levelOf(given: string | undefined): number | undefined {
  const level = Number(given)
  return given !== undefined && Number.isInteger(level) && level >= 0 && level < 9 ? level : undefined
}

/** What `w:rPr` says. */
export function runLook(properties: XmlElement | undefined): Look {
  return {
    hidden: isOn(firstOf(properties, 'w:vanish')),
    strong: isOn(firstOf(properties, 'w:b')),
    em: isOn(firstOf(properties, 'w:i')),
    u: isOn(firstOf(properties, 'w:u')),
    raised: settingOf(properties, 'w:vertAlign') ?? raisedBy(properties),
  }
}

/** Small type, moved up or down: how some programs write what Word calls superscript and subscript. */
function raisedBy(properties: XmlElement | undefined): string | undefined {
  const moved = Number(settingOf(properties, 'w:position') ?? 0)
  const size = Number(settingOf(properties, 'w:sz') ?? Infinity)
  if (size > smallType || Math.abs(moved) < 4) return undefined
  return moved > 0 ? 'superscript' : 'subscript'
}

/** in half points */
const smallType = 22

/** The heading level that a style's name tells: `heading 2`, 标题 2 → 2; Title, 标题 → 0. Null: none. */
export function headingOf(name: string): number | null {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  if (level !== undefined) return Number(level)
  return /^(?:title|标题)$/i.test(name) ? 0 : null
}
