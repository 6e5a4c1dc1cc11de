import type { CommandEntry } from '../../src/schemas.ts'
import type { Exporter } from './exporter.ts'

/**
 * The cheat sheet for navi, which asks for what is to be filled in; published as docker.cheat.
 *
 * @see https://github.com/denisidoro/navi/blob/master/docs/cheatsheet/syntax/README.md
 */
export const navi: Exporter = {
  id: 'navi',
  *export(book) {
    const groups = Map.groupBy(book.commands, (command) => command.group)
    yield { path: 'public/docker.cheat', contents: [...groups].map(cheatOf) }
  },
}

/** A tag line, the commands, and where suggestions for their placeholders come from. */
function cheatOf(
  [group, commands]: readonly [string, readonly CommandEntry[]],
  index: number,
): string {
  const names = new Set(commands.flatMap((command) => command.placeholders))
  const suggestions = [...names].flatMap((name) => {
    const command = SUGGESTIONS[name]
    return command === undefined ? [] : [`$ ${name.toLowerCase()}: ${command}`]
  })
  const blocks = [`% docker, ${group}`, ...commands.map(blockOf), suggestions.join('\n')]
  return `${index === 0 ? '' : '\n'}${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function blockOf({ task, variants: [first], destroys, retired }: CommandEntry): string {
  const marks = [
    ...(destroys === undefined ? [] : ['destroys']),
    ...(retired === undefined ? [] : ['retired']),
  ]
  const mark = marks.length === 0 ? '' : ` (${marks.join(', ')})`
  return `# ${task}${mark}\n${lowerCase(first?.text ?? '')}`
}

const lowerCase = (text: string): string =>
  text.replace(/<[A-Z][A-Z\d_]*>/g, (placeholder) => placeholder.toLowerCase())

/** Commands that list what a placeholder may be. */
const SUGGESTIONS: Readonly<Record<string, string>> = {
  CONFIG: "docker config ls --format '{{.Name}}'",
  CONTAINER: "docker container ls --all --format '{{.Names}}'",
  IMAGE: "docker image ls --format '{{.Repository}}:{{.Tag}}'",
  NETWORK: "docker network ls --format '{{.Name}}'",
  NODE: "docker node ls --format '{{.Hostname}}'",
  SECRET: "docker secret ls --format '{{.Name}}'",
  SERVICE: "docker service ls --format '{{.Name}}'",
  STACK: "docker stack ls --format '{{.Name}}'",
  VOLUME: "docker volume ls --format '{{.Name}}'",
}
