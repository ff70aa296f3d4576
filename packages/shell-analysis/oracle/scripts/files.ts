// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are shell, not templates
import { type ScriptForm, scriptForms } from "../form.ts";
import { quote } from "../quoting.ts";

/** Ways to bring a script into the file `s` that a later command runs. */
const WRITERS: readonly ((script: string) => string)[] = [
	(script) => `cat > s <<'FILE'\n${script}\nFILE\n`,
	(script) => `printf '%s\\n' ${quote(script)} > s`,
	(script) => `echo ${quote(script)} | tee s > /dev/null`,
	(script) => `printf '%s\\n' ${quote(script)} | dd of=s status=none`,
	(script) => `printf '%s\\n' ${quote(script)} > t; cp t s`,
	(script) => `printf '%s\\n' ${quote(script)} > t; mv t s`,
	(script) => `printf '%s\\n' ${quote(script)} > t; cat t > s`,
	(script) => `printf '%s\\n' ${quote(script)} > t; ln -s t s`,
	(script) => `printf '%s\\n' ${quote(script)} > t; install -m 755 t s`,
	(script) => `: > s; printf '%s\\n' ${quote(script)} >> s`,
	(script) => `{ echo '#!/bin/bash'; printf '%s\\n' ${quote(script)}; } > s`,
	(script) => `printf '%s\\n' ${quote(script)} | sed -n 'w s'`,
	(script) => `printf '%s\\n' ${quote(script)} | sed 'w s' > /dev/null`,
	(script) => `printf '%s\\n' ${quote(script)} | awk '{print > "s"}'`,
	(script) => `printf '%s\\n' ${quote(script)} | split -l 999 - s; mv saa s`,
	(script) => `printf '%s\\n' ${quote(script)} | cp /dev/stdin s`,
	(script) => `exec 5> s; printf '%s\\n' ${quote(script)} >&5; exec 5>&-`,
	(script) => `exec 6>&1 > s; printf '%s\\n' ${quote(script)}; exec >&6`,
	(script) => `n=s; printf '%s\\n' ${quote(script)} > "$n"`,
	(script) => `printf '%s\\n' ${quote(script)} > s 2>&1`,
	(script) => `printf '%s\\n' ${quote(script)} 1> s`,
	(script) => `printf '%s\\n' ${quote(script)} >| s`,
	(script) => `printf '%s\\n' ${quote(script)} &> s`,
	(script) => `printf '%s\\n' ${quote(script)} > t; head -c 99999 t > s`,
	(script) => `printf '%s\\n' ${quote(script)} > t; dd if=t of=s status=none`,
	(script) => `echo ${Buffer.from(script).toString("base64")} | base64 -d > s`,
	(script) => `echo ${Buffer.from(script).toString("base64")} > t; base64 -d t > s`,
	(script) => `printf '%s\\n' ${quote(script)} | gzip > t.gz; gunzip -c t.gz > s`,
	(script) => `touch s; printf '%s\\n' ${quote(script)} | tee -a s | cat > /dev/null`,
	(script) => `mkdir d; printf '%s\\n' ${quote(script)} > d/s; cp d/s .`,
	(script) => `mkdir d; printf '%s\\n' ${quote(script)} > d/s; cp -r d e; mv e/s ./`,
];

/** One-line scripts can also pass through programs that work on lines. */
const LINE_WRITERS: readonly ((script: string) => string)[] = [
	(script) => `printf '%s\\n' ${quote(script)} | sort -o s`,
	(script) => `printf '%s\\n' ${quote(script)} | sort --output=s`,
	(script) => `printf '%s\\n' ${quote(script)} | uniq - s`,
	(script) => `echo x > s; sed -i ${quote(`s/x/${replacement(script)}/`)} s`,
	(script) => `echo x | sed ${quote(`s/x/${replacement(script)}/`)} > s`,
	(script) => `echo x > s; sed -i ${quote(`1i\\\n${script.replaceAll("\\", "\\\\")}`)} s`,
	(script) => `echo ${quote(`# ${script}`)} | cut -c3- > s`,
];

const STARTERS = [
	"bash s",
	"bash ./s",
	"bash < s",
	"cat s | bash",
	". ./s",
	"source ./s",
	"chmod +x s; ./s",
	"chmod 755 s && $PWD/s",
	'eval "$(cat s)"',
	'eval "$(<s)"',
	'bash -c "$(cat s)"',
	"bash -c '. ./s'",
	"bash --rcfile s -i -c : < /dev/null",
	"timeout 5 bash s",
	'bash "${PWD}/s"',
	"f=s; bash $f",
	"bash s* ",
	"while IFS= read -r l; do t+=$l$'\\n'; done < s; eval \"$t\"",
	"mapfile -t l < s; printf '%s\\n' \"${l[@]}\" | bash",
];

/** Files that one part of the line writes and another one runs. */
export const FILES: readonly ScriptForm[] = scriptForms("written and run", [
	(script, random) => `${random.pick(WRITERS)(script)}\n${random.pick(STARTERS)}`,
	(script, random) => `${random.pick(WRITERS)(script)}\n${random.pick(STARTERS)}`,
	(script, random) => {
		const writers = script.includes("\n") ? WRITERS : LINE_WRITERS;
		return `${random.pick(writers)(script)}\n${random.pick(STARTERS)}`;
	},
]);

function replacement(script: string): string {
	return script.replace(/[\\/&]/g, "\\$&");
}
