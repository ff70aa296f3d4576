import type { ProposalOption } from "../policy/target/target-problem.ts";
import type { Creation } from "./creation.ts";

const FLAGS = {
	repo: /^(?:--repo(?:=|$)|-[a-zA-Z]*R)/,
	head: /^(?:--head(?:=|$)|-[a-zA-Z]*H)/,
	base: /^(?:--base(?:=|$)|-[a-zA-Z]*B)/,
} as const satisfies Record<ProposalOption, RegExp>;

const OPTIONS = ["repo", "head", "base"] as const satisfies readonly ProposalOption[];

/** A word that the shell makes, as it is written: it may become any option. */
const MADE = /^["']?[$`]/;
/** An option of `gh pr create` that takes the next word as its value. */
const TAKES_NEXT =
	/^(?:--(?:assignee|base|body|body-file|head|label|milestone|project|recover|repo|reviewer|template|title)|-[defvw]*[aBbFHlmpRrTt])$/;

/** Whether a command gives an option. In doubt it does. */
export function hasOption(creation: Creation, option: ProposalOption): boolean {
	return optionWords(creation).some((word) => FLAGS[option].test(word));
}

/**
 * The options that a command gives, but whose values only the running shell knows. A word that may
 * become options leaves all of them open. In doubt an option counts as unread: then it has to be
 * written out.
 */
export function unreadOptions(creation: Creation): ProposalOption[] {
	const { repository, head, base } = creation;
	const known = { repo: repository, head, base };
	const words = optionWords(creation);
	const isOpen = words.some((word, at) => MADE.test(word) && !TAKES_NEXT.test(words[at - 1] ?? ""));
	return OPTIONS.filter(
		(option) => known[option] === undefined && (isOpen || hasOption(creation, option)),
	);
}

/** Without the texts, which may look like options. */
function optionWords({ argv = [], title, body }: Creation): string[] {
	return argv.filter((word) => word !== title && word !== body);
}
