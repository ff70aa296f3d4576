import { type ScriptForm, scriptForms } from "../form.ts";
import { quote } from "../quoting.ts";

/** Shells, and everything that hands a script to one. */
export const SHELLS: readonly ScriptForm[] = [
	...scriptForms("nested shell", [
		(script) => `bash -c ${quote(script)}`,
		(script) => `bash -ec ${quote(script)}`,
		(script) => `bash +x -o errexit -c -- ${quote(script)}`,
		(script) => `bash --norc -c ${quote(script)} name one two`,
		(script) => `/bin/bash -c ${quote(script)}`,
		(script) => `bash -c "$(cat <<'OUTER'\n${script}\nOUTER\n)"`,
		(script) => `sudo() { "$@"; }; sudo bash -c ${quote(script)}`,
	]),
	...scriptForms("shell from input", [
		(script) => `bash <<< ${quote(script)}`,
		(script) => `bash -s <<'OUTER' one\n${script}\nOUTER\n`,
		(script) => `cat <<'OUTER' | bash\n${script}\nOUTER\n`,
		(script) => `printf %s ${quote(script)} | bash`,
		(script) => `printf '%s\\n' ${quote(script)} | cat | tee copy | bash`,
		(script) => `bash < <(printf '%s\\n' ${quote(script)})`,
		(script) => `bash <(printf '%s\\n' ${quote(script)})`,
		(script) => `exec 4<<< ${quote(script)}; bash <&4`,
		(script) => `bash /dev/stdin <<< ${quote(script)}`,
		(script) => `printf '%s\\n' ${quote(script)} > >(bash); wait`,
	]),
	...scriptForms("encodings", [
		(script) => `echo ${Buffer.from(script).toString("base64")} | base64 -d | bash`,
		(script) => `base64 --decode <<< ${Buffer.from(script).toString("base64")} | bash`,
		(script) => `eval "$(echo ${Buffer.from(script).toString("base64")} | base64 -d)"`,
		(script) => `printf '${octal(script)}' | bash`,
		(script) => `bash -c "$(printf '%b' '${octal(script)}')"`,
		(script) => `eval $'${octal(script)}'`,
		(script) =>
			`echo ${quote([...script].reverse().join(""))} | rev | bash`.includes("\n")
				? `bash -c ${quote(script)}`
				: `echo ${quote([...script].reverse().join(""))} | rev | bash`,
		(script) => `echo ${Buffer.from(script).toString("hex")} | xxd -r -p | bash`,
		(script) => `tr A-Za-z N-ZA-Mn-za-m <<< ${quote(rotated(script))} | bash`,
	]),
	...scriptForms("eval and source", [
		(script) => `eval ${quote(script)}`,
		(script) => `c=${quote(script)}; eval "$c"`,
		(script) => `source <(printf '%s\\n' ${quote(script)})`,
		(script) => `. /dev/stdin <<< ${quote(script)}`,
		(script) => `eval "$(cat <<'OUTER'\n${script}\nOUTER\n)"`,
		(script) => `eval eval ${quote(quote(script))}`,
	]),
	...scriptForms("traps", [
		(script) => `trap ${quote(script)} EXIT`,
		(script) => `trap ${quote(script)} DEBUG; :; trap - DEBUG`,
		(script) => `trap ${quote(script)} ERR; false; trap - ERR`,
		(script) => `f() { trap ${quote(script)} RETURN; }; f; trap - RETURN`,
		(script) => `trap ${quote(script)} USR1; kill -USR1 $$; :`,
	]),
	...scriptForms("environment", [
		(script) => `X=${quote(script)} bash -c 'eval "$X"'`,
		(script) => `f() { ${script}\n}; export -f f; bash -c f`,
		(script) => `printf '%s\\n' ${quote(once(script))} > rc; BASH_ENV=rc bash -c :`,
		(script) => `printf '%s\\n' ${quote(once(script))} > rc; BASH_ENV=./rc bash -c 'true'`,
		(script) => `PS4='$(${script.includes("'") ? "true" : script})' bash -xc :`,
	]),
];

/** Shells that the script starts must not start it again. */
function once(script: string): string {
	return `unset BASH_ENV\n${script}`;
}

function octal(text: string): string {
	return [...Buffer.from(text)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

function rotated(text: string): string {
	return text.replace(/[A-Za-z]/g, (letter) => {
		const base = letter <= "Z" ? 65 : 97;
		return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
	});
}
