import { App, Button, Skeleton, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { upload } from '../../http/upload.ts'
import { useAnswer, useSend } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { FailureAlert } from '../../kit/issue-list.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { usePlaces } from '../../kit/use-places.ts'
import { fileStale, type OutsideFile, type Pending } from './compiling-view.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { OriginalLinks } from './original-links.tsx'
import { OriginalCard } from './original-card.tsx'
import { PageCheckCard } from './page-check-card.tsx'
import { ReadTables } from './read-tables.tsx'
import { StateTag } from '../state-tag.tsx'

/** 报送文件: what was read out of a file beside its original, to be set right and confirmed. */
export function FilePage(): ReactNode {
  const year = Number(useParams()['year'])
  const { place } = usePlaces()
  const code = place('unit')
  const { data, error } = useAnswer('GET /outside-units/:code/files/:year', { params: { code, year } })
  return (
    <Page
      title={data ? `${data.unit.name}${year}年度报告` : '报送文件'}
      crumbs={[
        { label: '年度报告', to: '/reports' },
        { label: '全县进度', to: `/reports/board?year=${year}` },
        { label: data?.unit.name ?? '报送文件' },
      ]}
      {...(data && { tags: <Tag data={data} /> })}
      actions={data && <TakeButton data={data} />}
    >
      <RefusalAlert error={error} title="文件没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 10 }} />
      ) : data.pending ? (
        <PendingFile key={data.pending.fileHash} data={data} pending={data.pending} />
      ) : (
        data.confirmed.length === 0 && (
          <div className="card">
            <p className="nothing">
              还没有收到文件。收到以后点“收文件”：.docx、.xlsx、.pdf（文字版）或者网页，系统读出表格和正文，您对照原件核对。
            </p>
          </div>
        )
      )}
      {data && <Confirmed data={data} />}
      {data && data.confirmed.length > 0 && (
        <div className="after-files">
          <PageCheckCard unit={code} year={year} checks={data.pageChecks} mayCompare hasVersion={false} />
        </div>
      )}
    </Page>
  )
}

function Tag({ data }: { readonly data: OutsideFile }): ReactNode {
  if (data.pending) return <StateTag state="submitted" text="文件待确认" />
  return data.confirmed.length > 0 ? (
    <StateTag state="accepted" text="已接收（报送文件）" />
  ) : (
    <StateTag state="notBegun" text="未报送文件" />
  )
}

