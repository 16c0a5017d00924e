import { expect, test } from 'vitest';
import { renderChart } from '../../src/faces/eval/curves-svg.js';

test('a chart names its axes and curves and puts the corners where they belong', () => {
  const svg = renderChart({
    title: 'Risk < 10 %',
    xLabel: 'answered',
    yLabel: 'wrong & cited',
    xMax: 1,
    yMax: 0.5,
    curves: [{ label: 'after', dotted: true, points: [{ x: 0, y: 0 }, { x: 1, y: 0.5 }] }], // prettier-ignore
    guides: [],
  });
  expect(svg).toContain('d="M64 364L540 66"');
  expect(svg.match(/<circle /gu)).toHaveLength(2);
  for (const word of ['Risk &lt; 10 %', 'answered', 'wrong &amp; cited', 'after']) expect(svg).toContain(`>${word}<`);
  expect(svg).not.toMatch(/NaN|undefined|background/u);
});
