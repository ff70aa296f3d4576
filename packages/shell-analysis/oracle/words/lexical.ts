// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are shell, not templates
import { type WordForm, wordForms } from "../form.ts";
import { ansiC, isPlain, quote, quoteAll, spell } from "../quoting.ts";

const BLANKS = [" ", "  ", "\t", " \\\n", " \\\n\t"];

/** Quotes, escapes, continuations, braces, comments, redirections between the words. */
export const LEXICAL: readonly WordForm[] = [
	...wordForms("as written", [(words) => quoteAll(words)]),
	...wordForms("quoting", [
		(words, random) => words.map((word) => spell(word, random)).join(random.pick(BLANKS)),
		(words, random) => words.map((word) => spell(word, random)).join(random.pick(BLANKS)),
		(words) => words.map(quote).join(" "),
		(words) => `\\${quoteAll(words)} # a comment`,
	]),
	...wordForms("ANSI-C", [
		(words, random) => words.map((word) => ansiC(word, random)).join(" "),
		([first = "", ...rest], random) =>
			`${quoteAll([first])} ${rest.map((word) => ansiC(word, random)).join(" ")}`,
	]),
	...wordForms("redirection", [
		(words) => `>out 2>&1 ${quoteAll(words)}`,
		([first = "", ...rest]) => `${quoteAll([first])} 2>/dev/null ${quoteAll(rest)} <<<x`,
		(words) => `{ ${quoteAll(words)}; } &>> out`,
		(words) => `exec 3>&1; ${quoteAll(words)} >&3`,
	]),
	...wordForms(
		"braces",
		[
			(words) => `{${words.join(",")}}`,
			([first = "", ...rest]) =>
				rest.length > 1 ? `${first} {${rest.join(",")}}` : quoteAll([first, ...rest]),
			([first = "", ...rest]) =>
				`${first.slice(0, 1)}{${first.slice(1)},} ${quoteAll(rest)}`.replace(/\{(.*),\} /, "$1 "),
		],
		{ plain: true },
	),
	...wordForms("tail", [
		(words) => `${quoteAll(words)}; :`,
		(words) => `: a#b; ${quoteAll(words)}`,
		(words, random) => `X=${random.below(9)} Y='a b' ${quoteAll(words)}`,
		(words) => `${words.every(isPlain) ? words.join(" ") : quoteAll(words)}\necho done`,
	]),
];
