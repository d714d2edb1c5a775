import { Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { fileAddress } from '../../http/upload.ts'
import { Card } from '../../kit/card.tsx'
import { CheckValue } from '../../kit/check-value.tsx'
import { shortDate } from '../../kit/days.ts'
import type { CaseView } from '../weeks.ts'
import { LetterDrawer } from './letter-drawer.tsx'
import type { LetterTask } from './letter-task.ts'
import { type CaseLetters, type Letter, useLetters } from './use-letters.ts'

interface Props {
  readonly view: CaseView
  /** opens the form of the act with which a letter leaves the house */
  readonly onAct: (act: string) => void
}

/** 文书: every letter of the case, what it lacks, and what comes next with it. */
export function LettersCard({ view, onAct }: Props): ReactNode {
  const letters = useLetters(view)
  const [chosen, setChosen] = useState<LetterTask | null>(null)
  const [search, setSearch] = useSearchParams()
  if (letters === undefined) return null
  // an act that lacks its letter leads here
  const asked = letters.writable.find(({ kind }) => kind === search.get('write'))
  const task = chosen ?? (asked === undefined ? null : newLetter(asked.kind))
  const setTask = (next: LetterTask | null): void => {
    setChosen(next)
    if (search.has('write')) setSearch({}, { replace: true })
  }
  if (letters.letters.length === 0 && letters.writable.length === 0) return null
  return (
    <Card title="文书" extra={letters.mayHandle && <NewLetter letters={letters} onTask={setTask} />}>
      {letters.letters.length === 0 && (
        <p className="nothing">还没有文书。先拟写，再编号，打印盖章后上传；没有盖章的文书不得发出。</p>
      )}
      <ul className="rows letters">
        {letters.letters.map((letter) => (
          <li key={letter.id}>
            <LetterRow view={view} letters={letters} letter={letter} onTask={setTask} onAct={onAct} />
          </li>
        ))}
      </ul>
      {task !== null && (
        <LetterDrawer view={view} letters={letters} task={task} onClose={() => setTask(null)} />
      )}
    </Card>
  )
}

function newLetter(kind: LetterTask['kind']): LetterTask {
  return { what: 'write', kind, letter: null }
}

function NewLetter({
  letters,
  onTask,
}: {
  readonly letters: CaseLetters
  readonly onTask: (task: LetterTask) => void
}): ReactNode {
  const suggested = letters.writable.find((one) => one.suggested)
  const items = letters.writable.map(({ kind, label }) => ({ key: kind, label }))
  const start = (kind: string): void => {
    const known = letters.writable.find((one) => one.kind === kind)
    if (known) onTask(newLetter(known.kind))
  }
  return (
    <span className="letter-new">
      {suggested !== undefined && (
        <Button size="small" type="primary" onClick={() => start(suggested.kind)}>
          拟写{suggested.label}
        </Button>
      )}
      <Dropdown
        menu={{ items, onClick: ({ key }) => start(key) }}
        trigger={['click']}
        // inside the region that it belongs to
        getPopupContainer={(trigger) => trigger.parentElement ?? trigger}
      >
        <Button size="small">拟写文书</Button>
      </Dropdown>
    </span>
  )
}

/** Whether something is to be done with it. */
const stateForms = {
  drafted: 'tag waiting',
  numbered: 'tag waiting',
  sealed: 'tag going',
  sent: 'tag',
  voided: 'tag',
} as const

interface RowProps extends Props {
  readonly letters: CaseLetters
  readonly letter: Letter
  readonly onTask: (task: LetterTask) => void
}

function LetterRow({ view, letters, letter, onTask, onAct }: RowProps): ReactNode {
  const { label, number, state, stateLabel, missing, sealed, sentOn, servedOn, readOn } = letter
  return (
    <div className="letter">
      <h3>
        {label} <span className={stateForms[state]}>{stateLabel}</span>
      </h3>
      <p className="quiet">
        {[
          number === '' ? '' : state === 'voided' ? `${number}（作废，不再使用）` : number,
          sentOn === null ? '' : `${shortDate(sentOn, view.today)}送出`,
          servedOn === null ? '' : `${shortDate(servedOn, view.today)}送达`,
          readOn === null ? '' : `申请人${shortDate(readOn, view.today)}查看`,
        ]
          .filter((part) => part !== '')
          .join('，')}
      </p>
      {missing.length > 0 && (
        <details className="letter-missing">
          <summary>编号以前还缺 {missing.length} 项</summary>
          <ul>
            {missing.map(({ field, text, ground }) => (
              <li key={`${field}${text}`}>
                {text}
                {ground !== null && <span className="quiet">（{ground}）</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sealed !== null && (
        <div className="sealed-line">
          <SealedLink view={view} letter={letter} />
          <CheckValue hash={sealed.hash} />
        </div>
      )}
      <Steps view={view} letters={letters} letter={letter} onTask={onTask} onAct={onAct} />
    </div>
  )
}

function SealedLink({ view, letter }: { readonly view: CaseView; readonly letter: Letter }): ReactNode {
  if (letter.sealed === null) return null
  const params = { id: view.id, paper: letter.sealed.paper }
  return (
    <a href={fileAddress('GET /applications/:id/papers/:paper', { params })} download>
      盖章文书
    </a>
  )
}

/** What can be done with the letter now. */
function Steps({ view, letters, letter, onTask, onAct }: RowProps): ReactNode {
  const { state, act, servedOn } = letter
  const params = { id: view.id, letter: letter.id }
  const file = (format: 'docx' | 'pdf'): string =>
    fileAddress('GET /applications/:id/letters/:letter/document', { params, query: { format } })
  const step = (what: LetterTask['what'], words: string): ReactNode => (
    <Button size="small" onClick={() => onTask({ what, kind: letter.kind, letter })}>
      {words}
    </Button>
  )
  const may = letters.mayHandle
  return (
    <div className="letter-steps">
      {may && state === 'drafted' && step('write', '修改')}
      {may && state === 'drafted' && step('number', '编号')}
      {state !== 'voided' && (
        <>
          <Button size="small" href={file('docx')} download>
            {state === 'drafted' ? '草稿 Word' : 'Word'}
          </Button>
          <Button size="small" href={file('pdf')} download>
            {state === 'drafted' ? '草稿 PDF' : 'PDF'}
          </Button>
        </>
      )}
      {may && state === 'numbered' && step('seal', '上传盖章文书')}
      {may && state === 'sealed' && step('seal', '换一份盖章文书')}
      {may && state === 'sealed' && act !== null && (
        <Button size="small" type="primary" onClick={() => onAct(act)}>
          登记送出
        </Button>
      )}
      {may && state === 'sealed' && act === null && step('send', '登记送出')}
      {may && state === 'sent' && servedOn === null && step('serve', '登记送达')}
      {(state === 'sealed' || state === 'sent') && (
        <Button
          size="small"
          href={fileAddress('GET /applications/:id/letters/:letter/serviceRecord', {
            params,
            query: { format: 'docx' },
          })}
          download
        >
          送达回证
        </Button>
      )}
      {may && (state === 'drafted' || state === 'numbered' || state === 'sealed') && step('void', '作废')}
    </div>
  )
}
