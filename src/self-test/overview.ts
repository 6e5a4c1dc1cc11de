/**
 * `<self-test-overview>` around items with `data-chapter`: says how many tasks of each chapter one knew.
 */
import { readAnswers } from './answers.ts'
import { countOf } from './round.ts'

class SelfTestOverview extends HTMLElement {
  connectedCallback(): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-chapter]')) {
      const answers = readAnswers(item.dataset['chapter'] ?? '')
      const known = countOf([...answers.keys()], answers, 'knew it')
      const place = item.querySelector('.known')
      if (place && answers.size > 0) place.textContent = `, ${known} known`
    }
  }
}

customElements.define('self-test-overview', SelfTestOverview)
