import { Button, Form, Progress, Upload } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  /** what may be chosen, and how large */
  readonly help: string
  /** as the attribute of an input: `.pdf,.jpg` */
  readonly accept?: string
  readonly file: File | null
  /** how much of it is through (0 to 1); null while nothing is being sent */
  readonly part: number | null
  readonly onChoose: (file: File) => void
}

/** One file of a form, sent with it. */
export function FileField({ label, help, accept, file, part, onChoose }: Props): ReactNode {
  return (
    <Form.Item label={label} extra={help}>
      <Upload
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          onChoose(chosen)
          return false
        }}
        {...(accept === undefined ? {} : { accept })}
      >
        <Button>选择文件</Button>
      </Upload>
      {file !== null && <p className="quiet">{file.name}</p>}
      {part !== null && <Progress percent={Math.round(part * 100)} size="small" />}
    </Form.Item>
  )
}
