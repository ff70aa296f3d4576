import type { Creation } from "./creation.ts";

/** A text with a quoted delimiter: the shell changes nothing in it. */
const HEREDOC = /"\$\(cat <<-?\s*(?<quote>['"])(?<end>\w+)\k<quote>\n[\s\S]*?\n\s*\k<end>\s*\)"/g;
const SINGLE_QUOTED = /'[^']*'/g;
const DOUBLE_QUOTED = /"(?:[^"\\$`]|\\[^\n])*"/g;
const CONTINUED = /\\\n/g;
/** What shows the answer and no more. */
const HARMLESS_END =
	/(?:\s+2>&1)?(?:\s*\|\s*(?:cat|head|tail)(?:\s+-n?\s*\d+)?)?(?:\s*&&\s*echo(?:\s+[\w.-]+)*)?\s*$/;
/** Whose account opens it; GitHub judges that. */
const TOKEN = /^(?:GH|GITHUB)_TOKEN=[\w-]+\s+/;
const WORDS = /^[A-Za-z][\w-]*(?:[^\S\n]+[\w@%+=:,./#^~-]+)*$/;

/**
 * Whether a pull request is the only thing on its line, written out: the program by its bare name,
 * plain or quoted words, and nothing before it or around it. Anything else (another command, a
 * setting, a redirection, a runner, a script) may change the commit, the repository or the
 * configuration after the gate has looked at them.
 */
export function standsAlone(
	command: string,
	{ via, argv = [] }: Pick<Creation, "via" | "argv">,
): boolean {
	if (via === "interpreter") return false;
	const words = command
		.trim()
		.replace(HEREDOC, "x")
		.replace(CONTINUED, " ")
		.replace(SINGLE_QUOTED, "x")
		.replace(DOUBLE_QUOTED, "x")
		.replace(HARMLESS_END, "")
		.replace(TOKEN, "");
	return WORDS.test(words) && words.split(/\s/)[0] === argv[0];
}
