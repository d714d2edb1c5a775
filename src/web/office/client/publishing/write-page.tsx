import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Segmented, Skeleton } from 'antd'
import { useId, useRef, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../http/call.ts'
import { Issues, type Issue, Refused } from '../http/failure.ts'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { timeWords } from '../kit/days.ts'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useUnsaved } from '../kit/use-unsaved.ts'
import { AfterCard } from './after/after-card.tsx'
import { AttachmentsCard } from './attachments-card.tsx'
import { BodyEditor, type BodyEditorHandle } from './body/body-editor.tsx'
import { ColumnGuidance } from './column-guidance.tsx'
import { ConflictAlert } from './conflict-alert.tsx'
import { DocumentForm, PlaceForm } from './facts-form.tsx'
import { DraftPreview } from './fields/draft-preview.tsx'
import { GuideCard } from './fields/guide-card.tsx'
import { ReleaseCard } from './fields/release-card.tsx'
import { RevisionCard } from './fields/revision-card.tsx'
import type { Choices, ItemView } from './item-view.ts'
import { HandInCard } from './hand-in-card.tsx'
import { type Seen, useHandIn } from './hand-in/use-hand-in.ts'
import { DecidedFields, Proposals } from './proposals.tsx'
import { pictureUrlOf, uploadPicture } from './pictures.ts'
import { DraftFindings } from './draft-findings.tsx'
import { TrailCard } from './trail-card.tsx'
import { contentOf, emptyTyped, keptTyping, theirChanges, type Typed, typedOf } from './typed.ts'
import { UnsavedAlert } from './unsaved-alert.tsx'
import { type Autosave, useAutosave } from './use-autosave.ts'

/** 写一条信息. */
export function NewPage(): ReactNode {
  return <WritePage view={null} />
}

/** A draft to write: where it belongs, its data, its text, its attachments. */
export function WritePage({ view }: { readonly view: ItemView | null }): ReactNode {
  const { data: choices, error } = useAnswer('GET /disclosures/choices', {}, { staleTime: 300_000 })
  if (choices === undefined) {
    return (
      <Page title="写一条信息" crumbs={[{ label: '主动公开', to: '/publishing' }]}>
        <RefusalAlert error={error} title="栏目没有读出来" />
        {error === null && <Skeleton active paragraph={{ rows: 10 }} />}
      </Page>
    )
  }
  return <Writing choices={choices} view={view} />
}

