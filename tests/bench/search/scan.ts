import { createRowProducts } from '../../../src/engine/retrieval/row-products.js';
import { renderMachine } from '../load-report.js';
import { percentile } from '../percentile.js';

/** How near the scan comes to what memory gives: beside a plain copy, which reads the same bytes and writes them too. */
const dimensions = 384;
const rounds = 60;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000];

function middleOf(work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    work();
    times.push(performance.now() - startedAt);
  }
  return percentile(times.slice(rounds / 3), 0.5);
}

process.stdout.write(`${renderMachine('npm run bench:scan')}\n\n`);
process.stdout.write(
  '| sentences | MB | scan ms | GB/s | copy ms | scan / copy |\n| --: | --: | --: | --: | --: | --: |\n',
);
for (const size of sizes) {
  const values = Float32Array.from({ length: size * dimensions }, (_, at) => Math.sin(at * 12.9898));
  const index = createRowProducts(size, dimensions);
  for (let row = 0; row < size; row += 1) index.set(row, values.subarray(row * dimensions, (row + 1) * dimensions));
  const query = values.slice(0, dimensions);
  const bytes = new Uint8Array(size * dimensions).fill(7);
  const copy = new Uint8Array(bytes.length);
  const scanMs = middleOf(() => index.products(query));
  const copyMs = middleOf(() => {
    copy.set(bytes);
  });
  const megabytes = bytes.length / 1e6;
  process.stdout.write(
    `| ${size.toLocaleString('en')} | ${megabytes.toFixed(1)} | ${scanMs.toFixed(2)} | ${(megabytes / scanMs).toFixed(1)} | ${copyMs.toFixed(2)} | ${(scanMs / copyMs).toFixed(2)} |\n`,
  );
}
