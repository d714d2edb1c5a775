import { Alert, App, Button, Form, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { call, type CallAnswer } from '../http/call.ts'
import type { Issue } from '../http/failure.ts'
import { upload } from '../http/upload.ts'
import { queryClient, useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { Page } from '../kit/page.tsx'
import { Failure } from '../kit/send-form.tsx'
import { useAccount } from '../session/use-session.ts'
import { type Draft, draftOf, type DraftValues, emptyDraft } from './draft.ts'
import { DraftFields } from './draft-fields.tsx'
import { PreviewCard } from './preview-card.tsx'

interface Seen {
  /** what was looked through: a change of the form asks for it anew */
  readonly draft: Draft
  readonly preview: CallAnswer<'POST /holiday-notices/preview'>
}

const crumbs = [{ label: '放假安排', to: '/calendar' }, { label: '录入通知' }]
const title = '录入放假安排通知'

/** 录入放假安排通知: who may not enter one is told so before he fills in anything. */
export function EnterPage(): ReactNode {
  const { data } = useAnswer('GET /holiday-notices', {})
  if (data?.mayEnter !== false) return <EnterNotice />
  return (
    <Page title={title} crumbs={crumbs}>
      <Alert
        type="info"
        showIcon
        title="由县政府信息公开工作主管部门录入"
        description="全县按同一份放假安排计算期限。通知已经公布、这里还没有的，请告知县主管部门；录入以后，在办申请随即重新计算。"
      />
    </Page>
  )
}

/** From a file or by hand, checked, with what it moves, then confirmed. */
function EnterNotice(): ReactNode {
  const [form] = Form.useForm<DraftValues>()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { today } = useAccount()
  const [failure, setFailure] = useState<unknown>(null)
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)
  const [seen, setSeen] = useState<Seen | null>(null)

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFailure(null)
    setLoose([])
    try {
      await work()
    } catch (error) {
      setFailure(error)
      setLoose(showIssues(form, error))
    } finally {
      setBusy(false)
    }
  }
  const readFile = (file: File): Promise<void> =>
    attempt(async () => {
      const draft = await upload('POST /holiday-notices/file', {}, file, () => {})
      form.setFieldsValue(draft)
      setSeen(null)
      void message.success(`“${file.name}”已读入，请对照通知核对。`)
    })
  const look = (values: DraftValues): Promise<void> =>
    attempt(async () => {
      const draft = draftOf(values)
      setSeen(null)
      setSeen({ draft, preview: await call('POST /holiday-notices/preview', { body: draft }) })
    })
  const confirm = (draft: Draft): Promise<void> =>
    attempt(async () => {
      const { year, number } = await call('POST /holiday-notices', { body: draft })
      for (const key of [
        'GET /holiday-notices',
        'GET /queue',
        'GET /applications',
        'GET /applications/:id',
      ]) {
        await queryClient.invalidateQueries({ queryKey: [key] })
      }
      void message.success(`${number}（${year}年放假安排）已录入，在办申请正在重新计算期限。`)
      await navigate('/calendar')
    })

  return (
    <Page title={title} crumbs={crumbs} note="国务院办公厅一般在每年11月公布下一年的安排">
      <Form
        form={form}
        className="stack enter-notice"
        layout="vertical"
        requiredMark={false}
        initialValues={emptyDraft(Number(today.slice(0, 4)) + 1)}
        onValuesChange={() => setSeen(null)}
        onFinish={(values: DraftValues) => void look(values)}
      >
        <Failure error={failure} loose={loose} />
        <Card title="从文件读入" className="padded">
          <div>
            <Upload.Dragger
              accept=".csv,.xlsx,.json"
              showUploadList={false}
              disabled={busy}
              beforeUpload={(chosen) => {
                void readFile(chosen)
                return false
              }}
            >
              <p>把放假安排的 .csv、.xlsx 或者 .json 文件拖到这里，或者按这里选择</p>
            </Upload.Dragger>
          </div>
          <p className="quiet">
            表格的第一行写：名称、安排（放假或者上班）、开始日期、结束日期。.json
            是系统管理员提供的放假安排文件（本系统的形式或者 holiday-cn
            的形式）。读入以后仍要对照通知核对；没有文件的，直接在下面填写。
          </p>
        </Card>
        <DraftFields today={today} />
        <div className="form-end">
          <Button
            type={seen === null ? 'primary' : 'default'}
            htmlType="submit"
            loading={busy && seen === null}
          >
            核对，看哪些期限会变动
          </Button>
          <Button onClick={() => void navigate('/calendar')}>暂不录入</Button>
        </div>
      </Form>
      {seen !== null && (
        <PreviewCard preview={seen.preview} busy={busy} onConfirm={() => void confirm(seen.draft)} />
      )}
    </Page>
  )
}
