import { Alert, Button, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer, CallInput } from '../http/call.ts'
import type { Issue } from '../http/failure.ts'
import { useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { longDate } from '../kit/days.ts'
import { ChoiceField, DayField, LineField, TextField } from '../kit/fields.tsx'
import { issueText, showIssues } from '../kit/issue-form.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import { bodyOf, emptyRegistration, type Registration } from './registration.ts'
import { type Choices, useChoices } from './use-choices.ts'

type Registered = CallAnswer<'POST /applications'>

/** 登记申请: what came over the counter, by letter, fax or mail. */
export function RegisterPage(): ReactNode {
  const { data: choices, error } = useChoices()
  const [registered, setRegistered] = useState<Registered | null>(null)
  return (
    <Page
      title={registered === null ? '登记申请' : '已登记'}
      note={
        registered === null
          ? '当面、邮寄、传真、电子邮件收到的申请在这里登记；网上提交的会自己进来'
          : undefined
      }
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '登记申请' }]}
    >
      <RefusalAlert error={error} />
      {choices !== undefined &&
        (registered === null ? (
          <RegisterForm choices={choices} onDone={setRegistered} />
        ) : (
          <Receipt registered={registered} onAnother={() => setRegistered(null)} />
        ))}
    </Page>
  )
}

interface FormProps {
  readonly choices: Choices
  readonly onDone: (registered: Registered) => void
}

function RegisterForm({ choices, onDone }: FormProps): ReactNode {
  const { today } = useAccount()
  const [form] = Form.useForm<Registration>()
  const [error, setError] = useState<unknown>(null)
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const register = useSend('POST /applications', { stale: ['GET /queue', 'GET /applications'], onDone })
  const initial = emptyRegistration(today)
  const typed = Form.useWatch([], form) as Registration | undefined // undefined until the form is drawn
  const values = { ...initial, ...typed }
  const channel = choices.channels.find(({ key }) => key === values.channel)
  const submit = (given: Registration): void => {
    setError(null)
    setLoose([])
    const body: CallInput<'POST /applications'>['body'] = bodyOf(given, channel?.asks ?? 'submittedOn')
    register.mutate(
      { body },
      {
        onError: (failure) => {
          setError(failure)
          setLoose(showIssues(form, failure))
        },
      },
    )
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={submit}>
      <div className="register-grid">
        <div>
          <RefusalAlert error={error} />
          {loose.length > 0 && (
            <Alert
              className="refusal"
              type="warning"
              showIcon
              title="请改正"
              description={loose.map(issueText).join('；')}
            />
          )}
          <Card title="怎样收到的" className="padded">
            <div>
              <ChoiceField
                name="channel"
                label="渠道"
                help="渠道决定哪一天是收到申请之日（条例第三十一条），一切期限由此起算。"
                options={choices.channels.map(({ key, label, task, rule }) => ({
                  key,
                  label,
                  note: `${task}（${rule}）`,
                }))}
              />
              <Arrival channel={channel} today={today} arrivedOn={values.arrivedOn} />
            </div>
          </Card>
          <Card title="申请人" className="padded">
            <ApplicantFields choices={choices} is={values.form.applicantIs ?? ''} />
          </Card>
          <Card title="要什么信息" className="padded">
            <RequestFields choices={choices} />
          </Card>
          <div className="form-end">
            <Button type="primary" htmlType="submit" loading={register.isPending}>
              登记申请
            </Button>
          </div>
        </div>
        <aside>
          <Card title="登记时注意" className="padded">
            <ul className="guidance-list">
              <li>申请书上没有的不要代填，先留空；内容不明确的，登记以后再告知补正。</li>
              <li>不问申请用途：现行条例没有这一要求。</li>
              <li>口头提出的，由工作人员代填，请申请人核对（条例第二十九条）。</li>
              <li>信访、投诉、举报也先登记，在答复时告知相应渠道（条例第三十九条）。</li>
              <li>登记后给申请人回执，上面有申请编号和查询码。</li>
            </ul>
          </Card>
        </aside>
      </div>
    </Form>
  )
}

interface ArrivalProps {
  readonly channel: Choices['channels'][number] | undefined
  readonly today: string
  readonly arrivedOn: string
}

/** The day or days on which this channel turns. */
function Arrival({ channel, today, arrivedOn }: ArrivalProps): ReactNode {
  if (channel === undefined) return null
  const { asks, fieldLabel, rule } = channel
  if (asks === 'submittedOn') {
    return (
      <DayField
        name="arrivedOn"
        label={fieldLabel}
        latest={today}
        help={`这一天就是收到申请之日，次日起算（${rule}）。`}
      />
    )
  }
  return (
    <>
      <div className="field-row">
        <DayField
          name="arrivedOn"
          label="到达之日"
          latest={today}
          help="信件、传真、邮件到达本机关的那一天。"
        />
        {asks === 'signedOn' ? (
          <DayField
            name="signedOn"
            label={fieldLabel}
            latest={today}
            earliest={arrivedOn}
            help={`收发室签收的那一天，就是收到申请之日（${rule}）。`}
          />
        ) : (
          <DayField
            name="confirmedOn"
            label={fieldLabel}
            optional
            latest={today}
            earliest={arrivedOn}
            help={`已经与申请人确认的填写；还没有的先不填，登记后列入当天待办（${rule}）。`}
          />
        )}
      </div>
      {asks === 'confirmedOn' && (
        <LineField name="note" label="怎样确认的" optional help="例如：电话，10时05分，申请人本人接听。" />
      )}
    </>
  )
}

