import { Form, Radio, type FormInstance } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import type { HandedIn } from './hand-in/fill-form.ts'
import type { Choices } from './item-view.ts'
import type { Typed } from './typed.ts'

interface Props {
  readonly form: FormInstance<Typed>
  readonly answer: HandedIn
  readonly onAnswered: () => void
}

/** The few questions that decide where an item stands, each with answers proposed out of the file. */
export function Proposals(props: Props): ReactNode {
  return (
    <Card title="请回答几个问题" extra="按文件内容给出的建议，一按就填好；下面还可以改" className="proposals">
      <ColumnQuestion {...props} />
      <FieldQuestion {...props} />
      <OpennessQuestion {...props} />
      <KindQuestion {...props} />
    </Card>
  )
}

interface Answer {
  readonly key: string
  readonly label: ReactNode
  readonly why: string
  /** what belongs here, which article says so */
  readonly more?: readonly string[]
}

function Question({
  title,
  note,
  value,
  answers,
  onChoose,
}: {
  readonly title: string
  readonly note?: string
  readonly value: string | null
  readonly answers: readonly Answer[]
  readonly onChoose: (key: string) => void
}): ReactNode {
  return (
    <fieldset className="question">
      <legend>{title}</legend>
      {note !== undefined && <p className="quiet">{note}</p>}
      <Radio.Group
        className="choice-list"
        aria-label={title}
        value={value}
        onChange={({ target }) => onChoose(String(target.value))}
      >
        {answers.map(({ key, label, why, more = [] }) => (
          <Radio key={key} value={key}>
            <strong>{label}</strong>
            <small>{why}</small>
            {more.map((line) => (
              <small key={line}>{line}</small>
            ))}
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  )
}

/**
 * The answer that was pressed, until the form says otherwise. What the form begins with is no answer yet, and it
 * hears of a press a moment later than the person sees it.
 */
function useChosen(
  inForm: string,
  agrees: (chosen: string) => boolean = (chosen) => chosen === inForm,
): [chosen: string | null, choose: (key: string) => void] {
  const [chosen, setChosen] = useState<string | null>(null)
  const [last, setLast] = useState(inForm)
  if (inForm !== last) {
    setLast(inForm)
    if (chosen !== null && !agrees(chosen)) setChosen(null)
  }
  return [chosen, setChosen]
}

function ColumnQuestion({ form, answer, onAnswered }: Props): ReactNode {
  const column = Form.useWatch('column', form) ?? ''
  const [chosen, choose] = useChosen(column)
  const { columns } = answer
  if (columns.length === 0) {
    return (
      <fieldset className="question">
        <legend>放在哪个栏目？</legend>
        <p className="quiet">从标题看不出放在哪里。请在下面按内容选栏目，选定后右边说明应当放什么。</p>
      </fieldset>
    )
  }
  return (
    <Question
      title="放在哪个栏目？"
      note="不合适的，在下面“栏目”里另选。"
      value={chosen ?? column}
      answers={columns.map(({ column: key, path, why, belongs, duty }) => ({
        key,
        label: path.slice(1).join(' / '),
        why: `${why}。`,
        more: [
          ...(belongs === '' ? [] : [`这里应当放：${belongs}`]),
          ...(duty === null ? [] : [`依据：${duty.article}，${duty.text}。`]),
        ],
      }))}
      onChoose={(key) => {
        choose(key)
        const duty = columns.find((one) => one.column === key)?.duty?.key ?? ''
        form.setFieldsValue({ column: key, duty })
        onAnswered()
      }}
    />
  )
}

const none = 'none'

function FieldQuestion({ form, answer, onAnswered }: Props): ReactNode {
  const field = Form.useWatch('field', form)
  const [chosen, choose] = useChosen(field || none)
  if (answer.fields.length === 0) return null
  return (
    <Question
      title="属于哪个试点领域？"
      note="国家有26个试点领域的公开标准目录（国办发〔2019〕54号），属于其中的要注明。"
      value={chosen}
      answers={[
        ...answer.fields.map(({ field: key, name, why }) => ({ key, label: name, why: `${why}。` })),
        { key: none, label: '都不是', why: '机关自身的工作、规划、会议等，一般不属于26个领域。' },
      ]}
      onChoose={(key) => {
        choose(key)
        form.setFieldValue('field', key === none ? '' : key)
        onAnswered()
      }}
    />
  )
}

function OpennessQuestion({ form, answer: { openness }, onAnswered }: Props): ReactNode {
  const now = Form.useWatch('openness', form) ?? ''
  const [chosen, choose] = useChosen(now, (key) => key.startsWith(`${now} `))
  if (openness.openness === 'proactive' && openness.doubts.length === 0) {
    return (
      <div className="question">
        <p>
          <strong>公开属性：主动公开。</strong>
          {openness.why}
          <span className="quiet">（{openness.article}）</span>
        </p>
      </div>
    )
  }
  const usual = {
    openness: 'proactive' as const,
    label: '主动公开',
    exception: null,
    why: '确认没有不应当公开的内容，照常公开。',
    article: '条例第十九条',
    passage: '',
  }
  const rest = openness.doubts.filter((one) => one.openness !== openness.openness)
  const asked = [{ ...openness, passage: '' }, ...rest, ...(openness.openness === 'proactive' ? [] : [usual])]
  const keyOf = (one: (typeof asked)[number]): string => `${one.openness} ${one.exception ?? ''}`
  const answers = asked.filter(
    (one, index) => asked.findIndex((other) => keyOf(other) === keyOf(one)) === index,
  )
  const noted = openness.doubts.filter((one) => one.openness === openness.openness)
  return (
    <Question
      title="能不能公开？"
      {...(noted.length > 0 && {
        note: noted.map(({ why, article, passage }) => `“${passage}”：${why}（${article}）`).join(' '),
      })}
      value={chosen}
      answers={answers.map((one) => ({
        key: keyOf(one),
        label: one.label,
        why: one.passage === '' ? one.why : `“${one.passage}”：${one.why}`,
        more: [one.article],
      }))}
      onChoose={(key) => {
        const taken = answers.find((one) => keyOf(one) === key)
        if (!taken) return
        choose(key)
        form.setFieldsValue({ openness: taken.openness, exception: taken.exception ?? '' })
        onAnswered()
      }}
    />
  )
}

function KindQuestion({ form, answer: { kind }, onAnswered }: Props): ReactNode {
  const [chosen, choose] = useChosen(Form.useWatch('kind', form) ?? '')
  if (kind === null) return null
  return (
    <Question
      title="是哪一种信息？"
      value={chosen}
      answers={[
        { key: kind.kind, label: kind.label, why: kind.why },
        {
          key: 'document',
          label: '一般信息',
          why: '不是上面这一种，例如只管机关内部、或者只办一件事的文件。',
        },
      ]}
      onChoose={(key) => {
        choose(key)
        form.setFieldsValue({ kind: key === kind.kind ? kind.kind : 'document' })
        onAnswered()
      }}
    />
  )
}

/** Keeps the decided fields true to each other: a duty of another column goes, and the case of what is published. */
export function DecidedFields({
  form,
  columns,
}: {
  readonly form: FormInstance<Typed>
  readonly columns: Choices['columns']
}): ReactNode {
  const column = Form.useWatch('column', form)
  const openness = Form.useWatch('openness', form)
  useEffect(() => {
    // not yet drawn, or not yet chosen
    if (!column) return
    const duty = form.getFieldValue('duty')
    const own = columns.find(({ code }) => code === column)?.duties ?? []
    if (duty && !own.some(({ key }) => key === duty)) form.setFieldValue('duty', '')
  }, [column, columns, form])
  useEffect(() => {
    if (openness === 'proactive' && form.getFieldValue('exception') !== '')
      form.setFieldValue('exception', '')
  }, [openness, form])
  return null
}
