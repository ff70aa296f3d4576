/** Where a shell pattern has to match. */
export type PatternAnchor = "whole" | "first" | "every" | "start" | "end";

/** A shell pattern (`*`, `?`, `[…]`) as a regular expression. */
export function globToRegExp(pattern: string, anchor: PatternAnchor): RegExp {
	const body = pattern.replace(/\\.|\[[^\]]+\]|[\s\S]/g, translate);
	const start = anchor === "whole" || anchor === "start" ? "^" : "";
	const end = anchor === "whole" || anchor === "end" ? "$" : "";
	return new RegExp(`${start}(?:${body})${end}`, anchor === "every" ? "gs" : "s");
}

function translate(token: string): string {
	if (token === "*") return ".*";
	if (token === "?") return ".";
	if (token.length > 2 && token.startsWith("[")) {
		const negated = token[1] === "!" || token[1] === "^";
		const members = token.slice(negated ? 2 : 1, -1).replace(/[\\\]^[]/g, "\\$&");
		return `[${negated ? "^" : ""}${safeRange(members)}]`;
	}
	const character = token.length === 2 ? token.slice(1) : token;
	return character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** A range the wrong way round (`z-a`) would be an error in a regular expression. */
function safeRange(members: string): string {
	return members.replace(/([\s\S])-([\s\S])/g, (range, from: string, to: string) =>
		from <= to ? range : `${from}\\-${to}`,
	);
}
