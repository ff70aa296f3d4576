// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are shell, not templates
import { type WordForm, wordForms } from "../form.ts";
import { quote, quoteAll } from "../quoting.ts";
import type { Random } from "../random.ts";

const NAMES = ["a", "cmd", "X_1", "sub", "arg"];

/** Each word by way of a variable that the maker sets; `read` is what stands for the word. */
function each(
	words: readonly string[],
	maker: (word: string, name: string) => readonly [set: string, read: string],
): string {
	const pairs = words.map((word, index) => maker(word, `v${index}`));
	return `${pairs.map(([set]) => set).join("; ")}; ${pairs.map(([, read]) => read).join(" ")}`;
}

/** Values carried in variables, and what bash does to a value while it reads it. */
export const VARIABLES: readonly WordForm[] = [
	...wordForms("variables", [
		(words) => each(words, (word, name) => [`${name}=${quote(word)}`, `"$${name}"`]),
		(words) => each(words, (word, name) => [`${name}=${quote(word)}`, `"\${${name}}"`]),
		(words) => each(words, (word, name) => [`export ${name}=${quote(word)}`, `"$${name}"`]),
		(words) => each(words, (word, name) => [`printf -v ${name} %s ${quote(word)}`, `"$${name}"`]),
		(words) => each(words, (word, name) => [`read -r ${name} <<< ${quote(word)}`, `"$${name}"`]),
		(words) => each(words, (word, name) => [`${name}=; ${name}+=${quote(word)}`, `"$${name}"`]),
		([first = "", ...rest], random) => hidden(random, first, (read) => `${read} ${quoteAll(rest)}`),
	]),
	...wordForms("operations", [
		([first = "", ...rest]) => `"\${v0:-${doubled(first)}}" ${quoteAll(rest)}`,
		([first = "", ...rest]) => `: "\${v0:=${doubled(first)}}"; "$v0" ${quoteAll(rest)}`,
		(words) => each(words, (word, name) => [`${name}=z`, `"\${${name}:+${doubled(word)}}"`]),
		(words) => each(words, (word, name) => [`${name}=${quote(`QZ${word}`)}`, `"\${${name}#QZ}"`]),
		(words) => each(words, (word, name) => [`${name}=${quote(`${word}QZ`)}`, `"\${${name}%QZ}"`]),
		(words) => each(words, (word, name) => [`${name}=${quote(`${word}QZ`)}`, `"\${${name}/QZ/}"`]),
		(words) =>
			each(words, (word, name) => [`${name}=${quote(`a/b/QZ${word}`)}`, `"\${${name}##*QZ}"`]),
		(words) =>
			each(words, (word, name) => [
				`${name}=${quote(`ab${word}cd`)}`,
				`"\${${name}:2:${word.length}}"`,
			]),
		(words) =>
			each(words, (word, name) => [`${name}=${quote([...word].join("Q"))}`, `"\${${name}//Q/}"`]),
		(words) =>
			each(words, (word, name) => [`w${name}=${quote(word)}; ${name}=w${name}`, `"\${!${name}}"`]),
		(words) => each(words, (word, name) => [`${name}=${quote(word)}`, `"\${${name}@E}"`]),
	]),
	...wordForms(
		"case",
		[
			(words) => each(words, (word, name) => [`${name}=${word.toUpperCase()}`, `"\${${name},,}"`]),
			(words) => each(words, (word, name) => [`${name}=${word.toUpperCase()}`, `"\${${name}@L}"`]),
			(words) =>
				each(words, (word, name) => [
					`declare -l ${name}; ${name}=${word.toUpperCase()}`,
					`"$${name}"`,
				]),
			(words) =>
				each(words, (word, name) => [`typeset -l ${name}=${word.toUpperCase()}`, `"$${name}"`]),
			(words) => words.map((word) => `$(echo ${word.toUpperCase()} | tr A-Z a-z)`).join(" "),
			(words) =>
				words.map((word) => `$(tr '[:upper:]' '[:lower:]' <<< ${word.toUpperCase()})`).join(" "),
		],
		{ plain: true },
	),
	...wordForms("references", [
		(words) =>
			each(words, (word, name) => [
				`declare -n r${name}=${name}; r${name}=${quote(word)}`,
				`"$${name}"`,
			]),
		(words) =>
			each(words, (word, name) => [
				`${name}=${quote(word)}; declare -n r${name}=${name}`,
				`"$r${name}"`,
			]),
		(words) =>
			each(words, (word, name) => [
				`declare -n r${name}; r${name}=${name}; ${name}=${quote(word)}`,
				`"$r${name}"`,
			]),
	]),
	...wordForms(
		"splitting",
		[
			(words, random) => hidden(random, words.join(" "), (read) => read),
			(words) => `c="${words.join(" ")}"; eval "$c"`,
			(words) => `c='${words.join(" ")}'; eval $c`,
			(words) => `IFS=, ; c=${words.join(",")}; $c`,
			(words) =>
				`IFS=: read -r -a l <<< ${words.map((word) => word.replaceAll(":", "")).join(":")}; "\${l[@]}"`,
			(words) => `c=${words.join("_S_")}; \${c//_S_/ }`,
			(words) => `f() { local IFS=+; c=${words.join("+")}; $c; }; f`,
			([first = "", ...rest]) => `r='${rest.join(" ")}'; ${first} $r`,
			([first = "", ...rest]) => `${first}\${IFS}${rest.join("${IFS}")}`,
		],
		{ plain: true },
	),
	...wordForms("arrays", [
		(words) => `l=(${quoteAll(words)}); "\${l[@]}"`,
		(words) => `l=(); ${words.map((word) => `l+=(${quote(word)})`).join("; ")}; "\${l[@]}"`,
		(words) =>
			`l=(${words.map((word, index) => `[${index}]=${quote(word)}`).join(" ")}); "\${l[@]}"`,
		(words) => `${words.map((word, index) => `l[${index}]=${quote(word)}`).join("; ")}; "\${l[@]}"`,
		(words) => `l=(x ${quoteAll(words)}); "\${l[@]:1}"`,
		(words) => `l=(${quoteAll(words)}); i=0; "\${l[i]}" "\${l[@]:i+1}"`,
		(words) => `l=(${quoteAll(words)}); ${words.map((_, index) => `"\${l[${index}]}"`).join(" ")}`,
		(words) =>
			`l=(${quoteAll(words)}); ${words.map((_, index) => `"\${l[$((${index}+0))]}"`).join(" ")}`,
		(words) =>
			`declare -A m=(${words.map((word, index) => `[k${index}]=${quote(word)}`).join(" ")}); ${words.map((_, index) => `"\${m[k${index}]}"`).join(" ")}`,
		(words) =>
			`declare -A m; ${words.map((word, index) => `m[k${index}]=${quote(word)}`).join("; ")}; ${words.map((_, index) => `"\${m[k${index}]}"`).join(" ")}`,
		(words) => `readarray -t l <<'END'\n${words.join("\n")}\nEND\n"\${l[@]}"`,
		(words) => `mapfile -t l < <(printf '%s\\n' ${quoteAll(words)}); "\${l[@]}"`,
	]),
	...wordForms("positional", [
		(words) => `set -- ${quoteAll(words)}; "$@"`,
		([first = "", ...rest]) => `set -- ${quoteAll(rest)}; ${quoteAll([first])} "$@"`,
		(words) => `set -- x ${quoteAll(words)}; shift; "$@"`,
		(words) => `set -- ${quoteAll(words)}; "\${@:1}"`,
		([first = "", ...rest]) => `set ${quoteAll([first])} y; shift 0; "$1" ${quoteAll(rest)}`,
		(words) => `f() { "$@"; }; f ${quoteAll(words)}`,
		([first = "", ...rest]) =>
			`f() { local p=$1; shift; "$p" "$@"; }; f ${quoteAll([first, ...rest])}`,
		([first = "", ...rest]) => `function f { ${quoteAll([first])} "\${@}"; }; f ${quoteAll(rest)}`,
		([first = "", ...rest]) =>
			`${quoteAll([first])}() { command ${quoteAll([first])} "$@"; }; ${quoteAll([first, ...rest])}`,
		([first = "", ...rest]) => `: ${quoteAll([first])}; $_ ${quoteAll(rest)}`,
		([first = "", ...rest]) =>
			`[[ ${quote(`x${first}`)} =~ x(.*) ]]; "\${BASH_REMATCH[1]}" ${quoteAll(rest)}`,
	]),
];

function doubled(word: string): string {
	return word.replace(/[\\"$`}]/g, "\\$&");
}

function hidden(random: Random, value: string, use: (read: string) => string): string {
	const name = random.pick(NAMES);
	const read = random.pick([`$${name}`, `\${${name}}`]);
	return `${name}=${quote(value)}; ${use(read)}`;
}
