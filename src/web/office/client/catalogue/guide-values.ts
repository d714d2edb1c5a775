import type { GuideView } from './guide-view.ts'

type Content = GuideView['content']
type Channel = Content['channels'][number]['channel']

/** The guide as the form holds it: paragraphs a line, channels by their key. */
export interface GuideValues {
  readonly classification: string
  readonly arrangement: string
  readonly access: string
  readonly open: Readonly<Partial<Record<Channel, boolean>>>
  readonly how: Readonly<Partial<Record<Channel, string>>>
  readonly intake: { readonly confirmedOnSubmit: boolean; readonly identityPaper: boolean }
  readonly supervisor: { readonly name: string; readonly phone: string; readonly address: string }
}

export function guideValues({ content, channels }: Pick<GuideView, 'content' | 'channels'>): GuideValues {
  const written = new Map(content.channels.map(({ channel, how }) => [channel, how]))
  return {
    classification: content.classification.join('\n'),
    arrangement: content.arrangement.join('\n'),
    access: content.access.join('\n'),
    open: Object.fromEntries(channels.map(({ key, basic }) => [key, basic || written.has(key)])),
    how: Object.fromEntries(channels.map(({ key }) => [key, written.get(key) ?? ''])),
    intake: content.intake ?? { confirmedOnSubmit: false, identityPaper: false },
    supervisor: content.supervisor ?? { name: '', phone: '', address: '' },
  }
}

/** What is published: the open channels in their order, each with its instructions; no empty supervisor. */
export function contentOfGuide(values: GuideValues, { channels }: Pick<GuideView, 'channels'>): Content {
  const { supervisor, intake } = values
  const named = [supervisor.name, supervisor.phone, supervisor.address].some((text) => text.trim() !== '')
  return {
    classification: linesOf(values.classification),
    arrangement: linesOf(values.arrangement),
    access: linesOf(values.access),
    channels: channels
      .filter(({ key, basic }) => basic || values.open[key] === true)
      .map(({ key }) => ({ channel: key, how: values.how[key] ?? '' })),
    ...((intake.confirmedOnSubmit || intake.identityPaper) && { intake: { ...intake } }),
    ...(named && { supervisor: { ...supervisor } }),
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
