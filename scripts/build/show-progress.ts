import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { styleText } from 'node:util'
import { progress, type Progress } from '../../src/progress.ts'

/** Milliseconds before the first word, and between two: on a terminal, where one line changes, and elsewhere. */
const TERMINAL = { first: 1000, next: 100 }
const PLAIN = { first: 30_000, next: 30_000 }

/** Where words go: a stream, and whether it is a terminal. */
export interface Screen {
  readonly isTTY: boolean
  readonly write: (text: string) => void
}

/** What shows progress, for who has something to say to it or beside it. */
export interface ProgressLine {
  /** Take the line away. */
  readonly clear: () => void
  /** Show nothing any more. */
  readonly end: () => void
  /** A step to come does so much. */
  readonly expect: (step: string, count: number) => void
}

/**
 * Show how far the work is: on a terminal in one line that changes and is gone in the end, elsewhere in a line now and then.
 * Short work is done before the first of them.
 */
export function showProgress(
  screen: Screen,
  now: () => number = () => performance.now(),
): ProgressLine {
  const pace = screen.isTTY ? TERMINAL : PLAIN
  const expected = new Map<string, number>()
  let state: State = { step: '', done: 0, expected: 0, since: now() }
  let next = now() + pace.first
  let isShown = false

  const listen = (message: unknown): void => {
    state = after(state, message as Progress, expected, now())
    if (now() < next) return
    next = now() + pace.next
    const text = sentence(state, now())
    screen.write(screen.isTTY ? `\r\x1b[K${styleText('dim', text)}` : `${text}\n`)
    isShown = screen.isTTY
  }
  subscribe(progress.name, listen)
  return {
    expect: (step, count) => expected.set(step, count),
    end: () => unsubscribe(progress.name, listen),
    clear() {
      if (isShown) screen.write('\r\x1b[K')
      isShown = false
    },
  }
}

interface State {
  readonly step: string
  readonly done: number
  /** 0 where nobody knows. */
  readonly expected: number
  /** When the step began. */
  readonly since: number
}

function after(
  state: State,
  { step, expected }: Progress,
  known: ReadonlyMap<string, number>,
  now: number,
): State {
  if (expected !== undefined) return { step, done: 0, expected, since: now }
  if (step !== state.step) return { step, done: 1, expected: known.get(step) ?? 0, since: now }
  return { ...state, done: state.done + 1 }
}

/** `Reading notes: 310 of 1,012, about 2 minutes left` */
function sentence({ step, done, expected, since }: State, now: number): string {
  if (done === 0) return step
  if (done > expected) return `${step}: ${count(done)}`
  const left = ((now - since) / done) * (expected - done)
  return `${step}: ${count(done)} of ${count(expected)}, about ${duration(left / 1000)} left`
}

function duration(seconds: number): string {
  const rounded = Math.max(1, Math.round(seconds))
  const [value, unit] = rounded < 100 ? [rounded, 'second'] : [Math.round(rounded / 60), 'minute']
  return `${value} ${unit}${value === 1 ? '' : 's'}`
}

const count = (value: number): string => value.toLocaleString('en')
