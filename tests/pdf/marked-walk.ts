// Walks a content stream value by value and says what is wrong with its marked content; shares no code with the marking.
import { readContent } from '../../pipeline/pdf/content.ts';
import { isDictionary, nameOf, type PdfValue } from '../../pipeline/pdf/object.ts';

const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'BI', 'Tj', 'TJ', "'", '"', 'Do']);

interface Sequence {
  readonly tag: string;
  readonly kind: 'tagged' | 'artifact' | 'added' | 'plain';
  readonly savedStates: number;
  readonly inText: boolean;
}

export interface MarkedWalk {
  readonly faults: readonly string[];
  /** All operators without those of `/Artifact BMC … EMC`. */
  readonly kept: readonly string[];
  /** How often `/Artifact BMC` stands there. */
  readonly added: number;
  readonly mcids: ReadonlyMap<number, string>;
}

/** The contents walked must hold no `/Artifact BMC` of their own: every one is taken for an added one. */
export function walkMarked(content: Uint8Array, isTaggedForm: (name: string) => boolean = () => false): MarkedWalk {
  const faults: string[] = [];
  const kept: string[] = [];
  const mcids = new Map<number, string>();
  const open: Sequence[] = [];
  let added = 0;
  let savedStates = 0;
  let inText = false;
  const isOpen = (...kinds: readonly Sequence['kind'][]): boolean => open.some(({ kind }) => kinds.includes(kind));

  readContent(content, (operator, operands) => {
    if (operator === 'BMC' || operator === 'BDC') {
      const sequence = { ...sequenceOf(operator, operands), savedStates, inText };
      if (sequence.kind === 'added' && isOpen('tagged', 'artifact', 'added')) faults.push('needless artifact');
      if (sequence.kind === 'tagged' && isOpen('added')) faults.push(`${sequence.tag} in an artifact`);
      if (sequence.kind === 'added') added += 1;
      else kept.push(`${sequence.tag} ${operator}`);
      if (sequence.mcid !== undefined) mcids.set(sequence.mcid, sequence.tag);
      open.push(sequence);
      return;
    }
    if (operator === 'EMC') {
      const closed = open.pop();
      if (closed?.kind !== 'added') kept.push(operator);
      else if (closed.savedStates !== savedStates || closed.inText !== inText) faults.push('artifact cuts a pair');
      return;
    }
    kept.push(operator);
    if (operator === 'BT' || operator === 'ET') inText = operator === 'BT';
    if (operator === 'q') savedStates += 1;
    if (operator === 'Q') savedStates -= 1;
    if (open.some((one) => one.kind === 'added' && one.savedStates > savedStates)) faults.push('artifact cuts a pair');
    const taggedForm = operator === 'Do' && isTaggedForm(nameOf(operands[0]) ?? '');
    if (taggedForm && isOpen('added')) faults.push('tagged form in an artifact');
    if (painting.has(operator) && !taggedForm && !isOpen('tagged', 'artifact', 'added'))
      faults.push(`bare ${operator}`);
  });
  if (isOpen('added')) faults.push('artifact without end');
  return { faults, kept, added, mcids };
}

function sequenceOf(operator: string, [tag, properties]: readonly PdfValue[]) {
  const name = nameOf(tag) ?? '';
  const id = isDictionary(properties) ? properties.get('MCID') : undefined;
  const mcid = typeof id === 'number' ? id : undefined;
  const artifact = operator === 'BMC' ? 'added' : 'artifact';
  const kind = name === 'Artifact' ? artifact : mcid === undefined ? 'plain' : 'tagged';
  return { tag: name, kind, mcid } as const;
}
