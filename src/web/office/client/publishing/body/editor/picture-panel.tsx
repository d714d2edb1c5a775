import { Button, Input, Upload } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import type { HeldPicture } from './held-pictures.ts'
import { isPicture, pictureTypes } from './held-pictures.ts'
import { Panel } from './panel.tsx'
import type { PictureAttributes } from './picture-view.ts'

/** As long as the server keeps. */
const longest = 200

interface Props {
  readonly before: PictureAttributes
  /** where the picture that was sent up is shown from */
  readonly url: string | null
  /** the picture that waits */
  readonly held: HeldPicture | null
  readonly onHold: (file: File) => Promise<HeldPicture>
  readonly upload: (file: File) => Promise<{ readonly id: string } | { readonly fault: string }>
  readonly onDone: (made: { readonly id: string; readonly alt: string }) => void
  readonly onClose: () => void
}

/** A picture, and what it shows for those who do not see it: without that it does not go in. */
export function PicturePanel({ before, url, held, onHold, upload, onDone, onClose }: Props): ReactNode {
  const note = useId()
  const [picture, setPicture] = useState(held)
  const [alt, setAlt] = useState(before.alt)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = picture?.url ?? url

  const choose = async (file: File): Promise<void> => {
    if (!isPicture(file)) {
      setFault(`“${file.name}”不是能用的图片，请选 PNG 或 JPG 图片。`)
      return
    }
    setFault(null)
    setPicture(await onHold(file))
  }
  const put = async (): Promise<void> => {
    const said = alt.replace(/\s+/g, ' ').trim()
    const wrong = faultOf(said)
    if (wrong !== null) {
      setFault(wrong)
      return
    }
    if (picture === null) {
      if (before.id === null) setFault('请先选一张图片。')
      else onDone({ id: before.id, alt: said })
      return
    }
    setBusy(true)
    const answer = await upload(picture.file)
    setBusy(false)
    if ('fault' in answer) setFault(answer.fault)
    else onDone({ id: answer.id, alt: said })
  }
  return (
    <Panel label="图片" onClose={onClose}>
      <div className="picture-fields">
        {shown !== null && <img src={shown} alt={alt === '' ? '待放入的图片' : alt} />}
        <div>
          <label htmlFor={`${note}-field`}>图片上有什么（替代文字，必填）</label>
          <div data-first>
            <Input.TextArea
              id={`${note}-field`}
              autoSize={{ minRows: 2, maxRows: 5 }}
              maxLength={longest}
              showCount
              value={alt}
              status={fault === null ? '' : 'warning'}
              aria-describedby={note}
              aria-required
              onChange={({ target }) => {
                setAlt(target.value)
                setFault(null)
              }}
            />
          </div>
          <p
            id={note}
            className={fault === null ? 'quiet' : 'caution-text'}
            role={fault === null ? undefined : 'alert'}
          >
            {fault ??
              '写给看不见图片的人：图上是什么、有哪些字和数。如“集市新址示意图，入口在东侧，停车场在北侧”。只起装饰作用的图片，不要放进公文。'}
          </p>
        </div>
      </div>
      <div className="form-end">
        <Button type="primary" loading={busy} onClick={() => void put()}>
          {before.id !== null && picture === null ? '改替代文字' : '放进正文'}
        </Button>
        <Upload
          showUploadList={false}
          accept={pictureTypes.join(',')}
          disabled={busy}
          beforeUpload={(file) => {
            void choose(file)
            return false
          }}
        >
          <Button disabled={busy}>{shown === null ? '选一张图片' : '换一张图片'}</Button>
        </Upload>
        <Button disabled={busy} onClick={onClose}>
          以后再说
        </Button>
      </div>
    </Panel>
  )
}

/** What is wrong with what was said of a picture; null: nothing. */
function faultOf(alt: string): string | null {
  if (alt === '') return '请写图片上有什么，不能空着。'
  if (/^[\w.-]*\.(?:png|jpe?g|gif|bmp)$/i.test(alt)) return '请写图片上有什么，不要写文件名。'
  return /^(?:图片?|照片|示意图|无)\d*$/.test(alt) ? '请具体写图片上有什么，如地点、内容、图中的文字。' : null
}
