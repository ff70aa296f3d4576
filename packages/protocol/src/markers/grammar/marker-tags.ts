import { SIGN } from "../markdown/signs.ts";
import { MARKER_KINDS, type MarkerKind, markerRegistry } from "../marker-registry.ts";

/** A title of the seed's templates, as `comparableTitle` gives it, and whose it is. */
export interface MarkerTitle {
	readonly kind: MarkerKind;
	readonly title: string;
}

const BY_OPENING = new Map(MARKER_KINDS.map((kind) => [markerRegistry[kind].open, kind]));
const BY_TITLE: ReadonlyMap<string, MarkerKind> = new Map(
	MARKER_KINDS.flatMap((kind) =>
		markerRegistry[kind].titles.map((title) => [comparableTitle(title), kind] as const),
	),
);

/** The kind whose opening tag a line is, exactly. */
export function kindOpenedBy(line: string): MarkerKind | undefined {
	return line.startsWith("<!--") ? BY_OPENING.get(line) : undefined;
}

/**
 * The title that a line is, as in the seed's templates: `🤖 **Worker Started**`. The signs around
 * it do not matter: an emoji may be missing, mangled by a wrong encoding, or a shortcode. Other
 * words do: then it is prose.
 */
export function titleOf(line: string): MarkerTitle | undefined {
	if (!line.includes("**") || line.length > MAX_TITLE || !/^ {0,3}\S/.test(line)) return undefined;
	const title = comparableTitle(TITLE.exec(line)?.groups?.["title"] ?? "");
	const kind = BY_TITLE.get(title);
	return kind && { kind, title };
}

const MAX_TITLE = 200;
const SIGNS = String.raw`(?:${SIGN}|[?\ufffd\s])*`;
const TITLE = new RegExp(String.raw`^${SIGNS}\*\*(?<title>[^*]{1,60})\*\*${SIGNS}$`, "u");

/** A title in lower case, with one kind of dash. */
function comparableTitle(title: string): string {
	return title
		.toLowerCase()
		.replace(/\s*[-‐-―]+\s*/g, " - ")
		.trim();
}
