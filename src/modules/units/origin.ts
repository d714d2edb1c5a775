/** A network address shortened: enough to recognise one's own place, too little to find a person. */
export function maskAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (mapped === '127.0.0.1' || mapped === '::1') return '本机'
  const four = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(mapped)
  if (four) return `${four[1]}.${four[2]}.*.*`
  const six = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):[0-9a-f:]*$/i.exec(mapped)
  return six ? `${six[1]}:${six[2]}:*` : '未知'
}

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Kylin|NeoKylin/i, '麒麟'],
  [/UOS|Deepin/i, '统信'],
  [/Linux/, 'Linux'],
]

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/DingTalk/, '钉钉'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/360SE|360EE|QIHU/i, '360 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** What a person calls his device: “Windows · Edge”. */
export function deviceOf(userAgent: string): string {
  const name = (known: readonly (readonly [RegExp, string])[]): string | undefined =>
    known.find(([pattern]) => pattern.test(userAgent))?.[1]
  const parts = [name(systems), name(browsers)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' · ') : '其他设备'
}