function Writing({
  choices,
  view,
}: {
  readonly choices: Choices
  readonly view: ItemView | null
}): ReactNode {
  const [form] = Form.useForm<Typed>()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const client = useQueryClient()
  const note = useId()
  const [before] = useState(() => (view === null ? emptyTyped(choices.unit.name) : typedOf(view)))
  const [body, setBody] = useState(view?.content.body ?? '')
  const [files, setFiles] = useState(view?.attachments ?? [])
  const [changes, setChanges] = useState(0)
  const [savedAt, setSavedAt] = useState(0)
  const unsaved = changes !== savedAt
  const touch = (): void => setChanges((count) => count + 1)
  const [busy, setBusy] = useState<'save' | 'submit' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const [shows, setShows] = useState<'write' | 'preview'>('write')
  const [seen, setSeen] = useState(view === null ? null : { id: view.id, version: view.version })
  /** the text as it was last saved: what somebody else makes of it is held against it */
  const [base, setBase] = useState({ typed: before, body: view?.content.body ?? '' })
  const [newId] = useState(() => crypto.randomUUID())
  const autosave = useAutosave({
    draft: seen?.id ?? newId,
    baseVersion: seen?.version ?? 0,
    changes,
    read: () => JSON.stringify({ values: { ...before, ...form.getFieldsValue() }, body }),
  })
  const column = Form.useWatch('column', form)
  const madeOn = Form.useWatch('madeOn', form)
  const title = Form.useWatch('title', form)
  useUnsaved(unsaved)
  const editor = useRef<BodyEditorHandle>(null)
  /** Puts a text in place of what stands in the editor. */
  const putBody = (next: string): void => {
    setBody(next)
    editor.current?.setContent(next)
  }
  const handIn = useHandIn({
    form,
    choices,
    isNew: view === null,
    html: body,
    onBody: putBody,
    onFilled: () => touch(),
  })

  const fail = (error: unknown): void => {
    const left = showIssues(form, error)
    setLoose(left)
    if (left.some(({ field }) => field === 'body')) setShows('write')
    setFailure(error instanceof Issues ? null : error)
    if (left.length > 0 || !(error instanceof Issues)) window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  /** Writes what is typed; null where it could not be done. */
  const save = async (upon = seen, text = body): Promise<Seen | null> => {
    setFailure(null)
    setLoose([])
    const content = contentOf(form.getFieldsValue(), text, before)
    try {
      const count = changes
      const answer =
        upon === null
          ? await call('POST /disclosures', { body: { content, typedAs: newId } })
          : await call('PUT /disclosures/:id', {
              params: { id: upon.id },
              body: { version: upon.version, content },
            })
      setSeen(answer)
      setSavedAt(count)
      setBase({ typed: { ...before, ...form.getFieldsValue() }, body: text })
      return answer
    } catch (error) {
      fail(error)
      return null
    }
  }
  /** What a file that was handed in leaves to do once the draft is there. */
  const complete = async (saved: Seen | null): Promise<Seen | null> => {
    if (saved === null) return null
    try {
      const { seen: now, attachments, html: placed } = await handIn.complete(saved)
      setSeen(now)
      if (attachments !== null) setFiles(attachments)
      if (placed === null) return now
      putBody(placed)
      return await save(now, placed)
    } catch (error) {
      fail(error)
      return null
    }
  }
  const refresh = async (): Promise<void> => {
    for (const name of ['GET /disclosures/:id', 'GET /disclosures', 'GET /queue', 'GET /reviews']) {
      await client.invalidateQueries({ queryKey: [name] })
    }
  }
  const saveDraft = async (upon = seen): Promise<void> => {
    setBusy('save')
    const saved = await complete(await save(upon))
    setBusy(null)
    if (saved === null) return
    void message.success('草稿已保存。')
    await refresh()
    // the page stays as it is, with all that can be undone in it; only its address becomes the draft's own
    if (view === null)
      window.history.replaceState(null, '', location.pathname.replace(/\/new$/, `/${saved.id}`))
  }
  const submit = async (): Promise<void> => {
    setBusy('submit')
    const saved = await complete(await save())
    if (saved !== null) {
      try {
        await call('POST /disclosures/:id/submission', {
          params: { id: saved.id },
          body: { version: saved.version },
        })
        void message.success('已送审。')
        await refresh()
        void navigate('/publishing?list=inReview')
        return
      } catch (error) {
        fail(error)
      }
    }
    setBusy(null)
  }
  /** Puts what somebody else saved meanwhile and what is typed here together; nobody's words are lost. */
  const merge = async (theirs: ItemView): Promise<void> => {
    const { mergeBodies } = await import('./body/merge.ts')
    const { html, conflicts } = mergeBodies(base.body, body, theirs.content.body)
    form.setFieldsValue(theirChanges(base.typed, { ...before, ...form.getFieldsValue() }, typedOf(theirs)))
    putBody(html)
    setBase({ typed: typedOf(theirs), body: theirs.content.body })
    setSeen({ id: theirs.id, version: theirs.version })
    setFiles(theirs.attachments)
    setFailure(null)
    touch()
    void message.info(
      conflicts.length === 0
        ? '两边的改动已经合在一起，请看一遍再保存。'
        : `两边都改了同一处的有 ${conflicts.length} 处，已经前后列出并标明，请取舍后再保存。`,
      8,
    )
  }
  const restore = (typed: string): void => {
    const kept = keptTyping(typed)
    if (kept === null) return
    form.setFieldsValue(kept.values)
    putBody(kept.body)
    touch()
  }
  const conflict = failure instanceof Refused && failure.refusal.code === 'changedMeanwhile'
  const ready = async () => (unsaved || seen === null ? save() : seen)
  const changed = (version: number, attachments: ItemView['attachments']): void => {
    setSeen((last) => last && { ...last, version })
    setFiles(attachments)
  }
  const pictureUrl = pictureUrlOf(seen?.id ?? '')
  return (
    <Page
      title={view === null ? '写一条信息' : view.content.title}
      crumbs={[{ label: '主动公开', to: '/publishing' }, { label: view === null ? '写一条信息' : '草稿' }]}
      {...(view !== null && { tags: <span className="tag">{view.stands}</span> })}
    >
      {view?.sentBack && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={`${view.sentBack.step}退回修改（${view.sentBack.by}）`}
          description={view.sentBack.remarks}
        />
      )}
      {conflict && seen !== null ? (
        <ConflictAlert id={seen.id} mine={body} onMerge={(theirs) => void merge(theirs)} />
      ) : (
        <RefusalAlert error={failure} />
      )}
      {changes === 0 && <Unsaved draft={view?.id ?? null} onRestore={restore} />}
      {autosave.fellows.length > 0 && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={`${autosave.fellows.join('、')}也在改这份草稿`}
          description="各人写的都会自动保存。对方先保存的，您保存时会提示，并且可以把两边的内容合在一起，谁的字都不会丢。"
        />
      )}
      <IssueList issues={loose.filter(({ field }) => field !== 'body')} />
      <div className="with-rail slim">
        <Form
          form={form}
          className="stack"
          layout="vertical"
          requiredMark={false}
          initialValues={{ ...before, column: before.column || undefined }}
          scrollToFirstError
          onValuesChange={() => touch()}
        >
          {view !== null && <RevisionCard view={view} body={body} />}
          <HandInCard state={handIn} largest={choices.largestAttachment} />
          {handIn.answer !== null && (
            <Proposals key={handIn.round} form={form} answer={handIn.answer} onAnswered={() => touch()} />
          )}
          <DecidedFields form={form} columns={choices.columns} />
          <PlaceForm form={form} choices={choices} />
          <DocumentForm choices={choices} />
          <GuideCard choices={choices} files={files} />
          <Card
            title="三、正文"
            extra={
              <Segmented
                aria-label="正文"
                value={shows}
                onChange={setShows}
                options={[
                  { value: 'write', label: '编辑' },
                  { value: 'preview', label: '预览' },
                ]}
              />
            }
          >
            {shows === 'preview' && (
              <DraftPreview
                choices={choices}
                files={files}
                title={title ?? before.title}
                html={body}
                pictureUrl={pictureUrl}
              />
            )}
            {/* what waits in the editor, and what can be undone, waits there while one looks */}
            <div className="padded-line" hidden={shows === 'preview'}>
              <p id={note} className="quiet body-note">
                从 Word、WPS
                复制全文贴进来，字体颜色自动去掉，标题、主送机关、落款自动认出来，请核对。图片要写明图上有什么；大的名单放在附件里。
              </p>
              <IssueList issues={loose.filter(({ field }) => field === 'body')} />
              <BodyEditor
                ref={editor}
                html={body}
                describedBy={note}
                onChange={(next) => {
                  setBody(next)
                  touch()
                }}
                uploadPicture={(file) => uploadPicture(file, { onReady: ready, onChanged: changed })}
                pictureUrl={pictureUrl}
              />
            </div>
          </Card>
          <AttachmentsCard
            choices={choices}
            files={files}
            item={seen?.id ?? null}
            body={body}
            onReady={ready}
            onChanged={changed}
          />
          <ReleaseCard />
        </Form>
        <div className="stack sticky-rail">
          <ColumnGuidance
            column={choices.columns.find(({ code }) => code === (column ?? before.column))}
            madeOn={madeOn ?? ''}
          />
          {seen !== null && <DraftFindings id={seen.id} unsaved={unsaved} />}
          {view !== null && <AfterCard view={{ ...view, version: seen?.version ?? view.version }} />}
          {view !== null && view.trail.length > 0 && <TrailCard view={view} />}
        </div>
      </div>
      <div className="save-bar">
        <output className="quiet">
          {savedWords(unsaved, seen !== null, autosave)}
          <span className="long-words">送审以后依次经过一审、二审、保密审查、签发。</span>
        </output>
        <Button loading={busy === 'save'} disabled={busy !== null} onClick={() => void saveDraft()}>
          保存草稿
        </Button>
        <Button
          type="primary"
          loading={busy === 'submit'}
          disabled={busy !== null}
          onClick={() => void submit()}
        >
          保存并送审
        </Button>
      </div>
    </Page>
  )
}

