/**
 * What a file holds, as its readers tell it: the text that everybody sees, the text that is there without being
 * seen, and the traces that its makers left in it. It says nothing of what may be published.
 */
export interface FileReading {
  /** everything readable, in the order of the file */
  readonly pieces: readonly FilePiece[]
  /** what tells of its makers, or hides in it; texts of hidden cells stand in `pieces` too */
  readonly traces: readonly FileTrace[]
  /** why it, or a part of it, could not be read; null: all of it was */
  readonly unread: string | null
}

/** One stretch of text that belongs together: a paragraph, a cell, a page, a comment. */
export interface FilePiece {
  /** its number in the file, by which a mask names it */
  readonly index: number
  /** where it stands, for a person: 第3段, 表1第2行第4列, 工作表“名单”C5, 第2页 */
  readonly where: string
  readonly text: string
  /** what hides it; null: everybody sees it */
  readonly hidden: HiddenKind | null
  /** cells of one table row share it, so that a number split over cells can be put together; null: no table */
  readonly row: string | null
}

export type HiddenKind =
  | 'hiddenText'
  | 'hiddenRow'
  | 'hiddenColumn'
  | 'hiddenSheet'
  | 'comment'
  | 'trackedChange'
  | 'headerFooter'
  | 'speakerNotes'

export type TraceKind =
  | HiddenKind
  | 'author'
  | 'lastEditor'
  | 'organisation'
  | 'customProperty'
  | 'embeddedFile'
  | 'externalLink'
  | 'macro'
  | 'script'
  | 'exif'
  | 'location'

/** Something in a file that is not its text. */
export interface FileTrace {
  readonly kind: TraceKind
  readonly where: string
  /** what it says, e.g. the author's name */
  readonly text: string
}

/** Covers signs of one piece: the same number of signs, so that nothing in the file moves. */
export interface Mask {
  readonly piece: number
  /** from this sign (UTF-16) of the piece's text on … */
  readonly from: number
  /** … up to but without this one */
  readonly to: number
  /** what stands there afterwards; as long as what stood there */
  readonly text: string
}

/** What a file is, by its own bytes. */
export type FileKind = 'PDF' | 'OFD' | 'DOCX' | 'XLSX' | 'PPTX' | 'DOC' | 'XLS' | 'PNG' | 'JPG' | 'TXT'
