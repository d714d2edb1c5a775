import type { ReactNode } from 'react'

/** 校验值 of a file: its first characters in sight, all 64 for who compares them. */
export function CheckValue({ hash }: { readonly hash: string }): ReactNode {
  return (
    <details className="check-value">
      <summary>校验值 {hash.slice(0, 8)}…</summary>
      SHA-256 <code>{hash}</code>
    </details>
  )
}
