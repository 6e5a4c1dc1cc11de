import type { CommandForm, FormOf } from './form.ts'
import type { CommandUse } from './uses.ts'

/** A section as the sheet looks at it, in the order of the book. */
export interface PrintedSection {
  /** Id of its note. */
  readonly note: string
  /** `chapters/storage/volumes/#managing-volumes` */
  readonly url: string
  /** Title of the page. */
  readonly page: string
  /** Its Markdown. */
  readonly body: string
  readonly uses: readonly CommandUse[]
}

/** A use of a command at its place. */
export interface PlacedUse extends CommandUse {
  readonly form: CommandForm
  readonly note: string
  readonly url: string
  readonly page: string
}

/** All uses that come down to one command, in the order of the book, by the key of its form. */
export type Gathered = ReadonlyMap<string, readonly PlacedUse[]>

export function gather(sections: readonly PrintedSection[], formOf: FormOf): Gathered {
  const gathered = new Map<string, PlacedUse[]>()
  for (const { note, url, page, uses } of sections) {
    for (const use of uses) {
      const form = formOf(use.written)
      if (form === undefined || form.isGroup) continue
      const placed = { ...use, form, note, url, page }
      const others = gathered.get(form.key)
      if (others) others.push(placed)
      else gathered.set(form.key, [placed])
    }
  }
  return gathered
}
