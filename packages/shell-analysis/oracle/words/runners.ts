// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are shell, not templates
import { type WordForm, wordForms } from "../form.ts";
import { isPlain, quote, quoteAll } from "../quoting.ts";

const WRAPPERS = [
	"env",
	"env -u X A=b",
	'env -i PATH="$PATH"',
	"nice",
	"nice -n 5",
	"nohup",
	"timeout 9",
	"timeout -k 1 -s KILL 9s",
	"timeout --foreground 9",
	"setsid -w",
	"stdbuf -oL",
	"stdbuf -o 0 -e 0",
	"command",
	"command -p --",
	"exec",
	"exec -a foo",
	"builtin command",
	"time -p",
	"env nice timeout 5",
	"ionice -c 3",
	"chrt -o 0",
	"taskset 1",
	"unshare -r",
	"setarch -R",
	"prlimit --nofile=99",
];

/** Programs that run the words which follow them, or which they read. */
export const RUNNERS: readonly WordForm[] = [
	...wordForms("wrappers", [
		(words, random) => `${random.pick(WRAPPERS)} ${program(words)}`,
		(words, random) => `${random.pick(WRAPPERS)} ${program(words)}`,
		(words, random) => `env ${random.pick(WRAPPERS.slice(0, 10))} ${program(words)}`,
		(words) => `coproc ${quoteAll(words)}; wait`,
	]),
	...wordForms("flock", [(words) => `flock lock ${quoteAll(words)}`], { needs: "flock" }),
	...wordForms(
		"env -S",
		[
			(words) => `env -S '${words.join(" ")}'`,
			(words) => `env -S'${words.join(" ")}'`,
			([first = "", ...rest]) => `env --split-string='A=b ${first}' ${rest.join(" ")}`,
			(words) => `env -iS 'PATH=/mnt/shims:/usr/bin ${words.join(" ")}'`,
			(words) => `env -S '${words.join("\\_")}'`,
		],
		{ plain: true },
	),
	...wordForms("xargs", [
		([first = "", ...rest]) => `printf '%s\\0' ${quoteAll(rest)} | xargs -0 ${quoteAll([first])}`,
		(words) => `printf '%s\\0' ${quoteAll(words)} | xargs -0 env`,
		([first = "", ...rest]) =>
			`printf '%s\\n' ${quoteAll(rest)} | xargs -d '\\n' ${quoteAll([first])}`,
		(words) => `xargs ${quoteAll(words)} < /dev/null`,
		(words) => `echo x | xargs -I{} ${quoteAll(words)}`,
		(words) => `echo x | xargs -I% sh -c ${quote(quoteAll(words))}`,
		(words) => `printf '%s' ${quote(quoteAll(words))} | xargs -0 -I@ sh -c @`,
		(words) =>
			`echo _ | xargs -n 1 -P 2 ${quoteAll(words)} --`.replace(
				/ --$/,
				words[1] === "pr" ? "" : " --",
			),
	]),
	...wordForms(
		"xargs",
		[
			([first = "", ...rest]) => `echo ${rest.join(" ")} | xargs ${first}`,
			(words) => `echo ${words.join(" ")} | xargs env`,
			([first = "", ...rest]) => `echo ${rest.join(" ")} | xargs -L1 -t ${first}`,
			([first = "", ...rest]) => `echo ${rest.join(",")} | tr , '\\n' | xargs ${first}`,
			([first = "", ...rest]) => `echo ${rest.join(" ")} > l; xargs -a l ${first}`,
			([first = "", second = "", ...rest]) =>
				`echo ${second} | xargs -I{} ${first} {} ${rest.join(" ")}`,
			(words) => `xargs -n ${words.length} env <<< '${words.join(" ")}'`,
		],
		{ plain: true },
	),
	...wordForms("find", [
		(words) => `find . -maxdepth 0 -exec ${quoteAll(words)} \\;`,
		(words) => `find . -maxdepth 0 -execdir ${quoteAll(words)} ';'`,
		(words) => `yes | find . -maxdepth 0 -ok ${quoteAll(words)} \\;`,
		(words) => `find . -maxdepth 0 -exec sh -c ${quote(quoteAll(words))} {} \\;`,
		(words) =>
			`find . -maxdepth 0 -type d -print -exec env ${quoteAll(words)} +`.replace(/ \+$/, " \\;"),
		([first = "", ...rest]) =>
			`find . -maxdepth 0 -exec bash -c '"$@"' _ ${quoteAll([first, ...rest])} \\;`,
	]),
	...wordForms("nested arguments", [
		(words) => `bash -c '"$@"' _ ${quoteAll(words)}`,
		(words) => `sh -c '"$0" "$@"' ${quoteAll(words)}`,
		([first = "", ...rest]) =>
			`bash -c '${program([first]).replaceAll("'", "'\\''")} "$@"' x ${quoteAll(rest)}`,
		(words) => `bash -c 'shift; exec "$@"' x y ${quoteAll(words)}`,
		(words) => `printf '"$@"' | bash -s -- ${quoteAll(words)}`,
		(words) => `bash -c 'eval "$1"' _ ${quote(quoteAll(words))}`,
		([first = "", ...rest]) => `P=${quote(first)} bash -c '$P "$@"' _ ${quoteAll(rest)}`,
		([first = "", ...rest]) => `export P=${quote(first)}; sh -c '"$P" "$@"' _ ${quoteAll(rest)}`,
		(words) => `env C=${quote(quoteAll(words))} bash -c 'eval "$C"'`,
	]),
	...wordForms("eval", [
		(words) => `eval ${quote(quoteAll(words))}`,
		(words) => `eval ${words.every(isPlain) ? words.join(" ") : quote(quoteAll(words))}`,
		(words) => `builtin eval ${quote(quoteAll(words))}`,
		(words) => `eval "$(echo ${quote(quoteAll(words))})"`,
		(words) => `c=${quote(quoteAll(words))}; eval "\${c@Q}" || eval "$c"`,
		(words) => `l=(${quoteAll(words)}); eval "\${l[@]@Q}"`,
		(words) => `printf -v c '%q ' ${quoteAll(words)}; eval "$c"`,
	]),
];

/** The words behind a wrapper that cannot run functions or builtins. */
function program(words: readonly string[]): string {
	return quoteAll(words);
}