function ApplicantFields({ choices, is }: { readonly choices: Choices; readonly is: string }): ReactNode {
  const options = (list: Choices['idKinds']) => [
    { value: '', label: '没有写明' },
    ...list.map(({ key, label }) => ({ value: key, label })),
  ]
  return (
    <div>
      <ChoiceField
        name={['form', 'applicantIs']}
        label="申请人是"
        options={[
          { key: 'naturalPerson', label: '公民' },
          { key: 'organisation', label: '法人或者其他组织' },
        ]}
      />
      {is === 'naturalPerson' && (
        <>
          <LineField name={['form', 'name']} label="姓名" help="照身份证明填写。" />
          <div className="field-row">
            <Form.Item name={['form', 'idKind']} label="证件名称">
              <Select options={options(choices.idKinds)} />
            </Form.Item>
            <LineField
              name={['form', 'idNumber']}
              label="证件号码"
              optional
              help="加密保存，页面上遮盖显示。"
            />
          </div>
        </>
      )}
      {is === 'organisation' && (
        <>
          <LineField name={['form', 'organisationName']} label="名称" help="全称，与证照一致。" />
          <ChoiceField
            name={['form', 'organisationKind']}
            label="组织类别"
            help="年度报告表三按类别统计。"
            options={choices.organisationKinds}
          />
          <div className="field-row">
            <LineField name={['form', 'creditCode']} label="统一社会信用代码" optional />
            <LineField name={['form', 'legalRepresentative']} label="法定代表人" optional />
            <LineField name={['form', 'contactName']} label="联系人" optional />
          </div>
        </>
      )}
      <div className="field-row">
        <LineField name={['form', 'phone']} label="联系电话" optional />
        <LineField name={['form', 'email']} label="电子邮箱" optional />
        <LineField name={['form', 'postcode']} label="邮政编码" optional />
      </div>
      <LineField name={['form', 'address']} label="联系地址" optional />
    </div>
  )
}

function RequestFields({ choices }: { readonly choices: Choices }): ReactNode {
  return (
    <div>
      <TextField
        name={['form', 'description']}
        label="内容描述"
        rows={4}
        help="照申请书抄写：名称、文号，或者便于查找的其他特征（条例第二十九条）。不要改写，也不要归纳。"
      />
      <LineField name={['form', 'documentName']} label="文件名称或者文号" optional />
      <div className="field-row">
        <LineField
          name={['form', 'yearFrom']}
          label="信息的年份，从"
          optional
          help="例如 2024"
          maxLength={4}
        />
        <LineField name={['form', 'yearTo']} label="到" optional maxLength={4} />
      </div>
      <div className="field-row">
        <ChoiceField
          name={['form', 'carrier']}
          label="载体形式"
          options={[{ key: '', label: '没有写明' }, ...choices.carriers]}
        />
        <ChoiceField
          name={['form', 'delivery']}
          label="获取方式"
          options={[{ key: '', label: '没有写明' }, ...choices.deliveries]}
        />
      </div>
    </div>
  )
}

/** 回执: number and query code, which cannot be shown again. */
function Receipt({
  registered,
  onAnother,
}: {
  readonly registered: Registered
  readonly onAnother: () => void
}): ReactNode {
  const { account } = useAccount()
  const { id, number, caseNumber, queryCode, receivedOn, dueOn } = registered
  return (
    <Card title="政府信息公开申请登记回执" className="padded receipt">
      <div>
        <dl className="facts flush-facts">
          <dt>机关</dt>
          <dd>{account.unit.name}</dd>
          <dt>案号</dt>
          <dd>{caseNumber}</dd>
          <dt>申请编号</dt>
          <dd>
            <strong>{number}</strong>
          </dd>
          <dt>查询码</dt>
          <dd>
            <span className="receipt-code">{queryCode}</span>
            <p className="quiet">
              只显示这一次，请抄给或者打印给申请人。凭申请编号和查询码可以在门户查看进展。
            </p>
          </dd>
          <dt>收到之日</dt>
          <dd>{receivedOn === null ? '待与申请人确认，确认后次日起算' : longDate(receivedOn)}</dd>
          {dueOn !== null && (
            <>
              <dt>答复期限</dt>
              <dd>{longDate(dueOn)}（20个工作日，条例第三十三条）</dd>
            </>
          )}
        </dl>
        <div className="form-end no-print">
          <Button type="primary" onClick={() => window.print()}>
            打印回执
          </Button>
          <Link to={`/applications/${id}`}>打开案卷</Link>
          <Button onClick={onAnother}>再登记一件</Button>
        </div>
      </div>
    </Card>
  )
}
