import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { OriginalLinks } from './original-links.tsx'

type Blocks = CallAnswer<'GET /outside-units/:code/files/:year/original'>['blocks']

interface Props {
  readonly at: { readonly code: string; readonly year: number }
  readonly hash: string
}

/** The original as it was handed in: its text and tables in reading order, and the file itself. */
export function OriginalCard({ at, hash }: Props): ReactNode {
  const { data, error } = useAnswer('GET /outside-units/:code/files/:year/original', {
    params: at,
    query: { hash },
  })
  return (
    <Card
      title="原件"
      className="original"
      extra={<OriginalLinks at={at} hash={hash} fileName={data?.fileName ?? null} />}
    >
      <RefusalAlert error={error} title="原件没有打开" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <section className="original-text" aria-label="原件的文字" tabIndex={0}>
          {groupsOf(data.blocks).map(({ key, rows, text, picture }) =>
            rows.length > 0 ? (
              <table key={key} className="official">
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.key}>
                      {row.cells.map((cell) => (
                        <td key={cell.key}>{cell.text}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : picture ? (
              <p key={key} className="quiet">
                （图片，其中的文字没有读出，请下载原件看）
              </p>
            ) : (
              <p key={key}>{text}</p>
            ),
          )}
          {data.cut && <p className="quiet">文件很长，后面的没有列出，请下载原件看。</p>}
        </section>
      )}
    </Card>
  )
}

interface Group {
  readonly key: string
  readonly text: string
  readonly picture: boolean
  readonly rows: {
    readonly key: string
    readonly cells: readonly { readonly key: string; readonly text: string }[]
  }[]
}

/** Rows that follow one another are one table. */
function groupsOf(blocks: Blocks): Group[] {
  const groups: Group[] = []
  for (const [at, { text, cells, picture }] of blocks.entries()) {
    const key = `b${at}`
    if (cells === null) {
      groups.push({ key, text, picture, rows: [] })
      continue
    }
    const row = { key, cells: cells.map((cell, column) => ({ key: `${key}.${column}`, text: cell })) }
    const last = groups.at(-1)
    if (last && last.rows.length > 0) last.rows.push(row)
    else groups.push({ key, text: '', picture: false, rows: [row] })
  }
  return groups
}
