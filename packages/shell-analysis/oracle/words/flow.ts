// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are shell, not templates
import { type WordForm, wordForms } from "../form.ts";
import { quote, quoteAll } from "../quoting.ts";

/** Words that get to their place through loops, branches, arithmetic, aliases, substitutions. */
export const FLOW: readonly WordForm[] = [
	...wordForms("loops", [
		(words) => `l=(); for w in ${quoteAll(words)}; do l+=("$w"); done; "\${l[@]}"`,
		([first = "", ...rest]) => `for p in ${quoteAll([first])}; do $p ${quoteAll(rest)}; done`,
		([first = "", ...rest]) =>
			`for p in echo ${quoteAll([first])}; do "$p" ${quoteAll(rest)}; done`,
		(words) =>
			`while IFS= read -r w; do l+=("$w"); done <<'END'\n${words.join("\n")}\nEND\n"\${l[@]}"`,
		(words) => `l=(${quoteAll(words)}); for ((i=0;i<1;i++)); do "\${l[@]}"; done`,
		(words) => `n=1; until [ $n -gt 1 ]; do ${quoteAll(words)}; n=$((n+1)); done`,
		(words) => `i=0; while ((i++ < 1)); do ${quoteAll(words)}; done`,
	]),
	...wordForms("branches", [
		([first = "", ...rest]) =>
			`case abc in a*) p=${quote(first)};; *) p=echo;; esac; "$p" ${quoteAll(rest)}`,
		([first = "", ...rest]) =>
			`if true; then p=${quote(first)}; else p=echo; fi; "$p" ${quoteAll(rest)}`,
		([first = "", ...rest]) => `p=echo; true && p=${quote(first)}; "$p" ${quoteAll(rest)}`,
		([first = "", ...rest]) => `false || p=${quote(first)}; "$p" ${quoteAll(rest)}`,
		(words) => `case x in y) ;; x) ${quoteAll(words)} ;;& *) : ;; esac`,
		(words) => `[[ a == a ]] && ${quoteAll(words)}`,
		(words) => `((1)) && ${quoteAll(words)} || :`,
	]),
	...wordForms("arithmetic", [
		(words) => `i=$((1+1)); l=(a b ${quoteAll(words)}); "\${l[@]:$i}"`,
		([first = "", ...rest]) =>
			`declare -i n=2; l=(a b ${quoteAll([first])}); \${l[n]} ${quoteAll(rest)}`,
		(words) => `let n=0; ((n+=1)); set -- x ${quoteAll(words)}; shift $n; "$@"`,
		(words) => `a[0]=x; : $((a[0\`${quoteAll(words)} >&2\`]))`,
		(words) => `v=${quote(`x[$(${quoteAll(words)})]`)}; : $((v))`,
		(words) => `declare -i n; n=${quote(`x[$(${quoteAll(words)})]`)}`,
		(words) => `v=${quote(`x[$(${quoteAll(words)})]`)}; [[ v -eq 0 ]]`,
	]),
	...wordForms(
		"substitution",
		[
			([first = "", ...rest]) => `$(echo ${quoteAll([first])}) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `\`printf %s ${quoteAll([first])}\` ${quoteAll(rest)}`,
			([first = "", ...rest]) => `"$(cat <<<${quoteAll([first])})" ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(basename /x/${first}) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(command -v ${first}) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(type -P ${first}) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(which ${first}) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(echo ${[...first].reverse().join("")} | rev) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(printf '%b' '${octal(first)}') ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(printf '${octal(first)}') ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(echo -e '${octal(first)}') ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(echo x${first}y | sed 's/^x//;s/y$//') ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(echo a:${first}:b | cut -d: -f2) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(echo a ${first} b | awk '{print $2}') ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(awk 'BEGIN{print "${first}"}') ${quoteAll(rest)}`,
			([first = "", ...rest]) => `echo ${first} > n; $(<n) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `echo ${first} > n; $(cat n) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(printf '%s\\n' z ${first} | sort | head -1) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(printf '%s\\n' a ${first} | tail -n 1) ${quoteAll(rest)}`,
			([first = "", ...rest]) => `$(echo ${base64(first)} | base64 -d) ${quoteAll(rest)}`,
			([first = "", ...rest]) =>
				`$(printf %s ${first.slice(0, 1)} ${first.slice(1)}) ${quoteAll(rest)}`,
			(words) => `$(echo ${words.join(" ")})`,
			(words) => `$(printf '%s ' ${words.join(" ")})`,
		],
		{ plain: true },
	),
	...wordForms(
		"aliases",
		[
			(words) => `shopt -s expand_aliases\nalias zz='${words.join(" ")}'\nzz`,
			([first = "", ...rest]) => `shopt -s expand_aliases\nalias zz=${first}\nzz ${rest.join(" ")}`,
			([first = "", ...rest]) =>
				`shopt -s expand_aliases\nalias zz='${first} ' yy='${rest.join(" ")}'\nzz yy`,
			([first = "", ...rest]) => `hash -p "$(type -P ${first})" zz; zz ${rest.join(" ")}`,
			([first = "", ...rest]) => `ln -s "$(type -P ${first})" zz; ./zz ${rest.join(" ")}`,
			([first = "", ...rest]) =>
				`mkdir b; ln -s "$(command -v ${first})" b/zz; PATH=$PWD/b:$PATH; zz ${rest.join(" ")}`,
		],
		{ plain: true },
	),
];

function octal(word: string): string {
	return [...word]
		.map((character) => `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`)
		.join("");
}

function base64(text: string): string {
	return Buffer.from(text).toString("base64");
}
