/** What an entry of each type says besides its title, in plain sentences. */
export type EventTexts<Details> = {
  readonly [Type in keyof Details]: (details: Details[Type]) => string
}
