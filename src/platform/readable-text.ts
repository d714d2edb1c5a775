const nul = '\u0000'

/**
 * Whether a text in it holds NUL, which PostgreSQL takes in none, or half a sign (a lone surrogate, which no file and no
 * other program would give back as it was). Walks without recursion, for what came in may be nested as deep as it is
 * long. A file is bytes and no text.
 */
export function holdsUnreadable(whole: unknown): boolean {
  const left = [whole]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && (value.includes(nul) || !value.isWellFormed())) return true
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    for (const [key, inner] of Object.entries(value)) left.push(key, inner)
  }
  return false
}
