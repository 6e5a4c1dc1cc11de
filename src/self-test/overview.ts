/**
 * `<self-test-overview>` around items with `data-chapter` and the ids of its `data-tasks`: says how many of them one knew.
 */
import { readAnswers } from './answers.ts'
import { countOf } from './round.ts'

class SelfTestOverview extends HTMLElement {
  connectedCallback(): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-chapter]')) {
      const tasks = item.dataset['tasks']?.split(' ') ?? []
      const answers = readAnswers(item.dataset['chapter'] ?? '')
      const known = countOf(tasks, answers, 'knew it')
      const place = item.querySelector('.known')
      if (place && tasks.some((task) => answers.has(task))) place.textContent = `, ${known} known`
    }
  }
}

customElements.define('self-test-overview', SelfTestOverview)
