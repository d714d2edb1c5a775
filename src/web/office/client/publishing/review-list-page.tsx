import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { fileAddress } from '../http/upload.ts'
import { shortDate } from '../kit/days.ts'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import { DueNote } from './due-note.tsx'

type Row = CallAnswer<'GET /reviews'>['rows'][number]

/** 审核发布: what waits for this person, the most urgent first. */
export function ReviewListPage(): ReactNode {
  const { data, error } = useAnswer('GET /reviews', {})
  const mine = data?.rows.filter(({ barred }) => barred === null) ?? []
  const barred = data?.rows.filter((row) => row.barred !== null) ?? []
  return (
    <Page
      title="审核发布"
      note="一审、二审、保密审查、签发，依次由不同的人办理"
      actions={<ExportMenu address={(format) => fileAddress('GET /reviews/export', { query: { format } })} />}
    >
      <RefusalAlert error={error} title="待审的信息没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <div className="stack">
          <Waiting title="等您审核" rows={mine} empty="没有等您审核的信息。" />
          {barred.length > 0 && (
            <Waiting title="请其他人员审核" rows={barred} empty="" note="您已经参与过这些信息，不能再审。" />
          )}
        </div>
      )}
    </Page>
  )
}

interface Props {
  readonly title: string
  readonly rows: readonly Row[]
  readonly empty: string
  readonly note?: string
}

/** What is unusual about it: looked at after the fact, taken for another, lent by the county. */
function tagsOf({ afterTheFact, capacity }: Row): string[] {
  return [afterTheFact ? '应急发布，事后审核' : '', capacity].filter((tag) => tag !== '')
}

function Waiting({ title, rows, empty, note }: Props): ReactNode {
  const { today } = useAccount()
  const navigate = useNavigate()
  return (
    <section className="card lines" aria-label={title}>
      <div className="card-head">
        <h2>
          {title} <span className="count">{rows.length}</span>
        </h2>
        {note !== undefined && <p className="card-extra">{note}</p>}
      </div>
      {rows.length === 0 ? (
        <p className="nothing">{empty}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">标题</th>
              <th scope="col">公开期限</th>
              <th scope="col">环节</th>
              <th scope="col" className="acts">
                下一步
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${row.id} ${row.step}`}>
                <th scope="row">
                  <Link to={`/reviews/${row.id}`}>{row.title}</Link>
                  <p>
                    {row.unitName !== null && <span className="tag">{row.unitName}</span>}
                    <span>{row.columnName}</span>
                    <span>{shortDate(row.madeOn, today)}成文</span>
                    <span>{row.writers}拟稿</span>
                  </p>
                  {row.barred !== null && <p>{row.barred}</p>}
                </th>
                <td className="day" data-label="期限">
                  {row.afterTheFact ? '已经公开' : <DueNote due={row.due} />}
                </td>
                <td className="day" data-label="环节">
                  {row.stepLabel}
                  {tagsOf(row).map((tag) => (
                    <p key={tag}>
                      <span className={row.afterTheFact ? 'tag caution' : 'tag'}>{tag}</span>
                    </p>
                  ))}
                </td>
                <td className="acts">
                  <Button
                    type={row.barred === null && index === 0 ? 'primary' : 'default'}
                    aria-label={`${row.barred === null ? row.stepLabel : '查看'}：${row.title}`}
                    onClick={() => void navigate(`/reviews/${row.id}`)}
                  >
                    {row.barred === null ? row.stepLabel : '查看'}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
