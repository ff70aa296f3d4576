import type { RowLife, ScreenSize } from "./row-lives.ts";
import type { Span } from "./terminal-screen.ts";

const CHARACTER = 8.4;
const LINE = 19;
const MARGIN = 18;
const BAR = 30;

/** What a picture of a run says beside it. */
export interface Picture extends ScreenSize {
	/** In the bar of the window. */
	readonly title: string;
	/** For whoever cannot see it. */
	readonly description: string;
	/** Milliseconds, with the pause at the end. */
	readonly length: number;
}

/**
 * A run as an animated picture that begins again and again. Where animations are off it shows the
 * end. It follows the reader's light or dark scheme.
 */
export function recordingSvg(lives: readonly RowLife[], picture: Picture): string {
	const width = Math.ceil(picture.columns * CHARACTER + 2 * MARGIN);
	const height = BAR + picture.height * LINE + MARGIN;
	const dots = [0, 1, 2].map((at) => `<circle class="dot" cx="${20 + at * 16}" cy="15" r="5"/>`);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(picture.description)}">`,
		`<title>${escaped(picture.description)}</title>`,
		STYLE,
		`<rect class="page" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
		...dots,
		`<text class="dim" x="${width / 2}" y="20" text-anchor="middle">${escaped(picture.title)}</text>`,
		...lives.map((life) => element(life, picture.length)),
		"</svg>",
		"",
	].join("\n");
}

const STYLE = `<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
.page { fill: #f6f8fa; stroke: #d1d9e0 }
.dot { fill: #d1d9e0 }
.dim { fill: #59636e }
.red { fill: #cf222e }
.green { fill: #116329 }
.yellow { fill: #7d4e00 }
.blue { fill: #0550ae }
.cyan { fill: #1b7c83 }
.bold { font-weight: 600 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.page { fill: #161b22; stroke: #30363d }
.dot { fill: #30363d }
.dim { fill: #9198a1 }
.red { fill: #ff7b72 }
.green { fill: #56d364 }
.yellow { fill: #e3b341 }
.blue { fill: #79c0ff }
.cyan { fill: #76e3ea }
}
</style>`;

function element({ row, spans, from, until }: RowLife, length: number): string {
	const y = BAR + (row + 1) * LINE;
	const text = spans.map(spanElement).join("");
	const place = `x="${MARGIN}" y="${y}" xml:space="preserve"`;
	if (from === 0 && until === null) return `<text ${place}>${text}</text>`;
	const end = until === null ? "" : ' opacity="0"';
	return `<text ${place}${end}>${text}${animation(from, until, length)}</text>`;
}

function animation(from: number, until: number | null, length: number): string {
	const share = (ms: number) => Math.min(1, ms / length).toFixed(4);
	const times = [
		...(from > 0 ? ["0"] : []),
		share(from),
		...(until === null ? [] : [share(until)]),
	];
	const values = [...(from > 0 ? ["0"] : []), "1", ...(until === null ? [] : ["0"])];
	return `<animate attributeName="opacity" dur="${(length / 1000).toFixed(1)}s" repeatCount="indefinite" calcMode="discrete" keyTimes="${times.join(";")}" values="${values.join(";")}"/>`;
}

function spanElement({ text, style }: Span): string {
	return style === "" ? escaped(text) : `<tspan class="${style}">${escaped(text)}</tspan>`;
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
