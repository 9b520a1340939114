// An open tab with all faces loaded, waiting for documents: faces load while the sources are read and laid out.
import { constants, deflateRawSync } from 'node:zlib';
import type { CDPSession, Page } from 'puppeteer-core';
import type { PrintDocument } from '../render/booklet-documents.ts';
import type { PrintingBrowser, Viewport } from './browser.ts';
import { type PageFacts, readyPage, settlePage } from './chunks/ready-page.ts';
import type { PrintFolder } from './print-folder.ts';

export interface PrintJob {
  /** What is printed, for messages: keys of parts, or `overlay`. */
  readonly name: string;
  readonly document: PrintDocument;
  /** Size of the text area in px. */
  readonly viewport: Viewport;
  /** `full` with tags, outline and facts; `plain` without: that takes half the time. */
  readonly kind: 'full' | 'plain';
  /** How often it may take longer than there is patience; twice, if nothing is said. */
  readonly waits?: number;
}

export interface Printed {
  readonly pdf: Uint8Array;
  /** Empty lists for a plain print. */
  readonly facts: PageFacts;
  /** What the document asked for in vain; pictures of a style are asked for only when they are painted. */
  readonly refused: readonly string[];
}

export interface Tab {
  readonly print: (job: PrintJob) => Promise<Printed>;
  readonly close: () => Promise<void>;
}

const noFacts: PageFacts = { headings: [], bareHeadings: [], links: [], numbers: [], clipped: [], nearEdge: [] };

/** Opens the tab and returns as soon as the browser has begun to load the faces, without waiting for them. */
export async function openTab(browser: PrintingBrowser, folder: PrintFolder): Promise<Tab> {
  const page = await browser.newTab({ width: 600, height: 800 });
  const { loaded, guard } = browser.visit(page, folder);
  loaded.catch(() => undefined);
  const session = page.createCDPSession();
  session.catch(() => undefined);
  let size: Viewport = { width: 600, height: 800 };
  let style: string | undefined;
  // Whoever asks a page that has crashed gets no answer.
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', reject);
  });
  crashed.catch(() => undefined);
  const print = async ({ document, viewport, kind }: PrintJob): Promise<Printed> => {
    await loaded;
    const refused = await guard();
    const before = refused.length;
    if (size.width !== viewport.width || size.height !== viewport.height) await page.setViewport(viewport);
    size = viewport;
    const foreign = await replaceDocument(page, document, style);
    style = document.style;
    await settlePage(page);
    const full = kind === 'full';
    const facts = full ? await readyPage(page, viewport.height) : noFacts;
    const pdf = hasPictures(document) ? await printToStream(page, full) : await printAtOnce(await session, full);
    return { pdf, facts, refused: [...foreign, ...refused.slice(before)] };
  };
  return {
    print: (job) => Promise.race([print(job), crashed]),
    close: () => page.close().catch(() => undefined),
  };
}

/**
 * Takes over everything of the document but the faces, which are the tab's own and already loaded. What would load other
 * documents, whenever it likes, is taken out: the result says where it points. The same style again would be read and
 * matched again. The body travels packed: on its way through the protocol a letter that is not ASCII costs five times as
 * much as one that is.
 */
function replaceDocument(page: Page, whole: PrintDocument, styleBefore?: string): Promise<readonly string[]> {
  const { body, style, ...rest } = whole;
  const packed = deflateRawSync(body, { level: constants.Z_BEST_SPEED }).toString('base64');
  const sent = { ...rest, packed, style: style === styleBefore ? undefined : style };
  return page.evaluate(async (next) => {
    const bytes = Uint8Array.from(atob(next.packed), (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const body = await new Response(unpacked).text();
    const { documentElement: root, head } = document;
    if (root.lang !== next.language) root.lang = next.language;
    root.className = next.className;
    document.title = next.title;
    const style = head.querySelector('style#booklet') ?? head.appendChild(document.createElement('style'));
    style.id = 'booklet';
    if (next.style !== undefined) style.textContent = next.style;
    const parsed = new DOMParser().parseFromString(body, 'text/html');
    const foreign = [...parsed.querySelectorAll('iframe, frame, object, embed, link, script, base')];
    const addresses = foreign.map((element) => {
      element.remove();
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('data');
      return address ?? element.outerHTML.slice(0, 200);
    });
    document.body.replaceWith(document.adoptNode(parsed.body));
    return addresses;
  }, sent);
}

const hasPictures = ({ body }: PrintDocument): boolean => /<(?:img|image)\b/i.test(body);

/** In one answer: a stream is a file of the browser's, which is written, read and encoded piece by piece. */
async function printAtOnce(session: CDPSession, full: boolean): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: full,
    generateDocumentOutline: full,
    ...{ marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 },
    transferMode: 'ReturnAsBase64',
  });
  return Buffer.from(data, 'base64');
}

/** Piece by piece: pictures together may be larger than one answer can be. */
async function printToStream(page: Page, full: boolean): Promise<Uint8Array> {
  const stream = await page.createPDFStream({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: full,
    outline: full,
    timeout: 0,
    waitForFonts: false,
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
