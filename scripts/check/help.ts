import { styleText } from 'node:util'

export const HELP = `Checks the docker commands, and what stands around them, in Markdown and text files.

  npm run check -- FILE…          or  npx drydock-check FILE…

A folder means all *.md, *.markdown and *.txt files in it, but for node_modules and .git.

  --fix                 mend what is certain, in the files
  --fix --dry-run       show what would be mended as a diff; write nothing
  --format FORMAT       text, json, sarif or github; text where it is not given
  --rules a,b           only these rules; --rules=-a means all but this one
  --stdin               check standard input; with --fix the mended text goes to standard output
  --stdin-name NAME     the name under which it is reported
  --verbose             say also what was mended, what each rule wants, and in all formats what was not looked at
  --time-limit SECONDS  for one file, 30 where it is not given
  --list-rules          all rules, in the order in which they mend
  --help                this text

In Markdown, \`<!-- drydock-ignore unknown-flag: because … -->\` before a block leaves that block alone, and
\`<!-- drydock-ignore-start -->\` … \`<!-- drydock-ignore-end -->\` what stands between; without names all rules are meant.

Exit code 0: nothing wrong, or warnings only; 1: errors; 2: a file could not be read, or these arguments.`

/** One line a rule: its name and what it wants. */
export async function listOfRules(): Promise<string> {
  const { rules } = await import('../rules/index.ts')
  const width = Math.max(0, ...rules.map((rule) => rule.id.length))
  return rules
    .map(({ id, description }) => `${styleText('bold', id.padEnd(width))}  ${description}`)
    .join('\n')
}
