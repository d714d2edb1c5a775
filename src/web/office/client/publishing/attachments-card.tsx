import { Button, Progress, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { call } from '../http/call.ts'
import { upload } from '../http/upload.ts'
import { Card } from '../kit/card.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import './fields/fields.css'
import { FileList } from './fields/file-list.tsx'
import type { Choices, ItemView } from './item-view.ts'
import { sizeWords } from '../kit/sizes.ts'

type Files = ItemView['attachments']
type Role = Files[number]['role']

interface Props {
  readonly choices: Choices
  readonly files: Files
  /** id of the draft; null: it was never saved */
  readonly item: string | null
  /** the text as it is typed: its pictures stay */
  readonly body: string
  /** saves the draft if it is not, and says which version now stands; null: it could not be saved */
  readonly onReady: () => Promise<{ readonly id: string; readonly version: number } | null>
  readonly onChanged: (version: number, files: Files) => void
}

interface Going {
  readonly name: string
  readonly part: number
}

/** 附件: what goes up, how far it is, and what stands already; the sealed text and the text's pictures apart. */
export function AttachmentsCard({ choices, files, item, body, onReady, onChanged }: Props): ReactNode {
  const [going, setGoing] = useState<Going | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const send = async (file: File, role: Role): Promise<void> => {
    setFailure(null)
    if (file.size > choices.largestAttachment) {
      setFailure(tooLarge(file.name))
      return
    }
    const seen = await onReady()
    if (seen === null) return
    setGoing({ name: file.name, part: 0 })
    try {
      const answer = await upload(
        'POST /disclosures/:id/attachments',
        { params: { id: seen.id }, query: { version: seen.version, role } },
        file,
        (part) => setGoing({ name: file.name, part }),
      )
      onChanged(answer.version, answer.attachments)
    } catch (error) {
      setFailure(error)
    } finally {
      setGoing(null)
    }
  }
  const drop = async (attachment: string): Promise<void> => {
    setFailure(null)
    const seen = await onReady()
    if (seen === null) return
    try {
      const answer = await call('DELETE /disclosures/:id/attachments/:attachment', {
        params: { id: seen.id, attachment },
        query: { version: seen.version },
      })
      onChanged(answer.version, answer.attachments)
    } catch (error) {
      setFailure(error)
    }
  }
  const having = (role: Role): Files => files.filter((file) => file.role === role)
  const list = { item, onDrop: (id: string) => void drop(id) }
  const adding = { busy: going !== null, onChosen: (file: File, role: Role) => void send(file, role) }
  const pictures = having('picture')
  return (
    <Card title="四、附件" extra={<AddButton {...adding} place="attachment" words="添加附件" />}>
      <div className="padded-line">
        <p className="quiet">
          可以添加 {choices.attachmentTypes}，每个不超过 {sizeWords(choices.largestAttachment)}
          。名单、报表先删去身份证号、电话、住址再添加。
        </p>
        {typeof failure === 'string' ? (
          <p className="caution-text">{failure}</p>
        ) : (
          <FailureAlert error={failure} />
        )}
        {going !== null && (
          <output className="upload-going">
            正在上传“{going.name}”
            <Progress percent={Math.round(going.part * 100)} size="small" />
          </output>
        )}
      </div>
      <FileList {...list} word="附件" files={having('attachment')} />
      <div className="sub-head">
        <div>
          <h3>
            盖章（签名）文件<span className="optional">（可不填）</span>
          </h3>
          <p className="quiet">
            只放一份：盖章文件的 PDF、OFD 或者扫描的 JPG、PNG。系统记下它的 SHA-256
            校验值并在页面上显示，谁下载了都能核对有没有被改动。
          </p>
        </div>
        {having('sealedForm').length === 0 && (
          <AddButton {...adding} place="sealedForm" words="添加盖章文件" />
        )}
      </div>
      <FileList {...list} word="盖章文件" files={having('sealedForm')} />
      {pictures.length > 0 && (
        <>
          <div className="sub-head">
            <div>
              <h3>正文里的图片</h3>
              <p className="quiet">正文用着的不能删除；要删的，先从正文里去掉。</p>
            </div>
          </div>
          <FileList
            {...list}
            word="图片"
            files={pictures}
            held={({ id }) => (body.includes(`picture:${id}`) ? '正文用着' : null)}
          />
        </>
      )}
    </Card>
  )
}

function AddButton({
  busy,
  onChosen,
  place,
  words,
}: {
  readonly busy: boolean
  readonly onChosen: (file: File, place: Role) => void
  readonly place: Role
  readonly words: string
}): ReactNode {
  return (
    <Upload
      showUploadList={false}
      disabled={busy}
      beforeUpload={(file) => {
        onChosen(file, place)
        return false
      }}
    >
      <Button disabled={busy}>{words}</Button>
    </Upload>
  )
}

function tooLarge(name: string): string {
  return `“${name}”太大。请压缩其中的图片，或者拆成几个文件。`
}
