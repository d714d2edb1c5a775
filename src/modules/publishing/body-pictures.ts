const source = /(<img\b[^>]*\bsrc=")picture:([^"]+)(")/g

/** A cleaned body whose pictures are called by other ids; those not named keep theirs. */
export function picturesRenamed(body: string, ids: ReadonlyMap<string, string>): string {
  return body.replace(
    source,
    (_whole, before: string, id: string, after: string) => `${before}picture:${ids.get(id) ?? id}${after}`,
  )
}
