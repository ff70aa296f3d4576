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
	const { via, unread = [], isOpen = false } = creation;
	if (isOpen) return [...OPTIONS];
	// Of requests nothing is unread that is not absent too.
	if (via !== "gh" && via !== "codex-workers") return [];
	return OPTIONS.filter((option) => unread.includes(FIELDS[option]));
}

/** Without the texts, which may look like options. */
function optionWords({ argv = [], title, body }: Creation): string[] {
	return argv.filter((word) => word !== title && word !== body);
}
