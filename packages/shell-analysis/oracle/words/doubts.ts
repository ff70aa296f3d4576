// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are shell, not templates
import { type WordForm, wordForms } from "../form.ts";
import { quote, quoteAll } from "../quoting.ts";

/** Values that look replaced and are not, functions that are not there, loops and calls that go round again. */
export const DOUBTS: readonly WordForm[] = [
	...wordForms("kept values", [
		([first = "", ...rest]) => `v=${quote(first)}; v=true & "$v" ${quoteAll(rest)}`,
		([first = "", ...rest]) => `readonly v=${quote(first)}\nv=true\n"$v" ${quoteAll(rest)}`,
		([first = "", ...rest]) => `v=${quote(first)}; v=true > /no/file; "$v" ${quoteAll(rest)}`,
		([first = "", ...rest]) =>
			`v=${quote(first)}; f() { return; v=true; }; f; "$v" ${quoteAll(rest)}`,
		([first = "", ...rest]) =>
			`v=${quote(first)}; for i in 1; do break; v=true; done; "$v" ${quoteAll(rest)}`,
		([first = "", ...rest]) => `v=${quote(first)}; (v=true); "$v" ${quoteAll(rest)}`,
	]),
	...wordForms("other process", [
		([first = "", ...rest]) => `V=true; bash -c ${quote(`"\${V:-${first}}" ${quoteAll(rest)}`)}`,
		([first = "", ...rest]) =>
			`export V=true; env -u V bash -c ${quote(`"\${V-${first}}" ${quoteAll(rest)}`)}`,
		(words) => `${words[0]}() { :; }; env ${quoteAll(words)}`,
		(words) => `if false; then ${words[0]}() { :; }; fi; ${quoteAll(words)}`,
		(words) => `command_not_found_handle() { shift; "$@"; }; no_such_thing ${quoteAll(words)}`,
		(words) => `sh -c ${quote(`((${quoteAll(words)}))`)}`,
		(words) => `sh -c ${quote(`echo x&>s ${quoteAll(words)}`)}`,
	]),
	...wordForms("round again", [
		([first = "", ...rest]) =>
			`f() { if [ $# -gt 0 ]; then ${quoteAll([first])} "$@"; else f ${quoteAll(rest)}; fi; }; f`,
		(words) =>
			`set -- ${quoteAll(words)}; l=(); while [ $# -gt 0 ]; do l+=("$1"); shift; done; "\${l[@]}"`,
		(words) => `l=(); for w in ${quoteAll(words)}; do l+=("$w"); done; "\${l[@]}"`,
		(words) =>
			`${words.map((word, index) => `printf -v l[${index}] %s ${quote(word)}`).join("; ")}; "\${l[@]}"`,
		(words) => `exec 9<<< ${quote(quoteAll(words))}; IFS= read -ru9 v; eval "$v"`,
		(words) => `printf '%s\\n' ${quote(quoteAll(words))} > /dev/stdout | bash`,
		(words) => `{ printf '%s\\n' ${quote(quoteAll(words))} >&3; } 3>&1 > /dev/null | bash`,
	]),
];
