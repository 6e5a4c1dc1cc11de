import { code } from './commands/wording.ts'
import type { Rule } from './rule.ts'

/**
 * The name of a well-known image with a capital: `docker run Ubuntu`.
 *
 * Docker refuses capitals in all names of images, but notes write those of nobody's image to be filled in: `myImage`.
 *
 * @see https://docs.docker.com/reference/cli/docker/image/tag/#description
 */
export const imageCase: Rule = {
  id: 'image-case',
  kind: 'operand',
  description: 'The name of an image is written in lower case.',
  examples: [
    { good: '`docker run myImage`, `docker pull IMAGE`, `docker run ubuntu echo Ubuntu`' },
    {
      bad: '```bash\ndocker run -it Ubuntu:24.04 bash\n```',
      reason: 'Unexpected capital in the name of the image `Ubuntu`, expected `ubuntu`',
      good: '```bash\ndocker run -it ubuntu:24.04 bash\n```',
    },
    {
      bad: '`docker pull Debian`',
      reason: 'Unexpected capital in the name of the image `Debian`, expected `debian`',
      good: '`docker pull debian`',
    },
  ],

  *check({ commands, knowledge }) {
    for (const { spec, operands, unknown } of commands) {
      // `docker pull` calls it `NAME[:TAG|@DIGEST]`.
      const takesImage = /^IMAGE/.test(spec.operands.names[0] ?? '') || / pull$/.test(spec.path)
      if (unknown !== undefined || !takesImage) continue
      for (const { text, raw, start } of spec.stopsAtOperand ? operands.slice(0, 1) : operands) {
        const image = /^[A-Z][A-Za-z]*(?=$|[:@])/.exec(text)?.[0]
        if (image === undefined || raw !== text || image === image.toUpperCase()) continue
        const right = image.toLowerCase()
        if (!knowledge.programs.has(right)) continue
        const reason = `Unexpected capital in the name of the image ${code(image)}, expected ${code(right)}`
        yield { start, end: start + image.length, reason, fix: right }
      }
    }
  },
}
