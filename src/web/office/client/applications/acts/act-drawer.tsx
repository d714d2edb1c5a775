import { Alert, Drawer } from 'antd'
import { createElement, type ComponentType, type ReactNode } from 'react'
import type { CaseView } from '../weeks.ts'
import type { ActName, ActProps } from './act-form.tsx'
import { ArchiveForm, ConfirmReceiptForm, ReviewForm, WithdrawForm } from './frame-forms.tsx'
import { ReceiveCorrectionForm, RequestCorrectionForm } from './correction-forms.tsx'
import { ConsultAgencyForm, ConsultThirdPartyForm, RecordAnswerForm } from './consultation-forms.tsx'
import {
  ApproveExtensionForm,
  DeclineExtensionForm,
  ExtendDeadlineForm,
  ProposeExtensionForm,
} from './extension-forms.tsx'
import { NotifyFeeForm, RecordFeeDeliveryForm, RecordPaymentForm, RefundFeeForm } from '../fees/fee-forms.tsx'
import { DecideForm, DecisionForm } from './decide-form.tsx'
import { AskReasonsForm, JudgeReasonsForm, RecordReasonsForm, TellDelayForm } from './reasons-forms.tsx'
import { AssignForm, GiveOpinionForm, HandBackForm, PassOnForm } from './section-forms.tsx'
import { JoinForm, SplitForm } from './splitting-forms.tsx'
import { RecordDeliveryForm, TellThirdPartyForm } from './third-party-forms.tsx'
import { AskTransferForm, RecordConsentForm, TransferForm } from './transfer-forms.tsx'
import { DeliverForm } from './deliver-form.tsx'
import { NoteContactFailedForm, NoteSecondCopyForm } from './intake-forms.tsx'
import { AcceptUrgingForm, AnswerUrgingForm, UrgeForm } from './urging-forms.tsx'
import { AddPaperForm } from './add-paper-form.tsx'
import { CheckIdentityForm } from './identity-form.tsx'
import { SendMessageForm } from './message-form.tsx'

const forms: Readonly<Record<ActName | 'addPaper', ComponentType<ActProps>>> = {
  confirmReceipt: ConfirmReceiptForm,
  noteContactFailed: NoteContactFailedForm,
  noteSecondCopy: NoteSecondCopyForm,
  review: ReviewForm,
  requestCorrection: RequestCorrectionForm,
  receiveCorrection: ReceiveCorrectionForm,
  consultThirdParty: ConsultThirdPartyForm,
  consultAgency: ConsultAgencyForm,
  recordConsultationAnswer: RecordAnswerForm,
  proposeExtension: ProposeExtensionForm,
  approveExtension: ApproveExtensionForm,
  declineExtension: DeclineExtensionForm,
  extendDeadline: ExtendDeadlineForm,
  notifyFee: NotifyFeeForm,
  recordFeeDelivery: RecordFeeDeliveryForm,
  recordPayment: RecordPaymentForm,
  refundFee: RefundFeeForm,
  decide: DecideForm,
  submitDecision: DecisionForm,
  passDecision: DecisionForm,
  signDecision: DecisionForm,
  returnDecision: DecisionForm,
  deliver: DeliverForm,
  withdraw: WithdrawForm,
  archive: ArchiveForm,
  assign: AssignForm,
  giveOpinion: GiveOpinionForm,
  passOn: PassOnForm,
  handBack: HandBackForm,
  recordDelivery: RecordDeliveryForm,
  tellThirdParty: TellThirdPartyForm,
  askTransfer: AskTransferForm,
  recordConsent: RecordConsentForm,
  transfer: TransferForm,
  askReasons: AskReasonsForm,
  recordReasons: RecordReasonsForm,
  judgeReasons: JudgeReasonsForm,
  tellDelay: TellDelayForm,
  split: SplitForm,
  join: JoinForm,
  addPaper: AddPaperForm,
  urge: UrgeForm,
  answerUrging: AnswerUrgingForm,
  acceptUrging: AcceptUrgingForm,
  sendMessage: SendMessageForm,
  checkIdentity: CheckIdentityForm,
}

function formOf(act: string | null): ComponentType<ActProps> | null {
  const known = Object.entries(forms).find(([name]) => name === act)
  return known?.[1] ?? null
}

/** Whether the address asks for the form of an act that this case lists. */
export function asksForForm(view: CaseView, act: string | null): boolean {
  return formOf(act) !== null && view.acts.some((one) => one.act === act)
}

interface Props {
  readonly view: CaseView
  /** out of the address: a link from the queue opens the form at once */
  readonly act: string | null
  readonly onClose: () => void
}

/** The form of one act beside the case, so that the file stays in sight. */
export function ActDrawer({ view, act, onClose }: Props): ReactNode {
  const form = formOf(act)
  const now = view.acts.find((one) => one.act === act)
  return (
    <Drawer
      open={asksForForm(view, act)}
      onClose={onClose}
      title={now?.label}
      size={560}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {now !== undefined && !now.allowed && (
        <Alert className="refusal" type="warning" showIcon title="现在不能办理" description={now.why} />
      )}
      {now !== undefined && (
        <p className="quiet act-ground">
          {now.article}
          {now.hint !== null && `。${now.hint}`}
        </p>
      )}
      {form !== null && createElement(form, { view, onDone: onClose })}
    </Drawer>
  )
}
