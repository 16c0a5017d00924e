/** One node of JSON-LD with the types it names. */
export interface JsonLd {
  readonly types: readonly string[];
  readonly node: Readonly<Record<string, unknown>>;
}

/** Deeper or more is nobody's description of an article. */
const limits = { depth: 6, nodes: 2000 } as const;

/** All nodes with a type in a piece of JSON-LD, at any depth; none where it is not JSON. */
export function jsonLdOf(json: string | null): readonly JsonLd[] {
  let root: unknown;
  try {
    root = JSON.parse(json ?? '');
  } catch {
    return [];
  }
  return nodesOf(root);
}

export function nodesOf(root: unknown): readonly JsonLd[] {
  const found: JsonLd[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > limits.depth || found.length >= limits.nodes || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value as readonly unknown[]) visit(one, depth + 1);
      return;
    }
    const node = value as Readonly<Record<string, unknown>>;
    const types = [node['@type']].flat().filter((type) => typeof type === 'string');
    if (types.length > 0) found.push({ types, node });
    for (const one of Object.values(node)) visit(one, depth + 1);
  };
  visit(root, 0);
  return found;
}
