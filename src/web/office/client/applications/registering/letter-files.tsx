import { Button, Upload } from 'antd'
import type { ReactNode } from 'react'
import { upload } from '../../http/upload.ts'
import { Issues, Refused } from '../../http/failure.ts'
import { issueText } from '../../kit/issue-form.ts'
import { sizeWords } from '../../kit/sizes.ts'

/** The largest file that the office takes (bytes), and how many with one registration. */
const largest = 20 * 1024 * 1024
const most = 10

interface Props {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
}

/** 附上扫描件: the letter and what came with it. They go into the case once it is registered. */
export function LetterFiles({ files, onChange }: Props): ReactNode {
  const large = files.filter(({ size }) => size > largest)
  return (
    <div>
      <p className="quiet guidance">
        申请书、信封（看得见邮戳和收件人）、身份证明的扫描件。PDF、OFD、Word 或者 JPG、PNG，每个不超过 20 MB，
        最多{most}个；登记以后加密存入案卷。
      </p>
      <ul className="chosen-files">
        {files.map((file, index) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            {file.name}，{sizeWords(file.size)}{' '}
            <Button
              type="link"
              className="inline-link"
              onClick={() => onChange(files.filter((_, place) => place !== index))}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      {large.length > 0 && (
        <p role="alert" className="ant-form-item-explain-error">
          {large.map(({ name }) => `“${name}”`).join('、')}
          超过 20 MB，登记后不能存入。请压缩其中的图片，或者拆成几个文件。
        </p>
      )}
      <Upload
        multiple
        showUploadList={false}
        fileList={[]}
        beforeUpload={(_, chosen) => {
          onChange([...files, ...chosen].slice(0, most))
          return false
        }}
      >
        <Button disabled={files.length >= most}>选择文件</Button>
      </Upload>
    </div>
  )
}

/** Puts the files into the case, one after the other; gives what could not be put there, in words. */
export async function putFiles(
  id: string,
  lastSeq: number,
  files: readonly File[],
): Promise<readonly string[]> {
  const faults: string[] = []
  let seq = lastSeq
  for (const file of files) {
    try {
      const query = { lastSeq: seq, kind: 'application', note: '' }
      const answer = await upload(
        'POST /applications/:id/addPaper',
        { params: { id }, query },
        file,
        () => {},
      )
      seq = answer.lastSeq
    } catch (error) {
      faults.push(faultOf(file, error))
    }
  }
  return faults
}

function faultOf(file: File, error: unknown): string {
  if (error instanceof Issues) return error.issues.map(issueText).join('；')
  if (error instanceof Refused) return `“${file.name}”：${error.refusal.text}`
  return `“${file.name}”没有传上去，请在案卷中再试。`
}
