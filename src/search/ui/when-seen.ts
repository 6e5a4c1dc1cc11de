/** Do something when an element comes into view for the first time. */
export function whenSeen(element: Element, act: () => void): void {
  waiting.set(element, act)
  observer.observe(element)
}

const waiting = new WeakMap<Element, () => void>()

const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue
    observer.unobserve(target)
    waiting.get(target)?.()
  }
})
