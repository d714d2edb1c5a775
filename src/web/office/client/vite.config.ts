import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Built without knowing the base path: addresses are relative, the server puts the page at its place. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../../dist/office', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // the component library is one piece that changes with its version alone
    chunkSizeWarningLimit: 1_600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](?:react|react-dom|scheduler|react-router|@tanstack)[\\/]/,
            },
            // each fetched by those who need it: who writes a text, who reads or compares one
            {
              name: 'editor',
              test: /node_modules[\\/](?:@tiptap|prosemirror-[a-z-]+|orderedmap|rope-sequence|w3c-keyname|linkifyjs|fast-equals|use-sync-external-store)[\\/]/,
            },
            { name: 'texts', test: /node_modules[\\/](?:htmlparser2|entities|dom[a-z-]+|diff)[\\/]/ },
            { name: 'components', test: /node_modules[\\/]/ },
          ],
        },
      },
    },
  },
})
