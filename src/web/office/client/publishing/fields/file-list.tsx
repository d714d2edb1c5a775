import { Button } from 'antd'
import type { ReactNode } from 'react'
import { fileAddress } from '../../http/upload.ts'
import type { ItemView } from '../item-view.ts'
import { sizeWords } from '../../kit/sizes.ts'

type File = ItemView['attachments'][number]

interface Props {
  /** id of the draft; null: it was never saved */
  readonly item: string | null
  readonly files: readonly File[]
  /** what they are called in the button that deletes one */
  readonly word: string
  readonly onDrop: (id: string) => void
  /** why this one must stay; null: it need not */
  readonly held?: (file: File) => string | null
}

/** Files of a draft, each with the way to take it out again. */
export function FileList({ item, files, word, onDrop, held = () => null }: Props): ReactNode {
  if (files.length === 0) return null
  return (
    <ul className="rows files">
      {files.map((file) => {
        const { id, name, type, sizeBytes, role, hash } = file
        const why = held(file)
        return (
          <li key={id}>
            <div>
              <span className="file-type">{type}</span>
              <FileName item={item} id={id} name={name} />
              <span className="quiet">　{sizeWords(sizeBytes)}</span>
              {role === 'sealedForm' && (
                <p className="hash">
                  <span className="quiet">SHA-256</span> <code>{hash}</code>
                </p>
              )}
            </div>
            {why === null ? (
              <Button size="small" aria-label={`删除：${word} ${name}`} onClick={() => onDrop(id)}>
                删除
              </Button>
            ) : (
              <span className="quiet">{why}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function FileName({ item, id, name }: Pick<Props, 'item'> & Pick<File, 'id' | 'name'>): ReactNode {
  if (item === null) return name
  const address = fileAddress('GET /disclosures/:id/attachments/:attachment', {
    params: { id: item, attachment: id },
  })
  return (
    <a href={address} download>
      {name}
    </a>
  )
}
