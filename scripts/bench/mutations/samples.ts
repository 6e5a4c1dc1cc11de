import { readFileSync } from 'node:fs'
import type { FoundCommand, Reading, Rule } from '../../rules/rule.ts'

/** A right command: in a fence of its own, read. */
export interface Sample {
  readonly text: string
  readonly command: FoundCommand
}

type Read = (text: string) => Reading

export const fenced = (command: string): string => `\`\`\`bash\n${command}\n\`\`\`\n`

/** Commands in which no rule finds a fault: Docker's own examples, and those of a note that is Markdown. */
export function samples(read: Read, rules: readonly Rule[]): readonly Sample[] {
  const lines = [
    ...readFileSync('test/fixtures/docker-examples.txt', 'utf8')
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .filter((line) => line.startsWith('docker ')),
    ...read(readFileSync('content/notes/gabriel-source.md', 'utf8')).commands.map(({ words }) =>
      words.map((word) => word.raw).join(' '),
    ),
  ]
  return [...new Set(lines)].flatMap((line) => {
    const text = fenced(line)
    const reading = read(text)
    const [command, ...others] = reading.commands
    const isPlain = command !== undefined && others.length === 0 && !/[`$|;&>]|\\$/.test(line)
    const isRight = rules.every((rule) => [...rule.check(reading)].length === 0)
    return isPlain && isRight && command.path.length > 1 ? [{ text, command }] : []
  })
}
