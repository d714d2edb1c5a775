import type { ReactNode } from 'react'
import { fileAddress } from '../../http/upload.ts'

interface Props {
  readonly at: { readonly code: string; readonly year: number }
  readonly hash: string
  /** null: not known yet */
  readonly fileName: string | null
}

const original = 'GET /outside-units/:code/files/:year'
const shownByBrowser = /\.(pdf|html?|txt)$/i

/** The original itself: as it is in a window of its own where a browser shows its kind, and to be kept. */
export function OriginalLinks({ at, hash, fileName }: Props): ReactNode {
  const file = { params: at, query: { hash } }
  return (
    <span className="original-links">
      {fileName !== null && shownByBrowser.test(fileName) && (
        <a target="_blank" rel="noreferrer" href={fileAddress(`${original}/view`, file)}>
          照原样打开
        </a>
      )}
      <a download href={fileAddress(`${original}/download`, file)}>
        下载原件
      </a>
    </span>
  )
}
