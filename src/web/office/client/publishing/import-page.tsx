import { Alert, Button, Select, Skeleton, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { fileAddress, upload } from '../http/upload.ts'
import { queryClient, useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { LedgerReview, type Review } from './ledger-review.tsx'
import { sizeWords } from '../kit/sizes.ts'

type Choices = CallAnswer<'GET /disclosure-ledgers'>

/** 导入台账: what was published before this system; looked at first, then taken over as a whole. */
export function ImportPage(): ReactNode {
  const { data, error } = useAnswer('GET /disclosure-ledgers', {})
  return (
    <Page
      title="导入台账"
      note="把以前在别的系统或者网站上公开的信息接收过来"
      crumbs={[{ label: '主动公开', to: '/publishing' }]}
    >
      <RefusalAlert error={error} title="不能导入台账" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <Import choices={data} />
      )}
    </Page>
  )
}

interface Checked {
  readonly unit: string
  readonly file: File
  readonly review: Review
}

function Import({ choices }: { readonly choices: Choices }): ReactNode {
  const [unit, setUnit] = useState<string | null>(null)
  const [checking, setChecking] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [asking, setAsking] = useState(false)
  const [imported, setImported] = useState<number | null>(null)
  const unitName = choices.units.find(({ key }) => key === unit)?.label ?? ''

  const startAnew = (): void => {
    setFailure(null)
    setChecked(null)
    setImported(null)
  }
  const check = async (file: File): Promise<void> => {
    if (unit === null) return
    startAnew()
    setChecking(file.name)
    try {
      const review = await upload('POST /disclosure-ledgers/check', { query: { unit } }, file, () => {})
      setChecked({ unit, file, review })
    } catch (error) {
      setFailure(error)
    } finally {
      setChecking(null)
    }
  }
  const onImported = async (count: number): Promise<void> => {
    setAsking(false)
    setImported(count)
    await queryClient.invalidateQueries({ queryKey: ['GET /disclosures'] })
  }

  return (
    <div className="stack">
      <Card title="一、选择机关和台账" className="padded">
        <div className="ledger-form">
          <label htmlFor="ledger-unit">导入到哪个机关</label>
          <Select
            id="ledger-unit"
            value={unit}
            placeholder="请选择机关"
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen) => {
              startAnew()
              setUnit(chosen)
            }}
            options={choices.units.map(({ key, label }) => ({ value: key, label }))}
          />
          {unit !== null && (
            <p className="quiet">
              <Button href={fileAddress('GET /disclosure-ledgers/sample', { query: { unit } })} download>
                下载空白的台账
              </Button>
              　里面有填写说明和{unitName}可用的栏目。
            </p>
          )}
          <Upload.Dragger
            accept=".xlsx,.csv,.jsonl"
            showUploadList={false}
            disabled={unit === null || checking !== null}
            beforeUpload={(file) => {
              void check(file)
              return false
            }}
          >
            <p className="ledger-drop">
              {checking === null
                ? unit === null
                  ? '先选择机关，再选择台账文件'
                  : '把台账拖到这里，或者点击选择文件'
                : `正在检查“${checking}”……`}
            </p>
            <p className="quiet">
              .xlsx、.csv 或 .jsonl，不超过 {sizeWords(choices.largestFile)}
              。选择以后先检查，什么也不写入。带附件的台账请由系统管理员用命令行导入。
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
          unit={{ code: checked.unit, name: unitName }}
          file={checked.file}
          count={checked.review.disclosures}
          onClose={() => setAsking(false)}
          onDone={onImported}
        />
      )}
      {imported !== null && unit !== null && (
        <Alert
          type="success"
          showIcon
          title={`已为${unitName}导入 ${imported} 条信息，现在都已公开。`}
          description={
            <Link to={`/publishing?list=published&unit=${encodeURIComponent(unit)}`}>看已发布的信息</Link>
          }
          action={<Button onClick={startAnew}>再导入一本</Button>}
        />
      )}
    </div>
  )
}
