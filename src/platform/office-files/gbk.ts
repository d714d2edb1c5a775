let known: readonly (readonly [code: number, sign: string])[] | null = null

/** All signs that GBK has, with their codes of one byte or two. */
export function gbkSigns(): readonly (readonly [code: number, sign: string])[] {
  known ??= workedOut()
  return known
}

function workedOut(): [code: number, sign: string][] {
  const decoder = new TextDecoder('gbk')
  const signs: [number, string][] = []
  for (let byte = 0x20; byte < 0x80; byte += 1) signs.push([byte, String.fromCharCode(byte)])
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (sign.length === 1 && sign !== '\ufffd') signs.push([lead * 256 + trail, sign])
    }
  }
  return signs
}
