/** How deep parentheses, braces and brackets are nested at most; quotes are not looked at. */
export function bracketDepth(source: string): number {
	let depth = 0;
	let deepest = 0;
	for (const character of source) {
		if ("({[".includes(character)) depth += 1;
		else if (")}]".includes(character)) depth = Math.max(depth - 1, 0);
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}
