import type { ReactNode } from 'react'
import { fileAddress } from '../../http/upload.ts'
import { Card } from '../../kit/card.tsx'
import type { ItemView } from '../item-view.ts'
import { sizeWords } from '../../kit/sizes.ts'

type File = ItemView['attachments'][number]

/** 附件, and the form that is valid by law with its hash; pictures stand in the text. */
export function FilesCard({ view }: { readonly view: ItemView }): ReactNode {
  const files = view.attachments.filter(({ role }) => role !== 'picture')
  if (files.length === 0) return null
  const sealed = files.filter(({ role }) => role === 'sealedForm')
  const plain = files.filter(({ role }) => role === 'attachment')
  return (
    <Card title="附件" extra={`${files.length} 个，请逐个打开看`}>
      <ul className="rows files">
        {plain.map((file) => (
          <FileLine key={file.id} item={view.id} file={file} />
        ))}
        {sealed.map((file) => (
          <FileLine key={file.id} item={view.id} file={file} />
        ))}
      </ul>
    </Card>
  )
}

function FileLine({ item, file }: { readonly item: string; readonly file: File }): ReactNode {
  const { id, name, type, sizeBytes, role, hash } = file
  return (
    <li>
      <div>
        <span className="file-type">{type}</span>
        <a
          href={fileAddress('GET /disclosures/:id/attachments/:attachment', {
            params: { id: item, attachment: id },
          })}
          download
        >
          {name}
        </a>
        {role === 'sealedForm' && (
          <>
            <span className="tag sealed">盖章文本</span>
            <p className="hash">
              <span className="quiet">SHA-256</span> <code>{hash}</code>
            </p>
          </>
        )}
      </div>
      <span className="quiet">{sizeWords(sizeBytes)}</span>
    </li>
  )
}
