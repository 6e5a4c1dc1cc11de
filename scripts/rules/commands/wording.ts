import type { DockerCommand } from '../../docker/command-line.ts'

/** A text as code in a message. */
export const code = (text: string): string => `\`${text}\``

/** The command as it is called in the text, as code: `docker rmi`, not `docker image rm`. */
export const nameOf = (command: DockerCommand): string =>
  code(command.path.map((word) => word.text).join(' '))

/** `, expected A or B`; nothing without candidates. */
export function orExpected(candidates: readonly string[]): string {
  return candidates.length === 0 ? '' : `, expected ${candidates.map(code).join(' or ')}`
}

/** The cure of a finding: sure, or only proposed. */
export function cure(
  fix: string | undefined,
  candidates: readonly string[] = [],
): { fix?: string; expected?: readonly string[] } {
  if (fix !== undefined) return { fix }
  return candidates.length === 0 ? {} : { expected: candidates }
}
