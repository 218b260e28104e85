import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offline } from './src/app/offline/plugin.ts';
import { pageContent } from './src/cli/pageContent.ts';
import { slimPhaser } from './src/views/map/plugin.ts';
import { spokenLanguages } from './src/views/shared/plugin.ts';

/**
 * One settings file for the page, the command line, the benchmarks and the tests.
 * `--mode cli`, `--mode bench` and `--mode calibration` bundle for Node into dist/<mode>; every other mode builds the page.
 */
export default defineConfig(({ mode }) =>
  mode === 'bench' || mode === 'calibration'
    ? // Measured as the built game runs: tsx keeps each function's name as it is made, which costs about a quarter.
      { publicDir: false, build: { ssr: `tests/${mode}/main.ts`, outDir: `dist/${mode}`, target: 'node20' } }
    : mode === 'cli'
      ? {
          // Everything bundled in, so that the built command runs without node_modules.
          ssr: { noExternal: true },
          publicDir: false,
          build: {
            ssr: 'src/cli/main.ts',
            outDir: 'dist/cli',
            target: 'node20',
            rolldownOptions: { output: { entryFileNames: 'main.js', banner: '#!/usr/bin/env node' } },
          },
        }
      : {
          // Relative addresses: the built page works from any folder of any static server.
          base: './',
          publicDir: false,
          plugins: [pageContent(), slimPhaser(), spokenLanguages(), react(), offline()],
          worker: { format: 'es' },
          build: {
            outDir: 'dist',
            target: 'es2023',
            // Phaser alone is larger than the default limit and is fetched only when the map is opened.
            chunkSizeWarningLimit: 2000,
            // A warning about the time of single plugins, with the advice to profile, reads like an error to whoever starts the game.
            rolldownOptions: {
              checks: { pluginTimings: false },
              output: {
                codeSplitting: {
                  groups: [
                    { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
                    { name: 'shared', test: /src[\\/]views[\\/]shared[\\/][^\\/]+\.tsx?$/ },
                  ],
                },
              },
            },
          },
          test: {
            projects: [
              {
                extends: true,
                test: {
                  name: 'unit',
                  include: ['tests/**/*.test.{ts,tsx}'],
                  exclude: ['tests/browser/**'],
                  testTimeout: 30_000,
                  hookTimeout: 30_000,
                  // No test replaces a module or leaves anything in one, so files of a worker share what they import; and every core works.
                  isolate: false,
                  maxWorkers: '100%',
                  sequence: { groupOrder: 0 },
                },
              },
              {
                extends: true,
                test: {
                  name: 'browser',
                  include: ['tests/browser/**/*.test.ts'],
                  testTimeout: 180_000,
                  hookTimeout: 60_000,
                  // One page at a time and after the unit tests: a starved browser looks like a slow game.
                  fileParallelism: false,
                  sequence: { groupOrder: 1 },
                },
              },
            ],
          },
        },
);
