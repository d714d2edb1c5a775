import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { PictureOptions } from './picture-options.ts'

/** A picture in the text: as it will be shown, with the words that stand for it and the way to change them. */
export class PictureView implements NodeView {
  readonly dom = document.createElement('div')
  #node: Node
  readonly #view: EditorView
  readonly #getPos: () => number | undefined
  readonly #options: PictureOptions

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, options: PictureOptions) {
    this.#node = node
    this.#view = view
    this.#getPos = getPos
    this.#options = options
    this.#draw()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    const changed = !node.sameMarkup(this.#node)
    this.#node = node
    if (changed) this.#draw()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLButtonElement
  }

  ignoreMutation(): boolean {
    return true
  }

  #draw(): void {
    const { id, alt, file } = readAttributes(this.#node)
    const url = id !== null ? this.#options.urlOf(id) : file !== null ? this.#options.heldOf(file) : null
    const waits = id === null || alt === ''
    this.dom.className = waits ? 'picture waits' : 'picture'
    this.dom.contentEditable = 'false'
    this.dom.replaceChildren(
      ...(url === null ? [] : [this.#image(url, alt)]),
      this.#words(stateWords(id, alt, url)),
      this.#button(waits ? (url === null ? '选一张图片' : '写替代文字') : '改图片', () => this.#edit()),
      this.#button('删去图片', () => this.#remove()),
    )
  }

  #image(url: string, alt: string): HTMLImageElement {
    const image = document.createElement('img')
    image.src = url
    image.alt = alt
    return image
  }

  #words(text: string): HTMLElement {
    const words = document.createElement('span')
    words.className = 'picture-words'
    words.textContent = text
    return words
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', act)
    return button
  }

  #edit(): void {
    const at = this.#getPos()
    if (at === undefined) return
    const { state } = this.#view
    this.#view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)))
    this.#options.onEdit(at)
  }

  #remove(): void {
    const at = this.#getPos()
    if (at === undefined) return
    this.#view.dispatch(this.#view.state.tr.delete(at, at + this.#node.nodeSize))
    this.#view.focus()
  }
}

export interface PictureAttributes {
  readonly id: string | null
  readonly alt: string
  readonly file: string | null
}

/** The attributes of a picture, as far as they are what they should be. */
export function readAttributes({ attrs }: Node): PictureAttributes {
  const text = (name: string): string | null => {
    const value: unknown = attrs[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return { id: text('id'), alt: text('alt') ?? '', file: text('file') }
}

function stateWords(id: string | null, alt: string, url: string | null): string {
  if (id !== null && alt !== '') return `替代文字：${alt}`
  if (url !== null) return '这张图片还没有替代文字，写了才能公开。'
  return alt === ''
    ? '这里原来有一张图片，没有随文字贴进来。'
    : `这里原来有一张图片（${alt}），没有随文字贴进来。`
}
