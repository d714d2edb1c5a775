import { Alert, Button, Checkbox, Progress } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { longDate } from '../kit/days.ts'
import { FailureAlert } from '../kit/issue-list.tsx'
import { type Offer, passageOf } from './hand-in/fill-form.ts'
import './hand-in/hand-in.css'
import type { Going, HandInState } from './hand-in/use-hand-in.ts'
import { sizeWords } from '../kit/sizes.ts'

const accepted = '.docx,.xlsx,.pdf,.txt'

/** 交稿: a file dropped here, or chosen, becomes the beginnings of the draft. */
export function HandInCard({
  state,
  largest,
}: {
  readonly state: HandInState
  /** bytes */
  readonly largest: number
}): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { file, going, failure, answer } = state
  const choose = (files: FileList | null): void => {
    const [first] = files ?? []
    if (first !== undefined && going === null) void state.take(first)
  }
  return (
    <Card title="从文件开始" className="hand-in">
      <div
        className={over ? 'drop-zone over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          choose(event.dataTransfer.files)
        }}
      >
        <p>把 Word、WPS、Excel 或 PDF 文件拖到这里</p>
        <p>
          <Button disabled={going !== null} onClick={() => input.current?.click()}>
            {file === null ? '选择文件' : '换一个文件'}
          </Button>
        </p>
        <p className="quiet">
          支持 .docx、.xlsx、.pdf、.txt，{sizeWords(largest)}{' '}
          以内。只读出文字和图片，文件本身不保存。带密级的文件不要上传。
        </p>
        <input
          ref={input}
          type="file"
          accept={accepted}
          className="file-input"
          tabIndex={-1}
          aria-label="选择要读取的文件"
          onChange={({ target }) => {
            choose(target.files)
            target.value = ''
          }}
        />
      </div>
      <output className="hand-in-said">
        {going !== null && file !== null && <Progressing name={file.name} going={going} />}
        {going === null && answer !== null && file !== null && <Summary state={state} name={file.name} />}
      </output>
      {failure !== null && file !== null && (
        <div className="padded-line">
          {file.size > largest ? (
            <p className="caution-text">
              “{file.name}”超过 {sizeWords(largest)}。请压缩其中的图片，或者拆成几个文件。
            </p>
          ) : (
            <FailureAlert error={failure} title="没有读出来" />
          )}
        </div>
      )}
      {answer !== null && <Outcome state={state} />}
    </Card>
  )
}

function Progressing({
  name,
  going,
}: {
  readonly name: string
  readonly going: NonNullable<Going>
}): ReactNode {
  return (
    <>
      {going.step === 'sending' ? `正在上传“${name}”` : `正在读取“${name}”`}
      <Progress
        percent={going.step === 'sending' ? Math.round(going.part * 90) : 95}
        size="small"
        showInfo={false}
        status="active"
      />
    </>
  )
}

function Summary({ state, name }: { readonly state: HandInState; readonly name: string }): ReactNode {
  const { answer, filled, asked, bodyAsked } = state
  const pictures = answer?.pictures ?? 0
  return (
    <>
      已读出“{name}”{bodyAsked ? '' : '，正文放在下面'}
      {filled > 0 && `；填好 ${filled} 项，都注明了原文，请逐项核对`}
      {asked.length > 0 && `；有 ${asked.length} 项与您填写的不同，请选择`}
      {pictures > 0 && `；${pictures} 张图片在保存草稿时放进正文`}。
    </>
  )
}

function Outcome({ state }: { readonly state: HandInState }): ReactNode {
  const { answer, asked, bodyAsked, alsoAttach } = state
  if (answer === null) return null
  return (
    <>
      {answer.warnings.length > 0 && (
        <div className="padded-line">
          <Alert
            type="warning"
            showIcon
            title="请留意"
            description={
              <ul>
                {answer.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            }
          />
        </div>
      )}
      {bodyAsked && (
        <div className="asked-row">
          <p>正文里已经有内容。文件里的正文：</p>
          <div className="asked-buttons">
            <Button size="small" onClick={() => state.putBody('append')}>
              接在后面
            </Button>
            <Button size="small" onClick={() => state.putBody('replace')}>
              换掉现在的正文
            </Button>
            <Button size="small" onClick={() => state.putBody('leave')}>
              不用
            </Button>
          </div>
        </div>
      )}
      {asked.map((offer) => (
        <Asked key={offer.name} offer={offer} state={state} />
      ))}
      <div className="padded-line">
        {answer.leftOut.length > 0 && (
          <details className="left-out">
            <summary>没有放进正文的 {answer.leftOut.length} 行（标题、文号等由页面显示，版记不上网）</summary>
            <ul>
              {answer.leftOut.map((line, index) => (
                // lines may repeat, and never change places
                // oxlint-disable-next-line react/no-array-index-key
                <li key={index}>{line}</li>
              ))}
            </ul>
          </details>
        )}
        <Checkbox checked={alsoAttach} onChange={({ target }) => state.setAlsoAttach(target.checked)}>
          把这个文件也作为附件公开
        </Checkbox>
      </div>
    </>
  )
}

function Asked({ offer, state }: { readonly offer: Offer; readonly state: HandInState }): ReactNode {
  const shown = /^\d{4}-\d{2}-\d{2}$/.test(offer.shown) ? longDate(offer.shown) : offer.shown
  const passage = passageOf(offer)
  return (
    <div className="asked-row">
      <p>
        {offer.label}：文件里是“{shown}”，与您填写的不同。
        {passage !== null && <span className="quiet">{passage}</span>}
      </p>
      <div className="asked-buttons">
        <Button size="small" aria-label={`换成文件里的${offer.label}`} onClick={() => state.accept(offer)}>
          换成文件里的
        </Button>
        <Button size="small" aria-label={`${offer.label}用我填的`} onClick={() => state.decline(offer)}>
          用我填的
        </Button>
      </div>
    </div>
  )
}
