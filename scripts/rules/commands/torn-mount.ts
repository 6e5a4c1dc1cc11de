import type { DockerCommand, GivenFlag } from '../../docker/command-line.ts'
import type { Word } from '../../text/shell/word.ts'

/**
 * A mount that a blank tears: `--mount type=bind source=/a,target=/b`. Docker takes what is behind the blank for an operand.
 *
 * @see https://docs.docker.com/engine/storage/bind-mounts/#options-for---mount
 */
export function tornMount(command: DockerCommand): TornMount | undefined {
  for (const { spec, name, value, word } of command.flags) {
    if (spec?.type !== 'mount' || value === undefined) continue
    const first = command.words.find(({ end }) => end === value.end) ?? word
    const pieces: Word[] = [first]
    for (const next of command.words.filter(({ start }) => start >= value.end)) {
      if (!isPiece(next.raw, pieces.at(-1)?.raw ?? '')) break
      pieces.push(next)
    }
    if (pieces.length > 1) return { name, start: value.start, pieces }
  }
  return undefined
}

interface TornMount {
  readonly name: GivenFlag['name']
  /** Where the value begins, which may be inside the first piece. */
  readonly start: number
  readonly pieces: readonly Word[]
}

/** An option with its value; behind a comma, also one that needs none. */
function isPiece(text: string, before: string): boolean {
  return OPTION.test(text) || (/,$/.test(before) && /^(?:readonly|ro)(?:,|$)/.test(text))
}

const OPTION =
  /^,?(?:type|source|src|target|dst|destination|readonly|ro|bind-[a-z-]+|volume-[a-z-]+|tmpfs-[a-z-]+)=/
