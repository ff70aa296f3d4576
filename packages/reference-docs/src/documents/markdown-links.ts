import { withoutBlocks } from "./fenced-blocks.ts";

/** Where a page points: `other.md#part`, `#part`, `https://…`. */
export interface MarkdownLink {
	readonly target: string;
	/** Counted from 1. */
	readonly line: number;
}

const FORMS = [
	/\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*<?(?<target>[^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g,
	/^ *\[[^\]]+\]:\s+<?(?<target>[^\s>]+)/gm,
	/<(?:a|img|source)\b[^>]*\b(?:href|src|srcset)="(?<target>[^"\s]+)/g,
] as const;

/** The links and pictures of a page, but for what is code. */
export function markdownLinks(page: string): MarkdownLink[] {
	const prose = withoutBlocks(page).replaceAll(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, (code) =>
		code.replaceAll(/[^\n]/g, "_"),
	);
	return FORMS.flatMap((form) =>
		[...prose.matchAll(form)].map((found) => ({
			target: found.groups?.["target"] ?? "",
			line: prose.slice(0, found.index).split("\n").length,
		})),
	);
}
