import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { LineField, TextField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { type Filing, type OfReport, placeOf, staleAfterAct } from './filing-view.ts'

/** What can be done with a whole report. */
export type ActName = DialogAct | 'return'

/** Those that ask for little; 退回修改 needs the report beside it (`return-panel.tsx`). */
type DialogAct = 'send' | 'recall' | 'pass' | 'sign' | 'submit' | 'publish' | 'reopen'

const titles: Readonly<Record<DialogAct, string>> = {
  send: '送审',
  recall: '撤回送审',
  pass: '审核通过',
  sign: '签发',
  submit: '报送',
  publish: '发布',
  reopen: '开始更正',
}

interface Props {
  readonly act: DialogAct
  readonly of: OfReport
  readonly filing: Filing
  readonly onDone: () => void
  readonly onClose: () => void
}

/** One act on a report, with what it brings about and what it needs. */
export function ActDialog({ act, of, filing, onDone, onClose }: Props): ReactNode {
  const Body = bodies[act]
  return (
    <Modal open title={`${titles[act]}：${of.year}年度报告`} footer={null} onCancel={onClose} destroyOnHidden>
      <Body of={of} filing={filing} onDone={onDone} onClose={onClose} />
    </Modal>
  )
}

type FormProps = Omit<Props, 'act'>

const bodies: Readonly<Record<DialogAct, (props: FormProps) => ReactNode>> = {
  send: SendForReviewForm,
  recall: RecallForm,
  pass: PassForm,
  sign: SignForm,
  submit: SubmitForm,
  publish: PublishForm,
  reopen: ReopenForm,
}

function SendForReviewForm({ of, filing, onDone, onClose }: FormProps): ReactNode {
  const { seen, review } = filing
  return (
    <SendForm
      endpoint="POST /reports/:year/review"
      initial={{ note: '' }}
      input={({ note }) => ({ ...placeOf(of), body: { seen, note } })}
      submit="送审"
      done="报告已送审。"
      stale={staleAfterAct}
      onDone={onDone}
      onGivenUp={onClose}
    >
      <p className="guidance">
        送审的就是现在这一份：数字和文字从此锁定，依次由
        {review.steps.map(({ label }) => `“${label}”`).join('、')}
        办理。之后登记的事项不会改动它，会在页面上列出前后对照；需要改的，撤回送审。
      </p>
      <LineField
        name="note"
        label="给审签人的话"
        optional
        help="例如：行政处罚数由综合执法队1月10日书面报送。"
        maxLength={500}
      />
    </SendForm>
  )
}

function RecallForm({ of, filing: { seen }, onDone, onClose }: FormProps): ReactNode {
  return (
    <SendForm
      endpoint="POST /reports/:year/review/recall"
      initial={{ reason: '' }}
      input={({ reason }) => ({ ...placeOf(of), body: { seen, reason } })}
      submit="撤回送审"
      done="已撤回，可以修改了。"
      stale={staleAfterAct}
      onDone={onDone}
      onGivenUp={onClose}
    >
      <LineField name="reason" label="为什么撤回" help="例如：送审后补登了一件申请。" maxLength={500} />
    </SendForm>
  )
}

function PassForm({ of, filing: { seen }, onDone, onClose }: FormProps): ReactNode {
  return (
    <SendForm
      endpoint="POST /reports/:year/review/pass"
      initial={{ remarks: '' }}
      input={({ remarks }) => ({ ...placeOf(of), body: { seen, remarks } })}
      submit="审核通过"
      done="已审核通过，转到下一环节。"
      stale={staleAfterAct}
      onDone={onDone}
      onGivenUp={onClose}
    >
      <Remarks />
    </SendForm>
  )
}

function SignForm({ of, filing: { seen }, onDone, onClose }: FormProps): ReactNode {
  return (
    <SendForm
      endpoint="POST /reports/:year/review/signature"
      initial={{ remarks: '' }}
      input={({ remarks }) => ({ ...placeOf(of), body: { seen, remarks } })}
      submit="签发"
      done="已签发，由专员报送。"
      stale={staleAfterAct}
      onDone={onDone}
      onGivenUp={onClose}
    >
      <p className="guidance">签发的就是送审的这一份。签发以后由专员报送县主管部门并发布。</p>
      <Remarks />
    </SendForm>
  )
}

function Remarks(): ReactNode {
  return (
    <TextField
      name="remarks"
      label="意见"
      optional
      rows={2}
      maxLength={1000}
      help="例如：同意。会留在办理记录里。"
    />
  )
}

function SubmitForm({ of, filing, onDone, onClose }: FormProps): ReactNode {
  const { seen, correction } = filing
  return (
    <SendForm
      endpoint="POST /reports/:year/submission"
      initial={{ correction: correction.reason }}
      input={(values) => ({ ...placeOf(of), body: { seen, correction: values.correction } })}
      submit="报送"
      done="报告已报送。"
      stale={staleAfterAct}
      onDone={onDone}
      onGivenUp={onClose}
    >
      <p className="guidance">
        报送签发的这一份：全文、每个数字所数的案卷、校验值从此锁定，以后只能更正，原来的一份保留（条例第四十九条）。
      </p>
      {correction.needed && (
        <TextField
          name="correction"
          label="更正说明"
          rows={3}
          maxLength={2000}
          help="这次改了什么、为什么。发布时会显示在门户页面上。"
        />
      )}
    </SendForm>
  )
}

function PublishForm({ of, filing, onDone, onClose }: FormProps): ReactNode {
  const { seen, later } = filing
  return (
    <SendForm
      endpoint="POST /reports/:year/publication"
      initial={{}}
      input={() => ({ ...placeOf(of), body: { seen } })}
      submit="发布"
      done="报告已发布。"
      stale={staleAfterAct}
      onDone={onDone}
      onGivenUp={onClose}
    >
      <p className="guidance">
        发布以后，门户网站年报栏目立即显示报送的这一份，并提供 Word、PDF、Excel、JSON 下载。
        {filing.correction.needed &&
          filing.state !== 'published' &&
          '更正过的，原来的版本一并保留，页面列出前后对照。'}
      </p>
      {later !== null && (
        <p className="caution-text">
          报送以后有 {later.cells.length}{' '}
          个数字有了变化。发布的仍然是报送的这一份；确属漏报、错报的，发布后请更正。
        </p>
      )}
    </SendForm>
  )
}

function ReopenForm({ of, filing: { seen, state }, onDone, onClose }: FormProps): ReactNode {
  return (
    <SendForm
      endpoint="POST /reports/:year/correction"
      initial={{ reason: '' }}
      input={({ reason }) => ({ ...placeOf(of), body: { seen, reason } })}
      submit="开始更正"
      done="可以修改了。改好后送审、报送、发布。"
      stale={staleAfterAct}
      onDone={onDone}
      onGivenUp={onClose}
    >
      <p className="guidance">
        数字按现在的案卷重新计算，文字可以修改；改好后再走一遍审签和报送。
        {state === 'published' && '更正发布以前，门户网站上仍然是原来的版本。'}
      </p>
      <TextField
        name="reason"
        label="更正什么、为什么"
        rows={3}
        maxLength={1000}
        help="例如：1月补登一件2025年12月30日收到的申请，新收由3件改为4件。"
      />
    </SendForm>
  )
}
