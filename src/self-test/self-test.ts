/**
 * `<self-test data-chapter>` around a card and a list of tasks with their commands: asks the tasks one by one.
 *
 * Without it the list is all there is: each task opens to its command.
 */
import { keepAnswers, readAnswers } from './answers.ts'
import { Card } from './card.ts'
import { Keeping } from './keeping.ts'
import { afterAnswer, countOf, roundOf, type Answer, type Verdict } from './round.ts'
import { tasksIn, type Task } from './tasks.ts'
import { the } from './the.ts'

class SelfTest extends HTMLElement {
  readonly #chapter = this.dataset['chapter'] ?? ''
  readonly #tasks = tasksIn(this)
  readonly #ids = [...this.#tasks.keys()]
  // Without those of tasks that the chapter has no more.
  readonly #answers = new Map<string, Answer>(
    [...readAnswers(this.#chapter)].filter(([id]) => this.#tasks.has(id)),
  )
  #round = roundOf(this.#ids, this.#answers)

  readonly #card = new Card(the('.card', this), {
    answer: (verdict) => this.#answer(verdict),
    askAll: () => this.#begin(this.#ids),
  })
  readonly #keeping = new Keeping(the('.keeping', this), {
    chapter: this.#chapter,
    tasks: [...this.#tasks.values()],
    answers: this.#answers,
    forget: () => this.#forget(),
  })

  connectedCallback(): void {
    this.#show()
  }

  #begin(round: readonly string[]): void {
    this.#round = round
    this.#show()
    this.#card.focus()
  }

  #answer(verdict: Verdict): void {
    const [asked] = this.#round
    if (asked === undefined) return
    this.#answers.set(asked, { verdict, day: today() })
    this.#keep()
    this.#begin(afterAnswer(this.#round, verdict))
  }

  #forget(): void {
    this.#answers.clear()
    this.#keep()
    this.#begin(roundOf(this.#ids, this.#answers))
  }

  #keep(): void {
    this.#keeping.tell(keepAnswers(this.#chapter, this.#answers))
  }

  #show(): void {
    this.#card.show(this.#asked(), this.#progress())
    this.#keeping.show()
    for (const [id, { verdict }] of this.#tasks)
      verdict.textContent = this.#answers.get(id)?.verdict ?? ''
  }

  #asked(): Task | undefined {
    return this.#tasks.get(this.#round[0] ?? '')
  }

  #progress(): string {
    const known = countOf(this.#ids, this.#answers, 'knew it')
    const unknown = countOf(this.#ids, this.#answers, 'not yet')
    const more = unknown === 0 ? '' : `, ${unknown} not yet`
    return `${known} of ${this.#ids.length} known${more}`
  }
}

/** Where the reader is. */
function today(): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

customElements.define('self-test', SelfTest)
