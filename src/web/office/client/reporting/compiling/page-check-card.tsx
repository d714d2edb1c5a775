import { App, Button, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { call } from '../../http/call.ts'
import { upload } from '../../http/upload.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { FailureAlert } from '../../kit/issue-list.tsx'

type Check = CallAnswer<'GET /reports/:year/handed-in'>['pageChecks'][number]

interface Props {
  readonly unit: string
  readonly year: number
  /** oldest first */
  readonly checks: readonly Check[]
  readonly mayCompare: boolean
  /** its report is published here */
  readonly hasVersion: boolean
}

/** 核对公开页面: what the unit's page says beside what it handed in. */
export function PageCheckCard({ unit, year, checks, mayCompare, hasVersion }: Props): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [unread, setUnread] = useState<readonly string[]>([])
  const at = { params: { year }, query: { unit } }
  const run = async (ask: () => Promise<CallAnswer<'POST /reports/:year/page-checks'>>): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const { differences, unread: gone } = await ask()
      setUnread(gone)
      for (const key of [
        'GET /reports/:year/handed-in',
        'GET /reports/board',
        'GET /outside-units/:code/files/:year',
      ]) {
        await client.invalidateQueries({ queryKey: [key] })
      }
      const found = differences.length
      void message.info(found === 0 ? '没有发现不一致。' : `发现 ${found} 处不一致，已告知该机关。`)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const last = checks.at(-1)
  return (
    <Card title="核对公开页面">
      <div className="padded page-check">
        <FailureAlert error={failure} title="没有核对" />
        {mayCompare && (
          <>
            <p className="quiet">
              在浏览器里打开该机关公开的年度报告页面，另存为网页，再选择这个文件。系统不访问外部网站。
            </p>
            <div className="check-acts">
              <Upload
                accept=".html,.htm,.mhtml,.docx,.pdf,.txt"
                showUploadList={false}
                disabled={busy}
                beforeUpload={(file) => {
                  void run(() => upload('POST /reports/:year/page-checks', at, file, () => {}))
                  return false
                }}
              >
                <Button loading={busy}>选择网页文件核对</Button>
              </Upload>
              {hasVersion && (
                <Button
                  disabled={busy}
                  onClick={() =>
                    void run(() => call('POST /reports/:year/version-checks', { ...at, body: {} }))
                  }
                >
                  核对本系统已发布的
                </Button>
              )}
            </div>
          </>
        )}
        {last && (
          <>
            <p>
              {longDate(last.on)} 由{last.by}核对，
              {last.source === 'page' ? last.fileName : '本系统已发布的版本'}
              ，对照{last.basis}：
              {last.differences.length === 0 ? '没有不一致。' : `${last.differences.length} 处不一致。`}
            </p>
            <ul className="differences">
              {last.differences.map(({ where, label, submitted, published }) => (
                <li key={`${where} ${submitted ?? ''} ${published ?? ''}`}>
                  <strong>{label}</strong>
                  <p>报送：{submitted ?? '（没有这一段）'}</p>
                  <p>页面：{published ?? '（没有这一段）'}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        {unread.length > 0 && (
          <p className="quiet">
            页面上 {unread.length} 个格子没有读出数字，请用眼睛核对：{unread.slice(0, 5).join('；')}
            {unread.length > 5 && '等'}
          </p>
        )}
      </div>
    </Card>
  )
}
