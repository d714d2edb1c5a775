export interface PictureOptions {
  /** where a picture that was sent up is shown from */
  readonly urlOf: (id: string) => string
  /** a picture that came with a paste and has not been sent up, as an address; null: there is none */
  readonly heldOf: (file: string) => string | null
  /** opens what is to be said about the picture at this place */
  readonly onEdit: (at: number) => void
}
