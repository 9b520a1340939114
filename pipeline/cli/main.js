#!/usr/bin/env node
// Where the program starts: readies the engine for a short, busy life, starts the browser, then reads the command line.
// JavaScript, because a first file with types would cost the time to load what takes types away.
// Nothing is imported before the engine is known to be new enough: an older one could only fail at the first line with an error of its own.
const oldest = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(`chaekja needs Node ${oldest.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).`);
  process.exit(3);
}
const { enableCompileCache } = await import('node:module');
const { join } = await import('node:path');
const { setFlagsFromString } = await import('node:v8');
const { cacheFolder } = await import('../workspace/cache-folder.ts');

// Syntax trees of a whole programme die young: a larger nursery saves a quarter of the time before printing.
setFlagsFromString('--max-semi-space-size=64');
setFlagsFromString('--min-semi-space-size=64');
// The last tenth of speed is not worth its compiling: only what runs very often gets it.
setFlagsFromString('--invocation-count-for-turbofan=60000');
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
