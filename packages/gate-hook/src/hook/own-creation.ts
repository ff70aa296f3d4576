import type { Creation } from "./creation.ts";

/** The options of `codex-workers pr create` with a value, which is the next word whatever that is. */
const VALUED = /^--(?:base|body|change|checked|file|head|summary|tested|title|unchecked|untested)$/;
/** The other words that it knows. */
const KNOWN = /^(?:pr|create|--draft|--json|--help|-h)$/;
/** What the shell may make something else of. */
const MADE = /[$`*?[]/;

/**
 * A creation by our own command, with its options as that command takes them: gh has others, and
 * takes the value of one of ours for an option. Which words only the shell knows is told by
 * `unread` and `isOpen`, because a word may be shown by what it comes from.
 */
export function ownCreation(found: Creation): Creation {
	const { via, argv = [], unread = [], isOpen = false } = found;
	const { values, others } = readOptions(argv.slice(1));
	const isUnread = (name: "head" | "base") =>
		unread.includes(name) || MADE.test(values.get(`--${name}`)?.at(-1) ?? "");
	const read = (name: "head" | "base") =>
		isUnread(name) ? undefined : values.get(`--${name}`)?.at(-1);
	return {
		via,
		argv,
		title: values.get("--title")?.join("\n"),
		body: values.get("--body")?.join("\n"),
		head: read("head"),
		base: read("base"),
		unread: (["head", "base"] as const).filter(isUnread),
		isOpen: others.some((word) => isOpen || MADE.test(word)),
	};
}

/** Every value of every option, and the words that are neither an option of ours nor its value. */
function readOptions(words: readonly string[]) {
	const values = new Map<string, string[]>();
	const others: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		if (word === "--") break;
		const [, name = word, joined] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
		if (VALUED.test(name)) {
			const value = joined ?? words[++at] ?? "";
			values.set(name, [...(values.get(name) ?? []), value]);
		} else if (!KNOWN.test(word)) others.push(word);
	}
	return { values, others };
}
