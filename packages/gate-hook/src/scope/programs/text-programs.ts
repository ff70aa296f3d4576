import { anyArguments, onlyOptions, rulesFor } from "../words/program-rules.ts";
import type { ProgramRule } from "../words/refusal.ts";
import { judgeAwk } from "./awk.ts";
import { judgeSed } from "./sed.ts";

/** Programs that show, compare and count text. */
export const TEXT_PROGRAMS: readonly (readonly [string, ProgramRule])[] = [
	...rulesFor("cat head tail tac rev nl wc cut paste tr fold fmt expand unexpand", anyArguments),
	...rulesFor("grep egrep fgrep jq cmp comm join column od hexdump numfmt strings", anyArguments),
	...rulesFor("cksum sum md5sum sha1sum sha256sum sha512sum b2sum", anyArguments),
	...rulesFor("sed", judgeSed),
	...rulesFor("awk gawk mawk", judgeAwk),
	...rulesFor(
		"sort",
		onlyOptions(`-bcCdfghiMnRrsuVz -k: -t: -m --reverse --unique --numeric-sort
		--human-numeric-sort --general-numeric-sort --version-sort --ignore-case --check --stable
		--key: --field-separator: --zero-terminated --ignore-leading-blanks --dictionary-order`),
	),
	...rulesFor(
		"uniq",
		onlyOptions(
			`-cdDiuz -f: -s: -w: --count --repeated --unique --ignore-case
		--skip-fields: --skip-chars: --zero-terminated`,
			1,
		),
	),
	...rulesFor(
		"diff",
		onlyOptions(`-abBcdEeiNnpqrstTuwyZ -U: -C: -W: -x: -I: --brief --recursive
		--unified --context --side-by-side --ignore-all-space --ignore-space-change --ignore-case
		--ignore-blank-lines --new-file --text --color --width: --exclude: --strip-trailing-cr
		--suppress-common-lines --report-identical-files --minimal`),
	),
	...rulesFor(
		"rg",
		onlyOptions(`-acFHhiIlLnNoPsSUvVwxpqu0 -A: -B: -C: -e: -E: -f: -g: -j: -m: -M:
		-r: -t: -T: --after-context: --before-context: --context: --regexp: --glob: --iglob: --type:
		--type-not: --type-list --max-count: --max-depth: --max-columns: --max-filesize: --replace:
		--sort: --sortr: --color: --colors: --encoding: --file: --threads: --files --hidden --no-hidden
		--no-ignore --no-ignore-vcs --no-ignore-parent --follow --fixed-strings --ignore-case
		--smart-case --case-sensitive --invert-match --word-regexp --line-regexp --line-number
		--no-line-number --count --count-matches --files-with-matches --files-without-match
		--only-matching --multiline --multiline-dotall --pcre2 --heading --no-heading --with-filename
		--no-filename --column --json --stats --null --passthru --pretty --quiet --text --trim --vimgrep
		--unrestricted --no-messages --no-config --version --help`),
	),
	...rulesFor("base64 base32", onlyOptions("-dDi -w: --decode --wrap: --ignore-garbage", 1)),
	...rulesFor("xxd", onlyOptions("-abeEiIpu -c: -g: -l: -o: -s:", 1)),
	...rulesFor("iconv", onlyOptions("-cs -f: -t: --from-code: --to-code:")),
	...rulesFor(
		"shuf",
		onlyOptions("-ez -n: -i: --echo --head-count: --input-range: --zero-terminated"),
	),
];
