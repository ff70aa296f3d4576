import type { ProposalOption } from "../policy/target/target-problem.ts";
import type { Creation } from "./creation.ts";

const FLAGS = {
	repo: /^(?:--repo(?:=|$)|-[a-zA-Z]*R)/,
	head: /^(?:--head(?:=|$)|-[a-zA-Z]*H)/,
	base: /^(?:--base(?:=|$)|-[a-zA-Z]*B)/,
} as const satisfies Record<ProposalOption, RegExp>;

const FIELDS = { repo: "repository", head: "head", base: "base" } as const;
const OPTIONS = ["repo", "head", "base"] as const satisfies readonly ProposalOption[];

/** Whether a command gives an option. In doubt it does. */
export function hasOption(creation: Creation, option: ProposalOption): boolean {
	return optionWords(creation).some((word) => FLAGS[option].test(word));
}

/**
 * The options that a command gives, but whose values only the running shell knows. A word that may
 * become options leaves all of them open, also those that are written: it may give them again.
 */
export function unreadOptions(creation: Creation): ProposalOption[] {
	const { via, unread = [] } = creation;
	const isOpen = via === "codex-workers" ? isOwnOpen(creation) : creation.isOpen === true;
	if (isOpen) return [...OPTIONS];
	// Of requests nothing is unread that is not absent too.
	if (via !== "gh" && via !== "codex-workers") return [];
	return OPTIONS.filter((option) => unread.includes(FIELDS[option]));
}

/** A word that the shell makes. */
const MADE = /^[$`]/;
/** An option of `codex-workers pr create` that takes the next word as its value. */
const OWN_VALUED =
	/^--(?:base|body|change|checked|file|head|summary|tested|title|unchecked|untested)$/;

/** Our own command judges again what its words have become, so that a value may be any text. */
function isOwnOpen({ argv = [] }: Creation): boolean {
	return argv.some((word, at, words) => MADE.test(word) && !OWN_VALUED.test(words[at - 1] ?? ""));
}

/** Without the texts, which may look like options. */
function optionWords({ argv = [], title, body }: Creation): string[] {
	return argv.filter((word) => word !== title && word !== body);
}
