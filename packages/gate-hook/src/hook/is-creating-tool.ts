const OPENS = new Set(["create", "open", "new", "submit"]);
const ONE = new Set(["pullrequest", "pr"]);
/** Beside a plural, `open` and `new` say which ones. */
const OPENS_MANY = new Set(["create", "submit"]);
const MANY = new Set(["pullrequests", "prs"]);
/** What belongs to a pull request and is opened without one. */
const PART = /^(?:review|comment)/;

/**
 * Whether a tool's name says that it opens a pull request: both words are in it, in whatever order
 * and spelling. A server's name counts as part of it. In doubt the answer is yes: then the policy
 * decides.
 */
export function isCreatingTool(name: string): boolean {
	const words = wordsOf(name);
	const whole = words.filter((_, at) => !PART.test(words[at + 1] ?? ""));
	const has = (among: ReadonlySet<string>) => whole.some((word) => among.has(word));
	return (has(OPENS) && has(ONE)) || (has(OPENS_MANY) && has(MANY));
}

function wordsOf(name: string): string[] {
	return name
		.replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$&_")
		.replace(/pull[^a-z\d]*request(s(?![a-z]))?/gi, "_pullrequest$1_")
		.toLowerCase()
		.split(/[^a-z\d]+/)
		.filter((word) => word !== "");
}
