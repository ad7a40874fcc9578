import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sredaBoot, sredaPlugins, sredaStrings } from './vite/plugins.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');

export default defineConfig({
  root: here,
  plugins: [react(), sredaPlugins(root), sredaStrings(root), sredaBoot(path.join(here, 'vite/boot.js'))],
  resolve: { conditions: ['sreda-source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // What every page needs is one file that changes only with the libraries; without this the first load would be thirty small ones.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|use-sync-external-store|openapi-|html-parse-stringify)/,
            },
            { name: 'ui', test: /libs[\\/]ui[\\/]src[\\/](?!components[\\/]rich-text|questions|api[\\/](upload|use-job))|@tabler/ },
          ],
        },
      },
    },
  },
});
