import type { FormInstance } from 'antd'
import { useRef, useState } from 'react'
import { upload } from '../../http/upload.ts'
import type { Choices, ItemView } from '../item-view.ts'
import { emptyTyped, type Typed } from '../typed.ts'
import { type HandedIn, markOf, type Offer, offersOf, sortOffers } from './fill-form.ts'
import { awaitsPictures, keepPlaces, placePictures } from './place-pictures.ts'

/** A draft as it was last seen. */
export interface Seen {
  readonly id: string
  readonly version: number
}

interface Given {
  readonly form: FormInstance<Typed>
  readonly choices: Choices
  /** a new draft: its defaults were typed by nobody */
  readonly isNew: boolean
  /** the text as it stands; '' where there is none */
  readonly html: string
  readonly onBody: (html: string) => void
  /** called when something was put into the form */
  readonly onFilled: () => void
}

/** How far the taking over of a file is. */
export type Going = { readonly step: 'sending'; readonly part: number } | { readonly step: 'reading' } | null

export interface HandInState {
  readonly file: File | null
  readonly going: Going
  readonly failure: unknown
  readonly answer: HandedIn | null
  /** counts the files that were read */
  readonly round: number
  /** what would overwrite something typed */
  readonly asked: readonly Offer[]
  /** how many fields were filled in */
  readonly filled: number
  /** the text of the file waits for a word on the text that is there */
  readonly bodyAsked: boolean
  readonly alsoAttach: boolean
  readonly setAlsoAttach: (also: boolean) => void
  readonly take: (file: File) => Promise<void>
  readonly accept: (offer: Offer) => void
  readonly decline: (offer: Offer) => void
  readonly putBody: (how: 'replace' | 'append' | 'leave') => void
  /** what is left to do once the draft is there: pictures into the text, the file itself among the attachments */
  readonly complete: (seen: Seen) => Promise<Completed>
}

export interface Completed {
  readonly seen: Seen
  readonly attachments: ItemView['attachments'] | null
  /** the text with its pictures, to be saved; null: it is as it was */
  readonly html: string | null
}

/** Takes a file over into the form: fills what is empty, asks where something was typed. */
export function useHandIn({ form, choices, isNew, html, onBody, onFilled }: Given): HandInState {
  const [file, setFile] = useState<File | null>(null)
  const [going, setGoing] = useState<Going>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [answer, setAnswer] = useState<HandedIn | null>(null)
  const [round, setRound] = useState(0)
  const [asked, setAsked] = useState<readonly Offer[]>([])
  const [filled, setFilled] = useState(0)
  const [bodyAsked, setBodyAsked] = useState(false)
  const [alsoAttach, setAlsoAttach] = useState(false)
  const byItself = useRef<Partial<Typed>>(isNew ? emptyTyped(choices.unit.name) : {})

  const put = (offers: readonly Offer[]): void => {
    form.setFieldsValue(Object.fromEntries(offers.map(({ name, value }) => [name, value])))
    form.setFields(offers.map((offer) => ({ name: offer.name, warnings: [markOf(offer)], errors: [] })))
    byItself.current = {
      ...byItself.current,
      ...Object.fromEntries(offers.map(({ name, value }) => [name, value])),
    }
    if (offers.length > 0) onFilled()
  }
  const takeOver = (handed: HandedIn): void => {
    const { fill, ask } = sortOffers(offersOf(handed), {
      values: form.getFieldsValue(),
      byItself: byItself.current,
      touched: (name) => form.isFieldTouched(name),
    })
    put(fill)
    setFilled(fill.length)
    setAsked(ask)
    setBodyAsked(html !== '')
    if (html === '') {
      onBody(keepPlaces(handed.body))
      onFilled()
    }
  }
  return {
    file,
    going,
    failure,
    answer,
    round,
    asked,
    filled,
    bodyAsked,
    alsoAttach,
    setAlsoAttach,
    async take(given) {
      setFile(given)
      setAnswer(null)
      setFailure(null)
      setAsked([])
      setBodyAsked(false)
      if (given.size > choices.largestAttachment) {
        setFailure(new Error('too large'))
        return
      }
      setGoing({ step: 'sending', part: 0 })
      try {
        const handed = await upload('POST /disclosures/hand-in', {}, given, (part) =>
          setGoing(part < 1 ? { step: 'sending', part } : { step: 'reading' }),
        )
        setAnswer(handed)
        setRound((last) => last + 1)
        takeOver(handed)
      } catch (error) {
        setFailure(error)
      } finally {
        setGoing(null)
      }
    },
    accept(offer) {
      put([offer])
      setAsked((left) => left.filter((one) => one !== offer))
    },
    decline(offer) {
      setAsked((left) => left.filter((one) => one !== offer))
    },
    putBody(how) {
      setBodyAsked(false)
      if (how === 'leave' || answer === null) return
      const text = keepPlaces(answer.body)
      onBody(how === 'append' ? `${html}\n${text}` : text)
      onFilled()
    },
    async complete(seen) {
      if (file === null || answer === null) return { seen, attachments: null, html: null }
      let now = seen
      let attachments: ItemView['attachments'] | null = null
      let placed: string | null = null
      if (answer.pictures > 0 && awaitsPictures(html)) {
        const kept = await upload(
          'POST /disclosures/:id/hand-in-pictures',
          { params: { id: seen.id }, query: { version: seen.version } },
          file,
          () => undefined,
        )
        now = { id: seen.id, version: kept.version }
        attachments = kept.attachments
        placed = placePictures(html, kept.pictures)
      }
      if (alsoAttach) {
        const kept = await upload(
          'POST /disclosures/:id/attachments',
          { params: { id: now.id }, query: { version: now.version } },
          file,
          () => undefined,
        )
        now = { id: now.id, version: kept.version }
        attachments = kept.attachments
        setAlsoAttach(false)
      }
      return { seen: now, attachments, html: placed }
    },
  }
}
