import { diffArrays } from 'diff'

/** A run of words that two texts share, or that only one has. */
export interface DiffPiece {
  readonly text: string
  readonly differs: boolean
}

/** Two texts in pieces, so that the words that differ can be marked in each. */
export function wordDiff(
  before: string,
  after: string,
): { readonly before: readonly DiffPiece[]; readonly after: readonly DiffPiece[] } {
  const head = sharedHead(before, after)
  const tail = sharedTail(before.slice(head), after.slice(head))
  const changes = [
    ...shared(before.slice(0, head)),
    ...changesIn(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...shared(before.slice(before.length - tail)),
  ]
  return {
    before: piecesOf(changes.filter((change) => !change.added)),
    after: piecesOf(changes.filter((change) => !change.removed)),
  }
}

interface Change {
  readonly value: string
  readonly added: boolean
  readonly removed: boolean
}

function changesIn(before: string, after: string): Change[] {
  const [old, now] = [piecesIn(before), piecesIn(after)]
  // Mostly one word for another: nothing of them is to be found again.
  if (!now.some((piece) => old.includes(piece))) return [...gone(before), ...come(after)]
  const changes = diffArrays(old, now)
  return changes.map(({ value, added, removed }) => ({ value: value.join(''), added, removed }))
}

/** Words, blanks, line ends, and each other sign alone. */
const piecesIn = (text: string): string[] => text.match(/[\p{L}\p{N}_]+|\n|[^\S\n]+|./gsu) ?? []

/** Length of the words that both begin with: a sentence of which a word changed is compared in no time. */
function sharedHead(before: string, after: string): number {
  let at = 0
  while (at < before.length && before[at] === after[at]) at++
  while (at > 0 && !/\s/.test(before[at - 1] ?? '')) at--
  return at
}

/** Length of the words that both end with. */
function sharedTail(before: string, after: string): number {
  let length = 0
  const most = Math.min(before.length, after.length)
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length++
  const tail = before.slice(before.length - length)
  const blank = tail.search(/\s/)
  return blank === -1 ? 0 : length - blank
}

const shared = (value: string): Change[] => change(value, false, false)
const gone = (value: string): Change[] => change(value, false, true)
const come = (value: string): Change[] => change(value, true, false)

function change(value: string, added: boolean, removed: boolean): Change[] {
  return value === '' ? [] : [{ value, added, removed }]
}

/** What differs in one text, in as few pieces as possible: a blank or a sign between two words that differ differs too. */
function piecesOf(changes: readonly Change[]): DiffPiece[] {
  const pieces: DiffPiece[] = []
  for (const [index, { value, added, removed }] of changes.entries()) {
    const differs = added || removed || isLost(changes, index)
    const last = pieces.at(-1)
    if (last?.differs === differs) pieces[pieces.length - 1] = { text: last.text + value, differs }
    else pieces.push({ text: value, differs })
  }
  return pieces
}

/** Whether a piece that both have is no word and stands between two that differ. */
function isLost(changes: readonly Change[], index: number): boolean {
  const isChanged = (at: number): boolean => changes[at]?.added || changes[at]?.removed || false
  return (
    isChanged(index - 1) &&
    isChanged(index + 1) &&
    !/[\p{L}\p{N}]/u.test(changes[index]?.value ?? '')
  )
}
