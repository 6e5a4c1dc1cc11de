import type { Finding, Reading } from '../rule.ts'

/**
 * Where a line writes to a file called `docker` and means the program: `cat image.tar > sudo docker import - web`.
 *
 * It must begin with what prints: “PS C:> docker ps” is a prompt, and `->` an arrow.
 */
export function* redirectedTo({ text, reference: { commands } }: Reading): Iterable<Finding> {
  if (!REDIRECTED.test(text)) return
  for (const match of text.matchAll(PRINTED)) {
    const [line, subcommand] = match
    const start = match.index + line.indexOf(' > ') + 1
    const reason = 'Unexpected `>` before a command, expected `|`: it names a file'
    if (commands.has(`docker ${subcommand ?? ''}`))
      yield { start, end: start + 1, reason, fix: '|' }
  }
}

const REDIRECTED = /[ ]>[ ](?:sudo[ ])?docker[ ]/

/** The beginning of a line or of code, what prints something, and the name of the command behind `docker`. */
const PRINTED =
  /(?:^[ \t]*|`)(?:[$#][ ])?(?:sudo[ ])?(?:z?cat|echo|printf|gunzip|docker[ ](?:save|export|image[ ]save|container[ ]export))[ ][^\n`|<>]{1,200}[ ]>[ ](?:sudo[ ])?docker[ ]([a-z]+)(?![\w-])/gm
