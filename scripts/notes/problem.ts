import { VFileMessage } from 'vfile-message'
import type { Place } from '../text/lines.ts'

/** Something in `content/` that keeps the book from being made. */
export interface ProblemReport {
  readonly file: string
  readonly place: Place
  /** What kind of problem: a kebab-case name by which it can be looked up. */
  readonly id: string
  /** "Unexpected X, expected Y", values in backticks. */
  readonly reason: string
  /** What to do about it, in a whole sentence. */
  readonly advice: string
}

/** A problem as the message that every tool around unified understands; `fatal`, with the advice as its `note`. */
export function problem({ file, place, id, reason, advice }: ProblemReport): VFileMessage {
  const message = new VFileMessage(reason, { place, ruleId: id, source: 'drydock' })
  message.fatal = true
  message.file = file
  message.note = advice
  return message
}
