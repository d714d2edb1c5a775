export type Verdict = 'pass' | 'sendBack'

/** The button that passes an item on: it names where to. */
export function passWords(next: string | null): string {
  if (next === null) return '签发并发布'
  return next.startsWith('签发') ? '通过，送签发' : `通过，送${next}`
}
