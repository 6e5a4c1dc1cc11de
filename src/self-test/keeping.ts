/**
 * What becomes of the answers: they are kept on the device, can be saved as a file, and forgotten.
 */
import { answersFile, type NamedTask } from './answers-file.ts'
import type { Answers } from './round.ts'
import { the } from './the.ts'

interface Kept {
  readonly chapter: string
  readonly tasks: readonly NamedTask[]
  /** As they are at any moment. */
  readonly answers: Answers
  readonly forget: () => void
}

export class Keeping {
  readonly #root: HTMLElement
  readonly #kept: Kept
  readonly #forget: HTMLElement
  readonly #save: HTMLElement
  #isArmed = false

  constructor(root: HTMLElement, kept: Kept) {
    this.#root = root
    this.#kept = kept
    this.#save = the('.save', root)
    this.#forget = the('.forget', root)
    this.#save.addEventListener('click', () => this.#download())
    this.#forget.addEventListener('click', () => this.#ask())
    this.#forget.addEventListener('blur', () => this.#arm(false))
  }

  /** There is nothing to save or to forget before the first answer. */
  show(): void {
    this.#root.hidden = this.#kept.answers.size === 0
    this.#arm(false)
  }

  /** Say so when the browser keeps nothing: a private window, or a full device. */
  tell(isKept: boolean): void {
    the('.where', this.#root).textContent = isKept
      ? 'Your answers are kept on this device, and nowhere else.'
      : 'Your browser keeps nothing for this page: your answers are gone when you leave it.'
  }

  #download(): void {
    const { chapter, tasks, answers } = this.#kept
    const file = new Blob([answersFile(tasks, answers)], { type: 'text/tab-separated-values' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = `self-test-${chapter}.tsv`
    link.click()
    // Not at once: some browsers read it only when the reader has said where to put the file.
    setTimeout(() => URL.revokeObjectURL(link.href), MINUTE)
  }

  /** At the second press: the first asks. */
  #ask(): void {
    if (this.#isArmed) this.#kept.forget()
    else this.#arm(true)
  }

  #arm(isArmed: boolean): void {
    this.#isArmed = isArmed
    this.#forget.textContent = isArmed ? 'Press again to forget them all' : 'Forget my answers'
    the('[role="status"]', this.#root).textContent = isArmed ? 'Press again to forget them all' : ''
  }
}

/** Milliseconds. */
const MINUTE = 60_000
