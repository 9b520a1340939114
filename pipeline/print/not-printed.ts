// A document that no browser would print.

/** It was not ready after so many seconds, or the browser failed so often. */
export type GiveUpReason = { readonly seconds: number } | { readonly tries: number };

/** A document was given up: after three tries, or because it twice took longer than there is patience. */
export class NotPrinted extends Error {
  readonly job: string;
  readonly reason: GiveUpReason;
  constructor(job: string, reason: GiveUpReason, cause?: unknown) {
    super(`"${job}" was given up: ${JSON.stringify(reason)}`, { cause });
    this.job = job;
    this.reason = reason;
  }
}
