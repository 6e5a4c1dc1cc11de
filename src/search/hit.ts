import type { CommandRecord, PageRecord } from './catalog.ts'

/** Something that was found. */
export type Hit = CommandHit | SectionHit

export interface CommandHit {
  readonly kind: 'command'
  readonly score: number
  readonly id: string
  readonly command: CommandRecord
  /** The form that fits best. */
  readonly form: string
}

export interface SectionHit {
  readonly kind: 'section'
  readonly score: number
  readonly id: string
  readonly page: PageRecord
  /** Below the base. */
  readonly url: string
  /** Absent for what stands before the first heading. */
  readonly heading?: string
  /** What stands below the heading: its words in the text of the page, from and to. */
  readonly from: number
  readonly to: number
  /** Which words of the page were looked for. */
  readonly words: readonly number[]
}
