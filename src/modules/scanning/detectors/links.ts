/** Addresses of the web in a text or a body, and where they lead; nothing is fetched. */

/** A link as it stands. */
export interface Link {
  /** as written */
  readonly address: string
  /** signs of the text that show it */
  readonly from: number
  readonly to: number
}

/** Where a link leads: within the portal, to a host, or nowhere that the public can go. */
export type LinkTarget =
  | { readonly kind: 'own'; readonly host: string; readonly path: string }
  | { readonly kind: 'allowed' | 'foreign'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly reason: string }

/** Hosts of governments, with all below them: gov.cn, “.政务” and “政务.cn” in the form of the wire. */
const governmentHosts = ['gov.cn', 'xn--zfr164b', 'xn--zfr164b.cn']

const bareAddress = /(?:https?:\/\/|ftp:\/\/|file:\/\/|www\.)[!-~]{1,2000}/gi

/** Addresses that are written out in a text. */
export function linksIn(text: string): Link[] {
  return Array.from(text.matchAll(bareAddress), (match) => {
    const address = match[0].replace(/[.,;:!?'")\]}>]+$/, '')
    return { address, from: match.index, to: match.index + address.length }
  })
}

/** Where an address leads, seen from a portal with these hosts. */
export function targetOf(
  address: string,
  hosts: { readonly own: readonly string[]; readonly allowed: readonly string[] },
): LinkTarget {
  const whole = /^www\./i.test(address) ? `http://${address}` : address
  if (/^mailto:|^tel:/i.test(whole)) return { kind: 'allowed', host: '' }
  if (/^file:|^[a-z]:[\\/]|^\\\\/i.test(whole)) return unreachable('是您电脑里的地址')
  if (!/^[a-z][a-z\d+.-]*:/i.test(whole)) return unreachable('不是完整的网址')
  const url = URL.parse(whole)
  if (url === null || url.hostname === '') return unreachable('网址写得不对')
  if (!/^(?:https?|ftp):$/.test(url.protocol)) return unreachable('不是网页的地址')
  const host = url.hostname.toLowerCase().replace(/\.$/, '')
  if (hosts.own.some((own) => own === host || own === url.host)) {
    return { kind: 'own', host, path: `${url.pathname}${url.search}` }
  }
  if (isInner(host)) return unreachable('是本机或者内部网络的地址，公众打不开')
  const fine = [...governmentHosts, ...hosts.allowed].some((one) => host === one || host.endsWith(`.${one}`))
  return { kind: fine ? 'allowed' : 'foreign', host }
}

function unreachable(reason: string): LinkTarget {
  return { kind: 'unreachable', reason }
}

/** Hosts that exist within a house alone: localhost, private addresses, names without a dot. */
function isInner(host: string): boolean {
  if (host.startsWith('[')) return /^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:)/i.test(host)
  if (/(?:^|\.)(?:localhost|local|internal|lan|intranet|localdomain)$/.test(host)) return true
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host)?.slice(1).map(Number)
  if (!parts) return !host.includes('.')
  const [first = 0, second = 0] = parts
  if ([0, 10, 127].includes(first) || (first === 169 && second === 254)) return true
  return (
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second < 128)
  )
}
