import { textIn } from "./plain-strings.ts";
import type { PlainStatement } from "./read-statements.ts";

const STRING = String.raw`"((?:[^"\\\n]|\\["\\n])*)"`;

function whole(pattern: string, read: PlainStatement["read"]): PlainStatement {
	return { pattern: new RegExp(`${pattern}$`, "y"), read };
}

function textOf(inner: string | undefined): string {
	return textIn(`"${inner ?? ""}"`);
}

/** Programs that hand on the lines which they read, programs that print the numbers of the lines that match, and programs that are one `BEGIN` with one action that starts one command. */
export const AWK: readonly PlainStatement[] = [
	whole(String.raw`/[\w .*-]+/ ?\{print NR\}`, () => []),
	whole(String.raw`BEGIN\{system\(${STRING}\)\}`, ([text]) => [
		{ kind: "script", script: textOf(text) },
	]),
	whole(String.raw`BEGIN\{${STRING} \| getline x\}`, ([text]) => [
		{ kind: "script", script: textOf(text) },
	]),
	whole(String.raw`BEGIN\{print ${STRING} \| "(bash|sh)"\}`, ([text, shell = "sh"]) => [
		{ kind: "script", script: shell, input: `${textOf(text)}\n` },
	]),
	whole(String.raw`\{ ?print ?\| ?"(bash|sh)" ?\}`, ([shell = "sh"]) => [
		{ kind: "script", script: shell },
	]),
	whole(String.raw`\{ ?system\(\$0\);? ?\}`, () => [{ kind: "lines" }]),
	whole(String.raw`\{ ?print ?> ?"(\w[\w.-]*)" ?\}`, ([path = ""]) => [{ kind: "write", path }]),
];
