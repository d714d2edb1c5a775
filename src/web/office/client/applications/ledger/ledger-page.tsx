import { Alert, Button, Modal, Skeleton, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'
import { fileAddress, upload } from '../../http/upload.ts'
import { queryClient, useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'
import { Page } from '../../kit/page.tsx'
import { ExportCard } from './export-card.tsx'
import { LedgerReview, type Review } from './ledger-review.tsx'

/** 台账导入导出: applications of former years come in, checked first and then as a whole; the ledger goes out. */
export function LedgerPage(): ReactNode {
  const { data, error } = useAnswer('GET /application-ledgers', {})
  return (
    <Page
      title="台账导入导出"
      note="把以前登记的申请接收过来，或者把台账导出"
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '台账导入导出' }]}
    >
      <div className="ledger-page">
        <ExportCard />
        {data === undefined ? error === null && <Skeleton active /> : <ImportCard choices={data} />}
      </div>
    </Page>
  )
}

interface Checked {
  readonly file: File
  readonly review: Review
}

function ImportCard({ choices }: { readonly choices: CallAnswer<'GET /application-ledgers'> }): ReactNode {
  const [checking, setChecking] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [asking, setAsking] = useState(false)
  const [imported, setImported] = useState<number | null>(null)
  const megabytes = Math.round(choices.largestFile / 1024 / 1024)

  const startAnew = (): void => {
    setFailure(null)
    setChecked(null)
    setImported(null)
  }
  const check = async (file: File): Promise<void> => {
    startAnew()
    setChecking(file.name)
    try {
      setChecked({ file, review: await upload('POST /application-ledgers/check', {}, file, () => {}) })
    } catch (error) {
      setFailure(error)
    } finally {
      setChecking(null)
    }
  }
  const onImported = async (count: number): Promise<void> => {
    setAsking(false)
    setImported(count)
    await queryClient.invalidateQueries({ queryKey: ['GET /applications'] })
    await queryClient.invalidateQueries({ queryKey: ['GET /queue'] })
  }

  return (
    <>
      <Card title={`导入到${choices.unit.label}`} className="padded">
        <div className="ledger-sample">
          <Button href={fileAddress('GET /application-ledgers/sample', {})} download>
            下载空白的台账
          </Button>
          <span className="quiet">一行一件申请，里面有填写说明。</span>
        </div>
        <div className="ledger-drop-area">
          <Upload.Dragger
            accept=".xlsx,.csv,.jsonl"
            showUploadList={false}
            disabled={checking !== null}
            beforeUpload={(file) => {
              void check(file)
              return false
            }}
          >
            <p className="ledger-drop">
              {checking === null ? '把台账拖到这里，或者点击选择文件' : `正在检查“${checking}”……`}
            </p>
            <p className="quiet">
              .xlsx、.csv 或 .jsonl，不超过 {megabytes} MB。选择以后先检查，什么也不写入。
            </p>
          </Upload.Dragger>
        </div>
        <FailureAlert error={failure} title="没有检查" />
      </Card>
      {checked !== null && imported === null && (
        <LedgerReview review={checked.review} fileName={checked.file.name} onImport={() => setAsking(true)} />
      )}
      {checked !== null && (
        <ImportDialog
          open={asking}
          unit={choices.unit.label}
          file={checked.file}
          count={checked.review.applications}
          onClose={() => setAsking(false)}
          onDone={onImported}
        />
      )}
      {imported !== null && (
        <Alert
          type="success"
          showIcon
          title={`已导入 ${imported} 件申请。`}
          description={<Link to="/applications?state=all">看申请台账</Link>}
          action={<Button onClick={startAnew}>再导入一本</Button>}
        />
      )}
    </>
  )
}

interface DialogProps {
  readonly open: boolean
  readonly unit: string
  readonly file: File
  readonly count: number
  readonly onClose: () => void
  readonly onDone: (count: number) => Promise<void>
}

/** Says what an import means before it is done: it cannot be taken back. */
function ImportDialog({ open, unit, file, count, onClose, onDone }: DialogProps): ReactNode {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const send = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const { applications } = await upload('POST /application-ledgers', {}, file, () => {})
      await onDone(applications)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={open}
      title={`导入 ${count} 件申请到${unit}`}
      okText="导入"
      cancelText="再看一看"
      okButtonProps={{ loading: busy }}
      onOk={() => void send()}
      onCancel={onClose}
      closable={!busy}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <FailureAlert error={failure} title="没有导入" />
      <ul className="dialog-points">
        <li>导入的申请注明“导入”和台账名称“{file.name}”，计入年度报告、收费件数和重复申请的线索。</li>
        <li>
          期限按登记的经过计算；当时不合法的步骤照样保留，案卷里注明不产生效力。没有办结的，进入“今天要办的”。
        </li>
        <li>个人信息加密保存，界面上遮盖。</li>
        <li>不能整本撤回。请先核对件数和各年的数目。</li>
      </ul>
    </Modal>
  )
}
