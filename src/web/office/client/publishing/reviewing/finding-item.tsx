import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { fileAddress } from '../../http/upload.ts'
import type { ItemView } from '../item-view.ts'
import { type Finding, withReason } from './spoken.ts'
import type { Speaking } from './use-spoken.ts'

interface Props {
  readonly finding: Finding
  readonly number: number
  readonly view: ItemView
  readonly speaking: Speaking | null
  /** other findings that still want a reason */
  readonly others: readonly Finding[]
  readonly masking: boolean
  readonly onMask: (() => void) | null
  readonly onShow: ((number: number) => void) | null
}

const longest = 500

/** One finding: what is wrong and on which ground, what it is to become, and the ways to settle it. */
export function FindingItem(props: Props): ReactNode {
  const { finding, number, view, speaking, masking, onMask, onShow } = props
  const { ruleLabel, where, quote, proposal, text, ground, severity, part } = finding
  const [giving, setGiving] = useState(false)
  const reason = speaking?.spoken.reasons[finding.key] ?? ''
  const unread = finding.rule === 'unreadable'
  const inText = part.kind === 'body' || part.kind === 'title'
  const blocks = severity === 'block'
  return (
    <li id={`finding-${number}`} tabIndex={-1} className={unread ? 'unread' : undefined}>
      <span className={blocks ? 'finding-mark blocking' : 'finding-mark'} aria-hidden="true">
        {number}
      </span>
      <div className="finding">
        <h3>
          <span className="hidden-words">第 {number} 处：</span>
          {unread ? '未能检查' : ruleLabel}
          {!blocks && <span className="tag">请核对</span>}
          {reason.trim() !== '' && <span className="tag">已写理由</span>}
        </h3>
        <p className="quiet">{where}</p>
        {!unread && quote !== '' && (
          <p className="finding-quote">
            {proposal === null || proposal === quote ? <span>{quote}</span> : <del>{quote}</del>}
            {proposal !== null && proposal !== quote && <ins>{proposal}</ins>}
          </p>
        )}
        <p>{text}</p>
        {ground !== '' && <p className="quiet">依据：{ground}</p>}
        {blocks && speaking !== null && <EarlierReason {...props} speaking={speaking} value={reason} />}
        <div className="finding-acts">
          {proposal !== null && onMask !== null && (
            <Button
              size="small"
              loading={masking}
              onClick={onMask}
              aria-label={`遮盖这一处（第 ${number} 处）`}
            >
              遮盖这一处
            </Button>
          )}
          {inText && onShow !== null && (
            <Button size="small" onClick={() => onShow(number)} aria-label={`在正文里看（第 ${number} 处）`}>
              在正文里看
            </Button>
          )}
          {part.file !== null && (
            <Button
              size="small"
              download
              href={fileAddress('GET /disclosures/:id/attachments/:attachment', {
                params: { id: view.id, attachment: part.file },
              })}
            >
              看附件
            </Button>
          )}
          {blocks && speaking !== null && !giving && (
            <Button
              size="small"
              onClick={() => setGiving(true)}
              aria-label={`${reason === '' ? '写' : '改'}放行的理由（第 ${number} 处）`}
            >
              {reason === '' ? '写放行的理由' : '改放行的理由'}
            </Button>
          )}
        </div>
        {giving && speaking !== null && <Reason {...props} speaking={speaking} value={reason} />}
      </div>
    </li>
  )
}

/** Why a reviewer before let it through: whoever agrees takes it over by one press. */
function EarlierReason({
  finding,
  view,
  number,
  speaking,
  value,
}: Props & { readonly speaking: Speaking; readonly value: string }): ReactNode {
  const earlier = view.reviews
    .flatMap(({ label, by, overrides }) => overrides.map((one) => ({ ...one, who: `${label} ${by}` })))
    .findLast((one) => one.finding === finding.key)
  if (earlier === undefined) return null
  return (
    <p className="quiet">
      {earlier.who} 放行的理由：{earlier.reason}
      {value.trim() === '' && (
        <Button
          size="small"
          type="link"
          aria-label={`同意这个理由（第 ${number} 处）`}
          onClick={() => speaking.say(withReason(speaking.spoken, [finding], earlier.reason))}
        >
          同意这个理由
        </Button>
      )}
    </p>
  )
}

function Reason({
  finding,
  view,
  others,
  speaking,
  value,
}: Props & { readonly speaking: Speaking; readonly value: string }): ReactNode {
  const id = useId()
  const field = useRef<TextAreaRef>(null)
  // whoever asked for it types into it next
  useEffect(() => field.current?.focus(), [])
  const signs = view.may.review?.step === 'signing' || view.may.review === null
  return (
    <div className="finding-reason">
      <label htmlFor={id}>放行的理由</label>
      <Input.TextArea
        ref={field}
        id={id}
        aria-describedby={`${id}-help`}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={longest}
        value={value}
        onChange={({ target }) => speaking.say(withReason(speaking.spoken, [finding], target.value))}
      />
      <p id={`${id}-help`} className="quiet">
        {signs
          ? '由签发人负责，记入审批单。例如“办公电话，依法公开”。'
          : '记入审核记录，签发时还要由签发人确认。例如“办公电话，依法公开”。'}
      </p>
      {others.length > 0 && value.trim() !== '' && (
        <Button
          size="small"
          type="link"
          onClick={() => speaking.say(withReason(speaking.spoken, others, value))}
        >
          其余 {others.length} 处也用这个理由
        </Button>
      )}
    </div>
  )
}
