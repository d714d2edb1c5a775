import { Alert, Button, Drawer, Select, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { fileAddress, upload } from '../http/upload.ts'
import { FailureAlert } from '../kit/issue-list.tsx'
import { useAccount } from '../session/use-session.ts'
import { reportAddress } from './report-view.ts'

interface Props {
  readonly open: boolean
  readonly unit: { readonly code: string; readonly name: string }
  readonly published: readonly number[]
  readonly onClose: () => void
}

type Imported = CallAnswer<'POST /reports/:year/import'>

const firstYear = 2008

/** 读入以前的报告: a report that was published before, out of its file. */
export function ImportDrawer({ open, unit, published, onClose }: Props): ReactNode {
  const { today, account } = useAccount()
  const navigate = useNavigate()
  const client = useQueryClient()
  const last = Number(today.slice(0, 4)) - 1
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => last - index).filter(
    (year) => !published.includes(year),
  )
  const [year, setYear] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const chosen = year ?? years[0] ?? last

  const send = async (file: File): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const input = { params: { year: chosen }, query: { unit: unit.code } }
      setImported(await upload('POST /reports/:year/import', input, file, () => {}))
      await client.invalidateQueries({ queryKey: ['GET /reports'] })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const address = reportAddress(chosen, unit.code === account.unit.code ? '' : unit.code, 1)
  return (
    <Drawer open={open} onClose={onClose} title="读入以前的报告" size={560} destroyOnHidden>
      <p className="guidance">
        以前年度已经公布的报告，从 Word、PDF、网页、Excel
        或者文本文件读入，作为那一年公布的数据：六个部分的文字、表格和各栏目条数。文件里没有写的保持“不详”，不会当作0。已经有报告的年度不能读入。
      </p>
      <FailureAlert error={failure} title="没有读入" />
      {imported === null ? (
        <div className="import-form">
          <label htmlFor="import-year">{unit.name}，年度</label>
          <Select
            id="import-year"
            value={chosen}
            onChange={setYear}
            options={years.map((one) => ({ value: one, label: `${one}年` }))}
          />
          <Upload
            accept=".docx,.pdf,.html,.htm,.xlsx,.txt,.json"
            showUploadList={false}
            disabled={busy}
            beforeUpload={(file) => {
              void send(file)
              return false
            }}
          >
            <Button type="primary" loading={busy}>
              选择文件并读入
            </Button>
          </Upload>
          <p>
            只有纸质报告的，
            <a
              href={fileAddress('GET /reports/:year/blank', {
                params: { year: chosen },
                query: { unit: unit.code },
              })}
              download
            >
              下载{chosen}年空白表
            </a>
            ，用 Word 照原报告填好再读入；原报告没有写的格子留空。
          </p>
        </div>
      ) : (
        <>
          <Alert
            type={imported.findings.length === 0 ? 'success' : 'info'}
            showIcon
            title={`${chosen}年度的报告已读入`}
            description={
              imported.findings.length === 0
                ? '校验没有发现矛盾。'
                : `校验有 ${imported.findings.length} 处提示，报告照原文保留：`
            }
          />
          <ul className="findings">
            {imported.findings.map(({ text, severity, where }) => (
              <li key={`${where} ${text}`}>
                <span className="tag">{severity === 'error' ? '矛盾' : '提示'}</span> {text}
              </li>
            ))}
          </ul>
          <Button type="primary" onClick={() => void navigate(address)}>
            看读入的报告
          </Button>
        </>
      )}
    </Drawer>
  )
}
