import { code, nameOf } from './commands/wording.ts'
import type { Word } from '../text/shell/word.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * A flag of Docker's behind the image, where it is no flag of Docker's any more: all that follows goes to the container.
 *
 * Only flags that speak of containers and that hardly any other program has; it may still be meant, so nothing is mended.
 *
 * @see https://docs.docker.com/reference/cli/docker/container/run/ usage: `docker run [OPTIONS] IMAGE [COMMAND] [ARG...]`
 */
export const flagOrder: Rule = {
  id: 'flag-order',
  kind: 'flag',
  description: 'The flags of a command stand before its image.',
  examples: [
    {
      good: '```bash\ndocker run --name web nginx\ndocker run curlimages/curl --user me:it https://example.org\ndocker exec web ps --name\ndocker run <...> --name web <...>\ndocker run [image_options] --name web [IMAGE]\ndocker run [--image X] --name web\n```',
    },
    { good: '```bash\ndocker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n```' },
    { good: '`docker service create -v /srv:/data -p 80:80 nginx`' },
    {
      bad: '```bash\ndocker run nginx --name web\n```',
      reason:
        'Unexpected flag `--name` behind the image, expected it before: `docker run` hands it on',
    },
    {
      bad: '`docker run -it ubuntu bash --name web`',
      reason:
        'Unexpected flag `--name` behind the image, expected it before: `docker run` hands it on',
    },
    {
      bad: '`docker run -d nginx -p 8080:80`',
      reason: 'Unexpected flag `-p` behind the image, expected it before: `docker run` hands it on',
    },
    {
      bad: '`docker run -d --name [name] [docker_image_name] --network [network_name]`',
      reason:
        'Unexpected flag `--network` behind the image, expected it before: `docker run` hands it on',
    },
  ],

  *check({ commands }) {
    for (const command of commands) {
      const finding = behindImage(command)
      if (finding !== undefined) yield finding
    }
  },
}

function behindImage(command: FoundCommand): Finding | undefined {
  const { spec } = command
  const [image, ...behind] = fromImageOn(command)
  // A shell takes no such flags either.
  const [flag, value] = SHELL.test(behind[0]?.text ?? '') ? behind.slice(1) : behind
  if (!spec.stopsAtOperand || !spec.operands.names[0]?.startsWith('IMAGE')) return undefined
  if (image === undefined || flag === undefined || OPTIONS.test(image.text)) return undefined
  // Behind a flag that the command does not have, it may be the value of that.
  const before = command.words[command.words.indexOf(image) - 1]
  if (command.flags.some(({ word, spec: own }) => word === before && own === undefined)) return
  const name = flag.text.split('=', 1)[0] ?? ''
  const isPort = name === '-p' && /^\d+:\d+$|^[<[]/.test(value?.text ?? '')
  if (!isPort && !(DOCKERS_OWN.has(name) && spec.flags.has(name))) return undefined
  return {
    start: flag.start,
    end: flag.start + name.length,
    severity: 'warning',
    reason: `Unexpected flag ${code(name)} behind the image, expected it before: ${nameOf(command)} hands it on`,
  }
}

/** The operands; where there is none, the words from one in square brackets on that is no option but the image. */
function fromImageOn({ operands, words, flags }: FoundCommand): readonly Word[] {
  if (operands.length > 0) return operands
  const values = new Set(flags.map(({ value }) => value?.start))
  const image = words.findIndex(({ raw, start }) => BRACKETED.test(raw) && !values.has(start))
  return image === -1 ? [] : words.slice(image)
}

/** `[docker_image_name]`, `[image:tag]` */
const BRACKETED = /^\[(?=[\w<])[\w/:.<> -]{0,40}image[\w/:.<> -]{0,40}\]$/i

/** `<options>` or `<...>`: what stands in the place of flags. */
const OPTIONS = /options?|flags?|\.\.\.|…/i

const SHELL = /^(?:\/bin\/)?(?:ba|z|da)?sh$/

const DOCKERS_OWN: ReadonlySet<string> = new Set(
  'constraint detach entrypoint env-file expose link mount name net network privileged publish publish-all replicas restart rm volume volumes-from'
    .split(' ')
    .map((name) => `--${name}`),
)
