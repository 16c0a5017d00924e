import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMetrics } from '../../src/telemetry/metrics.js';
import { measuredEngine } from './measured-engine.js';

const metricNames = /\b(?:sitasi|nodejs|process)_[a-z_0-9]+/gu;

test.each(['deploy/grafana.json', 'docs/operating.md', 'docs/operating.id.md'])(
  'every metric that %s names is there to be read',
  async (file) => {
    const rendered = await createMetrics(measuredEngine()).render();
    const known = new Set(Array.from(rendered.matchAll(/^# TYPE (\S+)/gmu), ([, name]) => name));
    const named = Array.from(readFileSync(file, 'utf8').matchAll(metricNames), ([name]) =>
      name.replace(/_bucket$/u, ''),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  },
);
