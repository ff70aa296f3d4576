const QUOTED =
	/(?<![$@%&>\w{-])q([qw]?)(?:\s*(?:\(([^)]{0,2000})\)|\{([^}]{0,2000})\}|<([^>]{0,2000})>|\[([^\]]{0,2000})\])|([/!|#])([^\n]{0,2000}?)\6)/g;

/** A program in Perl with `q(…)`, `qq{…}` and `qw/…/` written as strings in quotes, and lists of them. */
export function withPlainQuotes(source: string): string {
	return source.replace(QUOTED, (_, kind: string, ...groups: readonly (string | undefined)[]) => {
		const [round, curly, pointed, square, , other] = groups;
		const text = round ?? curly ?? pointed ?? square ?? other ?? "";
		if (kind !== "w") return quoted(text);
		return `(${text.trim().split(/\s+/).map(quoted).join(",")})`;
	});
}

function quoted(text: string): string {
	return `"${text.replace(/["]/g, '\\"')}"`;
}
