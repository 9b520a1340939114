// Lets a page read the folders it may read and nothing else: no network, no other file.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** From now on the page gets nothing that lies outside `folders`; what it asks for is listed in the result. */
export const guardRequests = (page: Page, folders: readonly URL[]): Promise<readonly string[]> =>
  intercept(page, (request) => {
    const allowed = isData(request) || inside(request.url(), folders);
    return allowed ? () => request.continue() : undefined;
  });

/** The same for a browser on another machine: files are sent to it under `servedAddress`. */
export const serveRequests = (page: Page, folders: readonly URL[]): Promise<readonly string[]> =>
  intercept(page, (request) => {
    if (isData(request)) return () => request.continue();
    const file = request.url().startsWith(served) ? `file:///${request.url().slice(served.length)}` : request.url();
    if (!inside(file, folders)) return undefined;
    return async () => {
      const body = await readFrom(file).catch(() => undefined);
      await (body === undefined
        ? request.abort('failed')
        : request.respond({ status: 200, body: withServedFaces(file, body), contentType: typeOf(file) }));
    };
  });

/** Rejected also for an address that is no path, such as one with `%2F`: every request must be answered. */
const readFrom = async (file: string): Promise<Buffer> => readFile(fileURLToPath(file));

/** A page that comes from a server is given no `file:` address, so its faces must come from there too. */
const withServedFaces = (file: string, body: Buffer): Buffer | string =>
  file.endsWith('.html') ? body.toString('utf8').replaceAll('file:///', served) : body;

/** A name that no server can have (RFC 2606). */
const served = 'http://booklet.invalid/';

export const servedAddress = (file: URL): string => served + file.href.slice('file:///'.length);

async function intercept(
  page: Page,
  answer: (request: HTTPRequest) => (() => Promise<void>) | undefined,
): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const reply = answer(request);
    if (reply === undefined) refused.push(request.url());
    void (reply ?? (() => request.abort('accessdenied')))().catch(() => undefined);
  });
  return refused;
}

const isData = (request: HTTPRequest): boolean => request.url().startsWith('data:');

/** Addresses are compared in their normal form, so that no `..` leads out. */
function inside(address: string, folders: readonly URL[]): boolean {
  if (!address.startsWith('file:') || !URL.canParse(address)) return false;
  const { href } = new URL(address);
  return folders.some((folder) => href.startsWith(folder.href));
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
};

const typeOf = (file: string): string =>
  types[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
