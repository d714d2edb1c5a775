import { type BodyBlock, type BodyLink, readBody } from './body-blocks.ts'
import { linksIn, targetOf } from './detectors/links.ts'
import { coveredWords, type Draft, type Gathering, severityOf, shortQuote } from './draft.ts'
import type { ScanRules } from './rules.ts'
import type { ScanContext, ScanInput } from './scan-input.ts'

/** A link with the place where it stands. */
interface PlacedLink extends Pick<Draft, 'part' | 'where' | 'from' | 'to'> {
  readonly address: string
  /** false: no words show it */
  readonly seen: boolean
}

/** Links of a text part. */
export function linksOfText(text: string, place: Pick<Draft, 'part' | 'where'>): PlacedLink[] {
  return linksIn(text).map(({ address, from, to }) => ({ ...place, address, from, to, seen: true }))
}

/** Links of a body: those that are links, and addresses written out beside them. */
export function linksOfBody(blocks: readonly BodyBlock[], links: readonly BodyLink[]): PlacedLink[] {
  const byBlock = Map.groupBy(links, ({ block }) => block)
  const written = blocks.flatMap(({ index, text, where }) =>
    linksOfText(text, { part: { kind: 'body', block: index }, where: `正文${where}` }).filter(
      ({ from, to }) => !(byBlock.get(index) ?? []).some((link) => overlaps(link, from ?? 0, to ?? 0)),
    ),
  )
  const set = links.map(({ href, block, from, to }): PlacedLink => {
    const seen = to > from
    const index = Math.min(block, Math.max(0, blocks.length - 1))
    return {
      part: { kind: 'body', block: index },
      where: `正文${blocks[index]?.where ?? ''}`,
      from: seen ? from : null,
      to: seen ? to : null,
      address: href,
      seen,
    }
  })
  return [...set, ...written]
}

function overlaps(link: BodyLink, from: number, to: number): boolean {
  return link.from < to && from < link.to
}

/** What is wrong with links. No host is asked: a government network reaches few, and none should be told. */
export function gatherLinks(
  links: readonly PlacedLink[],
  rules: ScanRules,
  context: ScanContext,
  gathering: Gathering,
): void {
  const hosts = { own: context.ownHosts.map((host) => host.toLowerCase()), allowed: rules.allowedHosts }
  const dead = new Set(context.deadPaths)
  for (const { address, seen, ...place } of links) {
    const fault = faultOf(address, seen, hosts, dead)
    const severity = fault && severityOf(rules, fault.rule, true)
    if (!fault || !severity) continue
    const text = seen ? fault.text : `这个链接没有文字，读者看不见（暗链）。${fault.text}`
    const quote = (): string => shortQuote(coveredWords(fault.quote, rules))
    gathering.add(fault.rule, severity, () => ({ ...place, quote: quote(), proposal: null, text }))
  }
}

interface LinkFault {
  readonly rule: 'foreignLink' | 'deadLink'
  readonly quote: string
  readonly text: string
}

function faultOf(
  address: string,
  seen: boolean,
  hosts: Parameters<typeof targetOf>[1],
  dead: ReadonlySet<string>,
): LinkFault | null {
  const target = targetOf(address, hosts)
  switch (target.kind) {
    case 'allowed':
      return seen ? null : { rule: 'foreignLink', quote: target.host, text: '请删去，或者补上文字。' }
    case 'foreign': {
      const way = '请打开核对；确需链接的，请县主管部门把它加入允许链接的网站。'
      return { rule: 'foreignLink', quote: target.host, text: `链接到名单以外的网站。${way}` }
    }
    case 'unreachable': {
      const text = `链接打不开：${target.reason}。请改成完整的公开网址，或者删去。`
      return { rule: 'deadLink', quote: address, text }
    }
    case 'own': {
      const text = '链接到本站没有的页面。请改成现在的地址，或者删去。'
      return dead.has(target.path) ? { rule: 'deadLink', quote: target.path, text } : null
    }
  }
}

/** Paths of our own portal that an item links to; whoever knows the portal says which of them lead nowhere. */
export function portalPathsIn({ texts, body, context }: ScanInput): string[] {
  const { blocks, links } = readBody(body)
  const addresses = [
    ...links.map(({ href }) => href),
    ...[...texts, ...blocks].flatMap(({ text }) => linksIn(text).map(({ address }) => address)),
  ]
  const own = context.ownHosts.map((host) => host.toLowerCase())
  const paths = addresses.flatMap((address) => {
    const target = targetOf(address, { own, allowed: [] })
    return target.kind === 'own' ? [target.path] : []
  })
  return [...new Set(paths)]
}
