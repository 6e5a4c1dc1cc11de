import type { NamedTask } from './answers-file.ts'
import { the } from './the.ts'

/** A task of the list. */
export interface Task extends NamedTask {
  /** How its command may be written. */
  readonly forms: readonly string[]
  /** Its command with all that is said of it. */
  readonly answer: HTMLElement
  /** Where the list says what was answered. */
  readonly verdict: HTMLElement
}

/** The tasks of a list, by their ids, in its order. */
export function tasksIn(root: HTMLElement): ReadonlyMap<string, Task> {
  const items = [...root.querySelectorAll<HTMLElement>('[data-task]')]
  return new Map(items.map(taskOf).map((task) => [task.id, task]))
}

function taskOf(item: HTMLElement): Task {
  const [command = '', ...others] = (item.dataset['forms'] ?? '').split('\n')
  return {
    id: item.dataset['task'] ?? '',
    task: the('.task', item).textContent.trim(),
    command,
    forms: [command, ...others],
    answer: the('.answer', item),
    verdict: the('.verdict', item),
  }
}
