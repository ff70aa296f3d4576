import { type LabelledText, labelledText } from "./line-shape.ts";
import { splitPipes } from "./table-cells.ts";

const EMPHASIZED = /^(?<mark>[*_])(?<text>[^*_].*)\k<mark>$/;

const MAX_FOOTER = 1_000;

/**
 * What the last line of the seed's templates says, `*Worker: … | Turns: …*`: emphasized, or at
 * least behind a rule. `undefined` where no part of it has a known label: then it is text.
 */
export function footerParts(
	line: string,
	{ isBehindRule, labels }: { isBehindRule: boolean; labels: ReadonlySet<string> },
): readonly LabelledText[] | undefined {
	if (line.length > MAX_FOOTER) return undefined;
	const body = line.trim();
	const text = EMPHASIZED.exec(body)?.groups?.["text"] ?? (isBehindRule ? body : "");
	const parts = splitPipes(text).map(labelledText);
	return parts.some(({ label }) => labels.has(label)) ? parts : undefined;
}
