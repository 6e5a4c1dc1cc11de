import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import starlight from '@astrojs/starlight'
import { defineConfig, envField } from 'astro/config'
import { commitDate } from './scripts/commit-date.ts'
import { loadSite } from './scripts/library/library.ts'
import { notes } from './scripts/notes-integration.ts'
import { offline } from './scripts/offline-integration.ts'
import { markBlocks } from './src/code/mark-blocks.ts'
import { markInline } from './src/code/mark-inline.ts'
import { markRepairs } from './src/code/mark-repairs.ts'
import { plainLinks } from './src/code/plain-links.ts'
import { createRendererOnce } from './src/code/render-once.ts'
import { tableCaptions } from './src/code/table-captions.ts'
import { showPictures } from './src/code/show-pictures.ts'
import { fonts } from './src/fonts.ts'
import { countPage } from './src/integrations/count-page.ts'
import { plainMarkdown } from './src/integrations/plain-markdown.ts'
import { safety } from './src/integrations/safety.ts'
import { search } from './src/integrations/search.ts'

// actions/configure-pages gives '' or '/repo'; people type 'repo' and '/repo/'.
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}`

const site = loadSite(process.cwd())

// A build on GitHub knows its repository; elsewhere one may say it, here or in content/site.yml. Without it, pages name the files that one edits, without links.
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env
process.env.REPOSITORY_URL ??= GITHUB_REPOSITORY
  ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`
  : (site.repository ?? '')

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  // In the project, wherever its packages are: two projects may share those.
  cacheDir: './.cache/astro',
  fonts,

  // Smart punctuation makes an en dash of the `--` in `--mount`.
  markdown: {
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [plainLinks, showPictures, markInline, tableCaptions, markRepairs, countPage],
    }),
  },

  env: {
    schema: {
      REPOSITORY_URL: envField.string({ context: 'server', access: 'public', default: '' }),
    },
  },

  vite: {
    // The day that stands on paper.
    define: { 'import.meta.env.COMMIT_DATE': JSON.stringify(commitDate()) },
    // Sites of generated notes may lie there, of thousands of files that nobody edits.
    server: { watch: { ignored: [`${fileURLToPath(new URL('.cache', import.meta.url))}/**`] } },
  },

  integrations: [
    notes(),
    starlight({
      title: site.title,
      description: site.description,
      favicon: '/favicon.svg',
      customCss: [
        './src/styles/theme.css',
        './src/content/generated/site.css',
        './src/styles/frame.css',
        './src/styles/reading.css',
        './src/styles/command.css',
        './src/styles/drawings.css',
        './src/styles/search.css',
        './src/styles/print.css',
      ],
      components: {
        Banner: './src/components/Banner.astro',
        EditLink: './src/components/EditLink.astro',
        Head: './src/components/Head.astro',
        MarkdownContent: './src/components/MarkdownContent.astro',
        PageTitle: './src/components/PageTitle.astro',
        Search: './src/components/Search.astro',
        SiteTitle: './src/components/SiteTitle.astro',
      },
      // Our own integration makes the index: Starlight's knows nothing of commands and drops the hyphens of a flag.
      pagefind: false,
      // Empty, so that Starlight lists nothing on its own: src/route-data.ts builds the sidebar of each page. A sidebar
      // with every page of the book on every page of the book grows with the square of the notes.
      sidebar: [],
      routeMiddleware: './src/route-data.ts',
      disable404Route: true,
      lastUpdated: false,
      credits: false,
      expressiveCode: {
        plugins: [markBlocks()],
        customCreateRenderer: createRendererOnce,
        shiki: { langAlias: { Dockerfile: 'dockerfile' } },
        minSyntaxHighlightingColorContrast: 7,
        // Most blocks are one command: a window frame around each would be more chrome than text. And all wrap: a block that
        // scrolls hides its ends on a phone and on paper, and needs a script to be reached by keyboard.
        defaultProps: { frame: 'none', wrap: true },
      },
    }),
    plainMarkdown(),
    search(),
    safety(),
    offline({ name: site.title, description: site.description, hasIcons: site.hasIcons }),
  ],
})
