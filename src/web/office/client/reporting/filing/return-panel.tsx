import { Button, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { TextField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { useUnsaved } from '../../kit/use-unsaved.ts'
import { placeName } from '../compiling/figure-button.tsx'
import { useIntoView } from '../compiling/use-into-view.ts'
import { RemarkableReport } from '../remarkable-report.tsx'
import type { ReportView } from '../report-view.ts'
import { type Filing, type OfReport, placeOf, staleAfterAct } from './filing-view.ts'

interface Note {
  readonly where: string
  readonly text: string
}

interface Props {
  readonly view: ReportView
  readonly of: OfReport
  readonly filing: Filing
  readonly onDone: () => void
  readonly onClose: () => void
}

/** 退回修改 inside the unit: the report as it was sent, each remark at the figure or paragraph that was pressed. */
export function ReturnPanel({ view, of, filing, onDone, onClose }: Props): ReactNode {
  const { seen, review } = filing
  const [notes, setNotes] = useState<readonly Note[]>([])
  useUnsaved(notes.length > 0)
  const place = useIntoView(notes.at(-1)?.where ?? '')
  const add = (where: string): void => {
    if (!notes.some((one) => one.where === where)) setNotes([...notes, { where, text: '' }])
  }
  return (
    <div className="with-rail">
      <RemarkableReport
        parts={view.parts}
        tables={view.tables}
        said={[]}
        chosen={notes.map(({ where }) => where)}
        guidance="哪个数、哪段话要改，就点它，在“退回修改”里写怎样改；对全文的意见直接写。"
        onPlace={add}
      />
      <div ref={place}>
        <Card title="退回修改" className="padded remarks-card">
          <SendForm
            endpoint="POST /reports/:year/review/return"
            initial={{ remarks: '', resumeAt: review.resumable[0]?.key ?? '' }}
            input={(values) => ({ ...placeOf(of), body: { seen, ...values, notes: [...notes] } })}
            submit="退回修改"
            done="已退回。"
            stale={staleAfterAct}
            onDone={onDone}
            onGivenUp={onClose}
          >
            <TextField
              name="remarks"
              label="对全文的意见"
              optional={notes.length > 0}
              rows={3}
              maxLength={1000}
              help="例如：第五部分没有写上年问题的改进情况。"
            />
            {notes.length > 0 && <NoteList notes={notes} onChange={setNotes} />}
            <Form.Item name="resumeAt" label="改好以后从哪里继续">
              <Radio.Group
                className="choice-list"
                options={review.resumable.map(({ key, label }) => ({ value: key, label }))}
              />
            </Form.Item>
          </SendForm>
        </Card>
      </div>
    </div>
  )
}

interface NoteListProps {
  readonly notes: readonly Note[]
  readonly onChange: (notes: readonly Note[]) => void
}

function NoteList({ notes, onChange }: NoteListProps): ReactNode {
  return (
    <ul className="remark-list" aria-label="对某一格、某一段的意见">
      {notes.map(({ where, text }) => (
        <li key={where}>
          <label htmlFor={`note ${where}`}>{placeName(where)}</label>
          <Input.TextArea
            id={`note ${where}`}
            value={text}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={400}
            onChange={(event) =>
              onChange(notes.map((one) => (one.where === where ? { where, text: event.target.value } : one)))
            }
          />
          <Button
            aria-label={`去掉这条意见：${placeName(where)}`}
            onClick={() => onChange(notes.filter((one) => one.where !== where))}
          >
            去掉
          </Button>
        </li>
      ))}
    </ul>
  )
}
