#!/usr/bin/env node
// Where the program starts: readies the engine for a short, busy life, starts the browser, then reads the command line.
// JavaScript, because a first file with types would cost the time to load what takes types away.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from '../workspace/cache-folder.ts';

// Syntax trees of a whole programme die young: a larger nursery saves a quarter of the time before printing.
setFlagsFromString('--max-semi-space-size=64');
setFlagsFromString('--min-semi-space-size=64');
enableCompileCache(join(cacheFolder(), 'compiled'));

// A browser takes as long to start as everything else to load; it is closed again if there is nothing to print.
const [, , command, ...rest] = process.argv;
const prints = command === 'build' && !rest.some((word) => word.startsWith('--browser-url')) && !rest.includes('--help') && !rest.includes('site');
const { spawnBrowser } = await import('../print/spawn-browser.ts');
const spawned = prints ? spawnBrowser(cacheFolder()) : undefined;
const { startPrinter, usualPrinter } = await import('../app/printer.ts');
const printer = spawned && startPrinter(usualPrinter, spawned);
const { runCommandLine } = await import('./command-line.ts');
await runCommandLine(printer);
