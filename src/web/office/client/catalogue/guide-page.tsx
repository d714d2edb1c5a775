import { App, Button, Checkbox, Form, Input, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Issue } from '../http/failure.ts'
import { portalAddress } from '../http/upload.ts'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { longDate } from '../kit/days.ts'
import { LineField } from '../kit/fields.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { UnitSelect } from '../kit/unit-select.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { useUnsaved } from '../kit/use-unsaved.ts'
import { useAccount } from '../session/use-session.ts'
import { ContactCard } from './contact-card.tsx'
import { contentOfGuide, guideValues, type GuideValues } from './guide-values.ts'
import { Sections } from './sections.tsx'
import type { GuideView } from './guide-view.ts'

/** 政府信息公开指南, with everything that 条例第十二条 asks of it. */
export function GuidePage(): ReactNode {
  const { account } = useAccount()
  const { place, set } = usePlaces()
  const unit = place('unit')
  const { data, error, isPlaceholderData } = useAnswer('GET /guide', { query: { unit: unit || undefined } })
  return (
    <Page
      title="目录与指南"
      note={data?.unit.name}
      actions={
        data?.published && (
          <Button href={portalAddress(data.portal)} target="_blank">
            看门户页面
          </Button>
        )
      }
    >
      <div className="bar">
        <Sections unit={unit} />
        <div className="to-end">
          {data && (
            <UnitSelect
              units={data.units}
              value={data.unit.code}
              onChange={(code) => set({ unit: code === account.unit.code ? '' : code })}
            />
          )}
        </div>
      </div>
      <RefusalAlert error={error} title="指南没有读出来" />
      {data === undefined || isPlaceholderData ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <Guide key={`${data.unit.code} ${data.published?.version ?? 0}`} view={data} />
      )}
    </Page>
  )
}

function Guide({ view }: { readonly view: GuideView }): ReactNode {
  const [form] = Form.useForm<GuideValues>()
  const { message } = App.useApp()
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const [unsaved, setUnsaved] = useState(false)
  useUnsaved(unsaved)
  const publish = useSend('POST /guide', {
    stale: ['GET /guide', 'GET /queue'],
    onDone: ({ version }) => {
      setUnsaved(false)
      void message.success(`指南第${version}版已公布。`)
    },
  })
  return (
    <div className="with-rail">
      <Form
        form={form}
        className="stack"
        layout="vertical"
        requiredMark={false}
        disabled={!view.mayPublish}
        initialValues={guideValues(view)}
        onValuesChange={() => setUnsaved(true)}
        onFinish={(values) =>
          publish.mutate(
            { body: { unit: view.unit.code, content: contentOfGuide(values, view) } },
            { onError: (error) => setLoose(showIssues(form, error)) },
          )
        }
      >
        <Card
          title="指南的内容"
          className="padded"
          extra={
            view.published === null
              ? '还没有公布过，下面是底稿'
              : `第${view.published.version}版，${longDate(view.published.updatedOn)}公布`
          }
        >
          <div>
            <RefusalAlert error={publish.error} />
            <IssueList issues={loose} />
            <Paragraphs
              name="classification"
              label="政府信息的分类"
              help="本机关的政府信息分哪几类，按什么分。"
            />
            <Paragraphs name="arrangement" label="编排体系" help="怎样编号、怎样排列，索引号是什么意思。" />
            <Paragraphs name="access" label="获取方式" help="主动公开的到哪里看，没有公开的怎样申请。" />
          </div>
        </Card>
        <Card
          title="申请渠道"
          className="padded"
          extra="开通了的都要列明使用说明（国办公开办函〔2017〕19号）"
        >
          <div>
            {view.channels.map(({ key, label, basic }) => (
              <Channel key={key} channel={key} label={label} basic={basic} />
            ))}
          </div>
        </Card>
        <Card title="网上申请怎样接收" className="padded" extra="选了什么，指南和网上申请表上都会写明">
          <div>
            <Form.Item
              name={['intake', 'confirmedOnSubmit']}
              valuePropName="checked"
              extra="不选的，以双方确认之日为收到申请之日，应当在当个工作日联系申请人确认（条例第三十一条）。选了的，提交当日就是收到申请之日，节假日提交也一样，期限从次日起算。"
            >
              <Checkbox>网上提交成功即视为双方确认</Checkbox>
            </Form.Item>
            <Form.Item
              name={['intake', 'identityPaper']}
              valuePropName="checked"
              extra="不选的，只填写证件名称和号码。选了的，网上提交时必须上传；上传的身份证明按规定到期删除。"
            >
              <Checkbox>要求上传身份证明的照片或者扫描件</Checkbox>
            </Form.Item>
          </div>
        </Card>
        <Card title="监督渠道" className="padded">
          <div>
            <p className="quiet guidance">
              认为本机关没有依法公开的，可以向县政府信息公开工作主管部门投诉、举报（条例第四十七条）。
            </p>
            <LineField name={['supervisor', 'name']} label="主管部门" maxLength={100} />
            <div className="field-row">
              <LineField name={['supervisor', 'phone']} label="联系电话" maxLength={60} />
              <LineField name={['supervisor', 'address']} label="地址" />
            </div>
          </div>
        </Card>
        {view.mayPublish && (
          <div className="save-bar">
            <p className="quiet">公布以后门户立即更新，以前的版本都保留。</p>
            <Button type="primary" htmlType="submit" loading={publish.isPending}>
              {view.published === null ? '公布指南' : '公布新版指南'}
            </Button>
          </div>
        )}
      </Form>
      <ContactCard view={view} />
    </div>
  )
}

function Paragraphs({
  name,
  label,
  help,
}: {
  readonly name: string
  readonly label: string
  readonly help: string
}): ReactNode {
  return (
    <Form.Item name={name} label={label} extra={`${help}一行一段。`}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={5000} />
    </Form.Item>
  )
}

function Channel({
  channel,
  label,
  basic,
}: {
  readonly channel: string
  readonly label: string
  readonly basic: boolean
}): ReactNode {
  const open = Form.useWatch<boolean | undefined>(['open', channel])
  return (
    <div className="channel">
      <Form.Item name={['open', channel]} valuePropName="checked" noStyle>
        <Checkbox {...(basic && { disabled: true })}>
          {label}
          {basic && <span className="optional-word">（基本渠道，不能关闭）</span>}
        </Checkbox>
      </Form.Item>
      {open === true && (
        <Form.Item name={['how', channel]} className="channel-how">
          <Input.TextArea
            aria-label={`怎样${label}`}
            autoSize={{ minRows: 1 }}
            maxLength={1000}
            placeholder="写明地址、收件人、号码或者网址，要注意什么"
          />
        </Form.Item>
      )}
    </div>
  )
}
