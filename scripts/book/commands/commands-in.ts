import { readCommand, type DockerCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { statementsOf } from '../../text/shell/statements.ts'
import type { Word } from '../../text/shell/word.ts'

/**
 * All docker commands that a line of shell runs, in its order: also those in `$(…)`, and those that a program is given to run,
 * `xargs docker rm`, `sh -c "docker stop web"`, `docker exec dind docker ps`.
 */
export function commandsIn(line: string, reference: Reference): DockerCommand[] {
  if (!line.includes('docker')) return []
  return statementsOf(line).flatMap(({ words }) => {
    const own = readCommand(words, reference)
    const handed = own?.spec.stopsAtOperand ? own.operands.slice(1) : handedOn(words)
    return [...(own ? [own] : []), ...handedCommands(handed, reference)]
  })
}

/** What a program runs that is told what to run. */
function handedOn(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ text }) => !BEFORE.test(text))
  return RUNNERS.has(words[at]?.text.toLowerCase() ?? '') ? words.slice(at + 1) : []
}

function handedCommands(words: readonly Word[], reference: Reference): DockerCommand[] {
  const at = words.findIndex(({ text }) => PROGRAM.test(text))
  const command = at === -1 ? undefined : readCommand(words.slice(at), reference)
  const quoted = words.filter(({ text }) => QUOTED.test(text))
  return [
    ...(command ? [command] : []),
    // Each such word is shorter than the line, so this comes to an end.
    ...quoted.flatMap(({ text }) => commandsIn(text.replace(/^\{|\}$/g, ''), reference)),
  ]
}

const PROGRAM = /^docker(?:-compose)?$/

/** `sh -c "docker ps"`, `ForEach-Object {docker rm $_}`; what `$(…)` holds is a statement anyway. */
const QUOTED = /^(?!\$\(|`).*\bdocker(?:-compose)?\s/s

const BEFORE = /^(?:[A-Za-z_]\w*=.*|sudo|time|exec|env|nohup|do|then|else|!|-.*)$/s

const RUNNERS: ReadonlySet<string> = new Set(
  '% alias bash eval find foreach foreach-object ionice ksh nice parallel sh ssh su timeout watch xargs zsh'.split(
    ' ',
  ),
)
