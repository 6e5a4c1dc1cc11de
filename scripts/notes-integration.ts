import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { report } from './report.ts'
import { newMemory, writeBook } from './write-book.ts'

/** How long to wait for an editor to finish writing, in milliseconds. */
const PAUSE = 50

/**
 * The book in `astro dev`: made when the server starts, and again when anything in content/ changes.
 *
 * A broken note is reported on the terminal and in the browser; the pages stay as they were until it is mended.
 */
export function notes(): AstroIntegration {
  const memory = newMemory()
  let root = process.cwd()
  return {
    name: 'notes',
    hooks: {
      'astro:config:setup': ({ config, command, logger, updateConfig }) => {
        root = fileURLToPath(config.root)
        updateConfig({ vite: { plugins: [reloadOnce] } })
        if (command !== 'dev' && command !== 'sync') return // `npm run build` makes the book itself
        const { problems } = writeBook(root, memory)
        if (problems.length > 0) logger.error(`\n${report(problems, root)}`)
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined
        server.watcher.add(`${root}/content`)
        server.watcher.on('all', (_event, path) => {
          if (!relative(root, path).startsWith('content')) return
          clearTimeout(timer)
          timer = setTimeout(remake, PAUSE)
        })

        let isFaulty = false
        function remake(): void {
          const { problems, isChanged } = writeBook(root, memory)
          const isMended = isFaulty && problems.length === 0
          isFaulty = problems.length > 0
          // What was changed is shown by Astro; else nobody would take the message away.
          if (isMended && !isChanged) server.ws.send({ type: 'full-reload' })
          if (!isFaulty) return
          logger.error(`\n${report(problems, root)}`)
          const [first] = problems
          const place = `${first?.file}:${first?.line}:${first?.column}`
          server.ws.send({
            type: 'error',
            err: { message: `${place}\n${first?.reason}\n${first?.note ?? ''}`, stack: '' },
          })
        }
      },
    },
  }
}

/**
 * A page is reloaded when Astro has written what it made of the content, and not before.
 *
 * At the same time it writes its list of pictures, differently each time, and has the browser reload for that. Then a page is
 * asked for while the content changes, and now and then what was read for it stays: the edit is never seen. With the
 * content the list is read again anyway.
 */
const reloadOnce = {
  name: 'notes:reload-once',
  enforce: 'pre',
  hotUpdate: ({ file }: { file: string }) =>
    file.endsWith('/.astro/content-assets.mjs') ? [] : undefined,
} as const
