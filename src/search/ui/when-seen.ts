/** Do something when an element is in view and stays there: not for what the next key takes away again. */
export function whenSeen(element: Element, act: () => void): void {
  waiting.set(element, act)
  observer.observe(element)
}

/** How long it must stay, in milliseconds. */
const WHILE = 100

const waiting = new WeakMap<Element, () => void>()

const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue
    observer.unobserve(target)
    setTimeout(() => target.isConnected && waiting.get(target)?.(), WHILE)
  }
})
