import type { Extensions } from '@tiptap/core'
import { TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { Subscript, Superscript, WebLink } from './marks.ts'
import { OfficialParagraph } from './paragraph.ts'
import { OfficialPicture } from './picture.ts'
import type { PictureOptions } from './picture-options.ts'
import { OfficialCell, OfficialHeader, OfficialTable } from './table.ts'

/** What a text may be made of: what the server keeps, and nothing else. */
export function officialText(pictures: Partial<PictureOptions>): Extensions {
  return [
    StarterKit.configure({
      paragraph: false,
      code: false,
      codeBlock: false,
      strike: false,
      link: false,
      heading: { levels: [2, 3, 4] },
    }),
    OfficialParagraph,
    Subscript,
    Superscript,
    WebLink,
    OfficialPicture.configure(pictures),
    OfficialTable,
    TableRow,
    OfficialCell,
    OfficialHeader,
  ]
}
