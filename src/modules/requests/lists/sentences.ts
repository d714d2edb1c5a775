/** Parts as sentences: each ends in a full stop, empty ones fall away. */
export function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[。！？；.!?;\n]$/u.test(part) ? part : `${part}。`))
    .join('')
}
