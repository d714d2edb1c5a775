import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { ChoiceField, DayField, LineField, TextField } from '../../kit/fields.tsx'
import { useChoices } from '../use-choices.ts'
import { shortDate } from '../../kit/days.ts'
import { DeliveryProof, type Method } from './delivery-proof.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

interface ConsultWords {
  readonly act: 'consultThirdParty' | 'consultAgency'
  readonly guidance: string
  readonly whom: string
  readonly whomHelp: string
  readonly matterHelp: string
}

interface Values {
  readonly on: string
  readonly deliveredOn?: string
  readonly consulted: string
  readonly contact: string
  readonly matter: string
  readonly method?: Method
  readonly trackingNumber: string
  readonly coMaker?: 'yes' | 'no'
}

/** 征求第三方意见. */
export function ConsultThirdPartyForm(props: ActProps): ReactNode {
  return (
    <ConsultForm
      {...props}
      words={{
        act: 'consultThirdParty',
        guidance:
          '公开会损害第三方合法权益的，应当书面征求其意见；第三方自收到之日起15个工作日内提出，逾期未提出的，由本机关依照条例决定，不等于同意（条例第三十二条）。征求意见的同时告知申请人：所需时间不计入答复期限。',
        whom: '第三方的姓名或者名称',
        whomHelp: '信息涉及谁的商业秘密、个人隐私。例如：某某建设工程有限公司。',
        matterHelp:
          '写明要公开的是哪些内容、为什么涉及第三方，请其表明是否同意并说明理由。只摘录有关部分，不要寄去全文，也不要透露申请人。',
      }}
    />
  )
}

/** 征求其他机关意见. */
export function ConsultAgencyForm(props: ActProps): ReactNode {
  return (
    <ConsultForm
      {...props}
      words={{
        act: 'consultAgency',
        guidance:
          '由本机关牵头制作的信息，可以征求共同制作机关的意见；对方自收到之日起15个工作日内提出，逾期未提出的视为同意公开（条例第三十四条）。所需时间不计入答复期限（条例第三十三条）。',
        whom: '被征求意见的机关',
        whomHelp: '写全称。例如：某某县自然资源和规划局。',
        matterHelp: '写明要公开的是哪些内容，请其在15个工作日内书面答复。',
      }}
    />
  )
}

function ConsultForm({ view, onDone, words }: ActProps & { readonly words: ConsultWords }): ReactNode {
  const agency = words.act === 'consultAgency'
  const initial: Values = { on: view.today, consulted: '', contact: '', matter: '', trackingNumber: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act={words.act}
      initial={initial}
      body={({ deliveredOn, method, trackingNumber, coMaker, ...values }) => ({
        ...values,
        ...(deliveredOn === undefined ? {} : { deliveredOn }),
        ...(method === undefined ? {} : { method, trackingNumber }),
        ...(agency && coMaker === 'no' ? { coMaker: false } : {}),
      })}
      submit="登记已发出征求意见书"
      done="已登记征求意见；从次日起停止计算答复期限。"
    >
      {({ method }) => (
        <>
          <p className="guidance">{words.guidance}</p>
          {view.clock?.overdue === true && (
            <Alert
              className="refusal"
              type="warning"
              showIcon
              title="答复期限已过"
              description="期限届满以后才征求意见的，所需时间不再扣除，本件仍按逾期计算。"
            />
          )}
          <LineField name="consulted" label={words.whom} help={words.whomHelp} />
          {agency && (
            <ChoiceField
              name="coMaker"
              label="它是不是共同制作机关"
              missing="请选择它是不是共同制作机关：逾期不答复的后果不同（条例第三十四条）。"
              options={[
                {
                  key: 'yes',
                  label: '是，共同制作这一信息',
                  note: '逾期未提出意见的，视为同意公开（条例第三十四条）',
                },
                { key: 'no', label: '不是，只是有关机关', note: '逾期未答复不等于同意，由本机关决定' },
              ]}
            />
          )}
          <LineField name="contact" label="联系人、联系方式" optional help="方便催办，也是送达的凭据。" />
          <TextField name="matter" label="征求意见的事项" help={words.matterHelp} />
          <div className="field-row">
            <DayField name="on" label="发出之日" latest={view.today} help="从次日起不计入期限。" />
            <DayField
              name="deliveredOn"
              label="送达之日"
              optional
              help="对方收到的那一天；15个工作日由此起算。还不知道的先不填，以后用“登记征求意见书送达”补登。"
            />
          </div>
          <DeliveryProof method={method} optional />
        </>
      )}
    </ActForm>
  )
}

interface AnswerValues {
  readonly on: string
  readonly consultation?: string
  readonly answer?: 'agrees' | 'objects' | 'partly'
  readonly opinion: string
}

/** 登记答复意见. */
export function RecordAnswerForm({ view, onDone }: ActProps): ReactNode {
  const { data: choices } = useChoices()
  const open = view.consultations.filter((one) => one.open)
  const [only] = open
  const initial: AnswerValues = {
    on: view.today,
    opinion: '',
    ...(open.length === 1 && only !== undefined ? { consultation: only.id } : {}),
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="recordConsultationAnswer"
      initial={initial}
      body={({ consultation, answer, ...values }) => ({
        ...values,
        // left out, the server asks for it at its field
        answer: answer as 'agrees',
        ...(consultation === undefined ? {} : { consultation }),
      })}
      submit="登记意见"
      done="已登记答复意见，期限从次日起继续计算。"
    >
      {open.map(({ id, meaning }) => (
        <p key={id} className="guidance">
          {meaning}
        </p>
      ))}
      <p className="guidance">
        不同意公开的，要有合理理由才可以据此不予公开；没有合理理由的，或者不公开会对公共利益造成重大影响的，仍可以公开，并书面告知第三方。
      </p>
      {open.length > 1 && (
        <ChoiceField
          name="consultation"
          label="这是谁的答复"
          options={open.map(({ id, kindLabel, consulted, on }) => ({
            key: id,
            label: consulted ?? kindLabel,
            note: `${kindLabel}，${shortDate(on, view.today)}征求`,
          }))}
        />
      )}
      <DayField
        name="on"
        label="收到答复之日"
        latest={view.today}
        help="书面意见到达本机关的那一天；次日起继续计算期限。"
      />
      <ChoiceField
        name="answer"
        label="是否同意公开"
        options={choices?.consultationAnswers ?? []}
        missing="请选择对方是否同意公开；没有答复的，不在这里登记。"
      />
      <TextField
        name="opinion"
        label="意见和理由"
        help="照原文摘录。不同意的必须写明理由；部分同意的，写明哪些可以、哪些不可以。"
      />
    </ActForm>
  )
}
