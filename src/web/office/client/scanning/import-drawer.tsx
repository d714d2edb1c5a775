import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { Issues, type Issue } from '../http/failure.ts'
import { upload } from '../http/upload.ts'
import { LineField } from '../kit/fields.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'

interface Props {
  readonly open: boolean
  /** names that there are already */
  readonly names: readonly string[]
  readonly onClose: () => void
}

interface Values {
  readonly name: string
  readonly source: string
  readonly version: string
}

const largest = 2_000_000

/** 导入词表: a file, and where it comes from; a `.json` of ours says that itself. */
export function ImportDrawer({ open, names, onClose }: Props): ReactNode {
  const [form] = Form.useForm<Values>()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const name = Form.useWatch('name', form)?.trim() ?? ''

  const choose = (chosen: File): void => {
    setFailure(null)
    setLoose([])
    setFile(chosen)
    if (form.getFieldValue('name') === '' && !/\.json$/i.test(chosen.name)) {
      form.setFieldValue('name', chosen.name.replace(/\.[^.]+$/, ''))
    }
  }
  const close = (): void => {
    setFile(null)
    setFailure(null)
    setLoose([])
    onClose()
  }
  const send = async (values: Values): Promise<void> => {
    if (file === null) {
      setLoose([{ field: 'file', text: '请先选择词表文件。' }])
      return
    }
    if (file.size > largest) {
      setLoose([{ field: 'file', text: `“${file.name}”超过 2 MB，请拆成几个词表。` }])
      return
    }
    setBusy(true)
    setFailure(null)
    setLoose([])
    try {
      const done = await upload('POST /scanning/word-lists', { query: values }, file, () => {})
      await client.invalidateQueries({ queryKey: ['GET /scanning'] })
      const was = done.replaced === null ? '' : `，替换了版本 ${done.replaced}`
      void message.success(`词表“${done.name}”已导入，${done.count} 条${was}。`)
      close()
    } catch (error) {
      if (error instanceof Issues) setLoose(showIssues(form, error))
      else setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer open={open} onClose={close} title="导入词表" size={560} destroyOnHidden>
      <p className="guidance">
        可以导入
        .csv、.txt（表头：错误表述、正确表述、说明、例外；例外是含有错误表述而本身正确的词，几个之间用“；”隔开）和
        .json（先导出一个词表，照样子填写）。有错的行会逐行指出，全部正确才导入。
      </p>
      <RefusalAlert error={failure} title="没有导入" />
      <IssueList issues={loose} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={{ name: '', source: '', version: '' }}
        onFinish={(values: Values) => void send(values)}
      >
        <Upload.Dragger
          className="word-list-drop"
          accept=".csv,.txt,.json"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(chosen) => {
            choose(chosen)
            return false
          }}
        >
          <p>
            {file === null ? '把词表文件拖到这里，或者按这里选择' : `已选择“${file.name}”，按这里可以另选`}
          </p>
        </Upload.Dragger>
        <LineField
          name="name"
          label="名称"
          maxLength={60}
          help={
            names.includes(name)
              ? '已有这个名称的词表，导入后换成新版。'
              : '.json 文件里写明了的，下面三项可以不填。'
          }
        />
        <LineField name="source" label="来源" maxLength={120} help="例如“自编”，或者印发词表的机关和文号。" />
        <LineField name="version" label="版本" maxLength={40} help="例如“2026年第1版”。" />
        <Button type="primary" htmlType="submit" loading={busy}>
          导入
        </Button>
      </Form>
    </Drawer>
  )
}
