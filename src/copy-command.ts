/** How far copying is; `ready` is how it begins, and how it is again when another command is copied. */
export type CopyState = 'ready' | 'armed' | 'copied' | 'failed'

/** A command that can be copied at one place of a page. */
export interface Copyable {
  /** What is pressed, with what stands around it. */
  readonly place: HTMLElement
  readonly command: string
  /** What is lost for good when it runs. */
  readonly destroys: string | undefined
  /** What is said when it is copied. */
  readonly copied: string
  /** @param words to be said; none when there is nothing to say any more */
  readonly show: (state: CopyState, words: string) => void
}

/**
 * Copy a command, and have its place show what became of it.
 *
 * What destroys something is copied at the second press: the first says what would be lost. Whatever is done elsewhere in between
 * ends that, or a press much later would copy it unasked.
 */
export async function copyCommand(copyable: Copyable): Promise<void> {
  const { place, command, destroys, copied, show } = copyable
  const isSecond = isArmed && last?.place === place
  reset()
  last = copyable
  if (destroys !== undefined && !isSecond) {
    arm()
    return show('armed', `${destroys}. Press again to copy.`)
  }
  try {
    await navigator.clipboard.writeText(command)
    show('copied', copied)
  } catch {
    // Not allowed, or not there outside a secure page.
    show('failed', 'The browser lets no page copy here.')
  }
}

let last: Copyable | undefined
let isArmed = false

function arm(): void {
  isArmed = true
  // The same function is added but once.
  for (const sign of ELSEWHERE) addEventListener(sign, disarm, true)
}

/** What tells that a reader turned to something else. */
const ELSEWHERE = ['focusin', 'input', 'pointerdown'] as const

function disarm({ target }: Event): void {
  if (isArmed && !(target instanceof Node && last?.place.contains(target))) reset()
}

function reset(): void {
  isArmed = false
  last?.show('ready', '')
}