/** What was typed before and not saved: in this draft, or in new ones that were never saved. */
function Unsaved({
  draft,
  onRestore,
}: {
  readonly draft: string | null
  readonly onRestore: (typed: string) => void
}): ReactNode {
  const own = useAnswer('GET /typings/:id', { params: { id: draft ?? 'none' } }, { enabled: draft !== null })
  const fresh = useAnswer('GET /typings', {}, { enabled: draft === null })
  const drop = useSend('DELETE /typings/:id', { stale: ['GET /typings', 'GET /typings/:id'] })
  const kept = draft === null ? (fresh.data?.rows ?? []) : own.data?.typing ? [own.data.typing] : []
  return kept.map((typing) => (
    <UnsavedAlert
      key={typing.draft}
      at={typing.at}
      title={keptTyping(typing.typed)?.values.title ?? ''}
      onRestore={() => {
        onRestore(typing.typed)
        // a new draft takes the words over under its own id
        if (draft === null) drop.mutate({ params: { id: typing.draft } })
      }}
      onDrop={() => drop.mutate({ params: { id: typing.draft } })}
    />
  ))
}

function savedWords(unsaved: boolean, exists: boolean, { keptAt, failed }: Autosave): string {
  if (failed) return '自动保存没有成功，正在重试。请不要关闭这一页，或者先把内容复制出来。'
  if (unsaved && keptAt) return `${timeWords(keptAt)} 自动保存（别人还看不到）。`
  if (unsaved) return '有没保存的改动。'
  return exists ? '已保存。' : '还没有保存。'
}
