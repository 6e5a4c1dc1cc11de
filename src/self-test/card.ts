/**
 * The card that asks: a task, a field for who wants to type, then the command and the question whether one knew it.
 *
 * Enter shows the command. K and N answer, wherever on the card one is but in the field.
 */
import type { Verdict } from './round.ts'
import { isSameCommand } from './same-command.ts'
import type { Task } from './tasks.ts'
import { the } from './the.ts'

interface Acts {
  readonly answer: (verdict: Verdict) => void
  readonly askAll: () => void
}

export class Card {
  readonly #root: HTMLElement
  readonly #acts: Acts
  readonly #asked: HTMLElement
  readonly #form: HTMLFormElement
  readonly #field: HTMLInputElement
  readonly #revealed: HTMLElement
  readonly #done: HTMLElement
  #task: Task | undefined

  constructor(root: HTMLElement, acts: Acts) {
    this.#root = root
    this.#acts = acts
    this.#asked = the('.asked', root)
    this.#form = the<HTMLFormElement>('form', root)
    this.#field = the<HTMLInputElement>('input', root)
    this.#revealed = the('.revealed', root)
    this.#done = the('.done', root)
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#reveal()
    })
    for (const button of root.querySelectorAll<HTMLElement>('[data-verdict]'))
      button.addEventListener('click', () => this.#answer(verdictOf(button)))
    the('button', this.#done).addEventListener('click', () => acts.askAll())
    root.addEventListener('keydown', (event) => this.#onKey(event))
  }

  /** Ask a task; without one, say that all are known. */
  show(task: Task | undefined, progress: string): void {
    this.#task = task
    the('.progress', this.#root).textContent = progress
    this.#asked.textContent = task?.task ?? ''
    this.#field.value = ''
    this.#root.hidden = false
    this.#asked.hidden = this.#form.hidden = !task
    this.#done.hidden = task !== undefined
    this.#revealed.hidden = true
  }

  /** Not into the field: a phone would bring up its keyboard for each task. */
  focus(): void {
    const target = this.#task ? this.#asked : this.#done
    target.focus()
  }

  #reveal(): void {
    const task = this.#task
    if (!task) return
    const own = the('.own', this.#revealed)
    own.replaceChildren(...whatWasTyped(this.#field.value.trim(), task))
    const shown = the('.shown', this.#revealed)
    shown.replaceChildren(task.answer.cloneNode(true), own)
    this.#form.hidden = true
    this.#revealed.hidden = false
    shown.focus()
  }

  #answer(verdict: Verdict): void {
    if (!this.#revealed.hidden) this.#acts.answer(verdict)
  }

  #onKey(event: KeyboardEvent): void {
    const { target, key, repeat } = event
    if (event.ctrlKey || event.metaKey || event.altKey || repeat) return
    if (target === this.#field) return // Its form knows what Enter means.

    const verdict = KEYS[key.toLowerCase()]
    if (!this.#revealed.hidden && verdict) this.#answer(verdict)
    else if (target !== this.#asked) return
    else if (key === 'Enter') this.#reveal()
    else {
      // Who types wants the field: the letter arrives where the focus is now.
      if (key.length === 1 && key !== ' ') this.#field.focus()
      return
    }
    event.preventDefault()
  }
}

/** Nothing where nothing was typed. Whether it would do as well is for the reader to say. */
function whatWasTyped(typed: string, { forms }: Task): readonly (string | Node)[] {
  if (typed === '') return []
  if (isSameCommand(typed, forms)) return ['That is what you wrote.']
  const code = document.createElement('code')
  code.textContent = typed
  return ['You wrote: ', code]
}

const KEYS: Readonly<Record<string, Verdict>> = { k: 'knew it', n: 'not yet' }

function verdictOf({ dataset }: HTMLElement): Verdict {
  return dataset['verdict'] === 'knew it' ? 'knew it' : 'not yet'
}
