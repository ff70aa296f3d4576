import { withoutBlocks } from "./fenced-blocks.ts";

/** What `#…` may name on a page: its headings as GitHub spells them, and named elements. */
export function markdownAnchors(page: string): Set<string> {
	const prose = withoutBlocks(page);
	const anchors = new Set<string>();
	for (const [, heading = ""] of prose.matchAll(/^ {0,3}#{1,6} +(.*?)(?: +#+)? *$/gm)) {
		anchors.add(unused(slug(heading), anchors));
	}
	for (const [, name = ""] of prose.matchAll(/<\w+\b[^>]*\b(?:id|name)="([^"]+)"/g)) {
		anchors.add(name);
	}
	return anchors;
}

/** A heading as GitHub makes an address of it. */
function slug(heading: string): string {
	return heading
		.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
		.replaceAll(/[`*]/g, "")
		.trim()
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, "")
		.replaceAll(" ", "-");
}

function unused(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(name)) return name;
	for (let at = 1; ; at += 1) {
		if (!taken.has(`${name}-${at}`)) return `${name}-${at}`;
	}
}
