const MOST_WORDS = 256;

/**
 * Brace expansion on the source of one word: `{a,b}` and `{1..3}`, quotes respected. Undefined when it yields more
 * than 256 words.
 */
export function expandBraces(source: string): readonly string[] | undefined {
	const group = findGroup(source);
	if (group === undefined) return [source];
	const words: string[] = [];
	const rest = expandBraces(group.after);
	for (const item of group.items) {
		const expanded = expandBraces(item);
		if (expanded === undefined || rest === undefined) return undefined;
		for (const middle of expanded) {
			for (const end of rest) words.push(group.before + middle + end);
		}
		if (words.length > MOST_WORDS) return undefined;
	}
	return words;
}

interface BraceGroup {
	readonly before: string;
	readonly items: readonly string[];
	readonly after: string;
}

function findGroup(source: string): BraceGroup | undefined {
	for (let start = 0; start < source.length; start = skip(source, start)) {
		if (source[start] !== "{" || source[start - 1] === "$") continue;
		const group = readGroup(source, start);
		if (group !== undefined) return group;
	}
	return undefined;
}

function readGroup(source: string, start: number): BraceGroup | undefined {
	const items: string[] = [];
	let depth = 0;
	let from = start + 1;
	for (let at = start; at < source.length; at = skip(source, at)) {
		if (source[at] === "{") depth += 1;
		if (source[at] === "," && depth === 1) {
			items.push(source.slice(from, at));
			from = at + 1;
		}
		if (source[at] !== "}") continue;
		depth -= 1;
		if (depth > 0) continue;
		const last = source.slice(from, at);
		const list = items.length > 0 ? [...items, last] : sequence(last);
		if (list === undefined) return undefined;
		return { before: source.slice(0, start), items: list, after: source.slice(at + 1) };
	}
	return undefined;
}

/** The index after the character, the quoted string or the expansion that starts here. */
function skip(source: string, at: number): number {
	const character = source[at];
	if (character === "\\") return at + 2;
	if (character === "'" || character === '"' || character === "`") {
		let end = at + 1;
		while (end < source.length && source[end] !== character) {
			end += source[end] === "\\" && character !== "'" ? 2 : 1;
		}
		return end + 1;
	}
	if (character === "$" && (source[at + 1] === "{" || source[at + 1] === "(")) {
		return skipNested(source, at + 1);
	}
	return at + 1;
}

function skipNested(source: string, start: number): number {
	const open = source[start];
	const close = open === "{" ? "}" : ")";
	let depth = 0;
	for (let at = start; at < source.length; at = at === start ? at + 1 : skip(source, at)) {
		if (source[at] === open) depth += 1;
		if (source[at] === close) depth -= 1;
		if (depth === 0) return at + 1;
	}
	return source.length;
}

function sequence(range: string): readonly string[] | undefined {
	const match = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(range);
	const [, first = "", last = "", step = "1"] = match ?? [];
	if (match === null) return undefined;
	const letters = /[A-Za-z]/.test(first);
	const from = letters ? first.charCodeAt(0) : Number(first);
	const to = letters ? last.charCodeAt(0) : Number(last);
	const stride = Math.max(Math.abs(Number(step)), 1);
	if (Number.isNaN(to) || Math.abs(to - from) / stride > MOST_WORDS) return undefined;
	const count = Math.floor(Math.abs(to - from) / stride) + 1;
	return Array.from({ length: count }, (_, index) => {
		const value = from + (to < from ? -index : index) * stride;
		return letters ? String.fromCharCode(value) : String(value);
	});
}
