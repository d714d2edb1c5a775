import { Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { upload } from '../http/upload.ts'
import { FailureAlert } from '../kit/issue-list.tsx'

interface Props {
  readonly open: boolean
  readonly unit: { readonly code: string; readonly name: string }
  readonly file: File
  readonly count: number
  readonly onClose: () => void
  readonly onDone: (count: number) => Promise<void>
}

/** Says what an import means before it is done: it cannot be taken back as a whole. */
export function ImportDialog({ open, unit, file, count, onClose, onDone }: Props): ReactNode {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const send = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const { disclosures } = await upload(
        'POST /disclosure-ledgers',
        { query: { unit: unit.code } },
        file,
        () => {},
      )
      await onDone(disclosures)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={open}
      title={`导入 ${count} 条信息到${unit.name}`}
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
        <li>导入以后立即公开，门户、检索、订阅和年度统计都看得到。</li>
        <li>原来的发布日期保留为“原发布日期”，按那一天列出和统计。</li>
        <li>页面注明“导入”和台账名称“{file.name}”；导入的信息没有经过这里的三审和保密审查，不算审核过。</li>
        <li>不能整本撤回。有不该公开的，要逐条撤下，撤下的记录会留下。</li>
      </ul>
    </Modal>
  )
}
