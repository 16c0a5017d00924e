/** A line of a chart; x and y in the units of the axes. */
export interface Curve {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Dots on the points, as reliability has few of them. */
  readonly dotted?: boolean;
}

export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Both axes start at 0 and end here. */
  readonly xMax: number;
  readonly yMax: number;
  /** At most two: there are two colours. */
  readonly curves: readonly Curve[];
  /** Thin dashed lines to compare with. */
  readonly guides: readonly Curve[];
}

const width = 560;
const height = 420;
const plot = { left: 64, top: 66, right: width - 20, bottom: height - 56 };
const ticks = 5;
/** Both stand out from white and from near black, and from one another for colour-blind eyes. */
const colours = ['#e0701a', '#2f81d0'];
const grey = '#777';

/** Draws a chart as SVG without background, readable on light and dark pages. The same chart gives the same bytes. */
export function renderChart(chart: Chart): string {
  const x = (value: number): string => number(plot.left + (value / chart.xMax) * (plot.right - plot.left));
  const y = (value: number): string => number(plot.bottom - (value / chart.yMax) * (plot.bottom - plot.top));
  const path = ({ points }: Curve): string =>
    points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.y)}`).join('');
  const steps = Array.from({ length: ticks + 1 }, (_, at) => at / ticks);
  const middle = (plot.top + plot.bottom) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" role="img" ` +
      `font-family="system-ui, sans-serif" font-size="13" fill="${grey}">`,
    `<title>${escape(chart.title)}</title>`,
    text(plot.left, 22, chart.title, 'font-size="15" font-weight="600"'),
    ...steps.flatMap((step) => [
      line(plot.left, y(step * chart.yMax), plot.right, y(step * chart.yMax)),
      line(x(step * chart.xMax), plot.top, x(step * chart.xMax), plot.bottom),
      text(x(step * chart.xMax), plot.bottom + 18, label(step * chart.xMax), 'text-anchor="middle"'),
      text(plot.left - 8, Number(y(step * chart.yMax)) + 4, label(step * chart.yMax), 'text-anchor="end"'),
    ]),
    text((plot.left + plot.right) / 2, height - 12, chart.xLabel, 'text-anchor="middle"'),
    text(18, middle, chart.yLabel, `text-anchor="middle" transform="rotate(-90 18 ${number(middle)})"`),
    ...chart.guides.map((curve) => `<path d="${path(curve)}" fill="none" stroke="${grey}" stroke-dasharray="5 4"/>`),
    ...chart.curves.flatMap((curve, at) => {
      const colour = colours[at % colours.length] ?? grey;
      const dots = curve.dotted === true ? curve.points : [];
      const legend = plot.left + at * ((plot.right - plot.left) / 2);
      return [
        `<path d="${path(curve)}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round"/>`,
        ...dots.map((dot) => `<circle cx="${x(dot.x)}" cy="${y(dot.y)}" r="4" fill="${colour}"/>`),
        `<rect x="${String(legend)}" y="41" width="18" height="4" fill="${colour}"/>`,
        text(legend + 24, 48, curve.label, ''),
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

const number = (value: number): string => String(Number(value.toFixed(1)));
const label = (value: number): string => String(Number(value.toFixed(2)));
const escape = (given: string): string => given.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function line(x1: number | string, y1: number | string, x2: number | string, y2: number | string): string {
  return (
    `<line x1="${String(x1)}" y1="${String(y1)}" x2="${String(x2)}" y2="${String(y2)}" ` +
    `stroke="${grey}" stroke-opacity="0.25"/>`
  );
}

function text(x: number | string, y: number | string, given: string, attributes: string): string {
  const more = attributes === '' ? '' : ` ${attributes}`;
  return `<text x="${String(x)}" y="${String(y)}"${more}>${escape(given)}</text>`;
}
