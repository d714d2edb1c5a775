import type { ReactNode } from 'react'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'

/** 文书全文: what will go to the applicant, to be read before it is passed or signed, on the telephone too. */
export function LetterToRead({ id }: { readonly id: string }): ReactNode {
  const { data } = useAnswer('GET /applications/:id/decision-letter', { params: { id } })
  if (data?.id !== id) return null
  return (
    <Card title="文书全文" extra="签发以后编号、盖章" className="padded letter-to-read">
      <h3>{data.title}</h3>
      {data.paragraphs.map(({ place, text }) => (
        <p key={place}>{text}</p>
      ))}
    </Card>
  )
}