function TakeButton({ data }: { readonly data: OutsideFile }): ReactNode {
  const client = useQueryClient()
  const { message, modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  const take = async (file: File): Promise<void> => {
    setBusy(true)
    try {
      const at = { params: { code: data.unit.code, year: data.year } }
      await upload('POST /outside-units/:code/files/:year', at, file, () => {})
      void message.success('文件已读出，请对照原件核对。')
    } catch (error) {
      void modal.warning({ title: '没有接收', content: <FailureAlert error={error} />, okText: '知道了' })
    } finally {
      for (const key of fileStale) await client.invalidateQueries({ queryKey: [key] })
      setBusy(false)
    }
  }
  const again = data.confirmed.length > 0 || data.pending !== null
  return (
    <Upload
      accept=".docx,.xlsx,.pdf,.html,.htm,.txt"
      showUploadList={false}
      disabled={busy}
      beforeUpload={(file) => {
        void take(file)
        return false
      }}
    >
      <Button type={again ? 'default' : 'primary'} loading={busy}>
        {again ? '收另一份文件' : '收文件'}
      </Button>
    </Upload>
  )
}

function PendingFile({
  data,
  pending,
}: {
  readonly data: OutsideFile
  readonly pending: Pending
}): ReactNode {
  const { message } = App.useApp()
  const [cell, setCell] = useState<string | null>(null)
  const at = { code: data.unit.code, year: data.year }
  const drop = useSend('DELETE /outside-units/:code/files/:year', {
    stale: fileStale,
    onDone: () => void message.success('已放弃这份文件。'),
  })
  return (
    <>
      <FailureAlert error={drop.error} />
      <p className="guidance board-sum">
        {pending.fileName}，{longDate(pending.takenOn)}由{pending.by}接收。左边是原件，右边是读出的数：标出的
        {pending.doubtful.length}{' '}
        格要对照原件看。读错的点那个数更正；原件本身有错的，退回该机关改好再交。确认前不计入汇总。
        <Button type="link" size="small" loading={drop.isPending} onClick={() => drop.mutate({ params: at })}>
          放弃这份文件
        </Button>
      </p>
      <div className="side-by-side">
        <OriginalCard at={at} hash={pending.fileHash} />
        <div className="stack">
          <DoubtsCard pending={pending} onOpen={setCell} />
          {cell !== null && (
            <CorrectionForm key={cell} at={at} pending={pending} cell={cell} onDone={() => setCell(null)} />
          )}
          <ReadTables
            report={pending}
            marks={new Map(pending.doubtful.map((one) => [one.cell, one.text]))}
            corrected={new Set(pending.corrections.map((one) => one.cell))}
            open={cell}
            onOpen={setCell}
          />
          <ConfirmForm data={data} pending={pending} />
        </div>
      </div>
    </>
  )
}

function DoubtsCard({
  pending,
  onOpen,
}: {
  readonly pending: Pending
  readonly onOpen: (cell: string) => void
}): ReactNode {
  const { doubtful, findings, corrections, unitName, statedYear } = pending
  const cells = new Set(doubtful.map(({ cell }) => cell))
  const others = findings.filter(({ where, severity }) => severity === 'error' && !cells.has(where))
  return (
    <Card title={`要看的 ${doubtful.length + others.length} 处`}>
      <div className="card-text">
        {unitName === null && <p>文件里没有读出机关名称，请核对是不是这个机关的报告。</p>}
        {statedYear === null && <p>文件里没有读出年度，请核对是不是这一年的报告。</p>}
        {doubtful.length + others.length === 0 && (
          <p className="quiet">每一格都读出了数字，校验没有矛盾。请抽看几格后确认。</p>
        )}
        <ul className="doubts">
          {doubtful.slice(0, 40).map(({ cell, label, text }) => (
            <li key={cell}>
              <Button type="link" size="small" onClick={() => onOpen(cell)}>
                {label}
              </Button>
              <p className="quiet">{text}</p>
            </li>
          ))}
          {doubtful.length > 40 && (
            <li className="quiet">还有 {doubtful.length - 40} 格，见下面标出的数。</li>
          )}
          {others.map(({ where, text }) => (
            <li key={`${where} ${text}`}>{text}</li>
          ))}
        </ul>
        {corrections.length > 0 && (
          <>
            <h3>已更正 {corrections.length} 格</h3>
            <ul className="doubts">
              {corrections.map(({ cell, label, from, to, note, by }) => (
                <li key={cell}>
                  {label}：{from ?? '不详'} → {to ?? '不详'}
                  <p className="quiet">
                    {note}（{by}）
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}

function Confirmed({ data }: { readonly data: OutsideFile }): ReactNode {
  if (data.confirmed.length === 0) return null
  return (
    <div className="stack confirmed-files">
      {data.confirmed.map((file) => (
        <Card
          key={file.version}
          title={`第 ${file.version} 版，${longDate(file.confirmedOn)}由${file.by}确认`}
          extra={
            <OriginalLinks
              at={{ code: data.unit.code, year: data.year }}
              hash={file.fileHash}
              fileName={file.fileName}
            />
          }
        >
          <div className="card-text">
            <p>
              报送文件：{file.fileName}
              {file.corrections.length > 0 && `；更正了 ${file.corrections.length} 格`}
            </p>
            {file.correction !== null && <p>更正说明：{file.correction}</p>}
            {file.reason !== null && <p>有校验没有通过，接收的理由：{file.reason}</p>}
            <p className="quiet hash">SM3 校验值 {file.sm3}</p>
            <details>
              <summary>看读出的表格和正文</summary>
              <ReadTables report={file} marks={new Map()} corrected={new Set()} open={null} />
            </details>
          </div>
        </Card>
      ))}
    </div>
  )
}
