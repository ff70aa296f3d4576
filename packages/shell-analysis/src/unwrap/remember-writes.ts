import { isVi } from "../effects/interpreter/is-vi.ts";
import { wordOf } from "../machine/argument.ts";
import { isTerminal } from "../text/is-terminal.ts";
import { literal, literalOf } from "../text/literal.ts";
import { renderText, showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { fileKey } from "../walk/file-key.ts";
import type { Call } from "./call.ts";
import { isHintedCall, isHintedFile } from "./leaf.ts";

/** Programs that leave their operands as they are. */
const READING: ReadonlySet<string> = new Set(
	`: [ ack ag basename bat cat chgrp chmod chown cksum cmp colordiff comm delta df diff diff3 difft dirname du echo egrep
expr fgrep file fold getent git-grep glow grep groups head hexdump history jq less ll locate look ls lsof man md5sum
mkdir mktemp more nl notify-send od pgrep ping pkill pr printenv printf readlink realpath rg ripgrep rm rmdir say seq
sha1sum sha256sum sha512sum shasum shellcheck stat strings sum tail test tldr tokei touch tree true type typos wc whatis
which xclip xsel zcat`.split(/\s+/),
);
/** Programs to which the input says which files they write. */
const NAMING = /^(?:patch|git|tar|cpio|pax|ed|ex)$/;
/** Options of tar that start a script: what that writes is known. */
const STARTING = /^--(?:checkpoint-action=exec|to-command)=/;
/** `tar cf archive`: the operands behind it are only read. */
const CREATING = /^-?[cvzjJ]*c[cvzjJ]*f$/;
const PATH = /^[\w.+~/-]{1,200}$/;

/** Whether a program only shows what its arguments name. */
export function isReading(name: string): boolean {
	return READING.has(name);
}

/** The names that programs make out of a prefix. */
const PARTS: Readonly<Record<string, readonly string[]>> = { csplit: ["00", "01"] };

/**
 * A program without a rule of its own that has to do with a creation may write it to the files which its arguments
 * name: `shuf -o file`, `iconv -o file`, `gunzip file.gz`. What such a file holds is not known, and it is hinted.
 */
export function rememberWrites(call: Call): void {
	if (isReading(call.name) || !isHintedCall(call, withoutNames)) return;
	const { machine, place, args, name } = call;
	const isNaming = NAMING.test(call.name) && !isTerminal(place.stdin);
	const typed = isNaming ? renderText(place.stdin, " ") : "";
	const input = [...namesIn(typed), ...writtenByEditor(call.name, typed)];
	const isScript = NAMING.test(call.name) || isVi(call.name);
	const words =
		name === "tar" && !place.isSupposed
			? wordsToTar(call)
			: args.flatMap(({ text }) => literalOf(text) ?? []);
	const names = [...words.flatMap(isScript ? namesAnywhere : pathsIn), ...input];
	for (const path of names.flatMap((each) => variants(name, each))) {
		const key = fileKey(literal(path));
		const written = [machine.unknowns.create({ source: `${path} from ${name}`, hinted: true })];
		const before = place.scope.files.get(key);
		const options = before === undefined ? [written] : [before, written];
		place.scope.files.set(key, machine.unknowns.oneOf(path, options));
	}
}

/** The words of tar without the scripts that it starts, and without files that it only packs and that are about nothing. */
function wordsToTar({ args, place }: Call): readonly string[] {
	const isCreating = CREATING.test(wordOf(args[0]) ?? "");
	return args.flatMap((argument, index) => {
		const word = wordOf(argument);
		if (word === undefined || STARTING.test(word)) return [];
		const isPacked = isCreating && index > 1 && /^[\w./]+$/.test(word);
		return isPacked && !isHintedFile(place, argument.text) ? [] : [word];
	});
}

/** The argument, the value of the option or of the variable that it is, and the names inside a word. */
function pathsIn(word: string): readonly string[] {
	const value = /^-{0,2}[\w.-]+=(.*)$/.exec(word)?.[1] ?? /^-[A-Za-z](.+)$/.exec(word)?.[1];
	const path = value ?? (word.startsWith("-") ? "" : word);
	if (PATH.test(path)) return [path];
	return /[\s(]/.test(word) ? [] : namesIn(word);
}

/** The same for programs that take commands of their own as words. */
function namesAnywhere(word: string): readonly string[] {
	return [...pathsIn(word), ...namesIn(word)];
}

/** A path, or the name of a file as programs look for it. */
const NAME = /^[\w.+~/-]*(?:[./][\w.+~-]+|file)$/i;
const MOST_NAMES = 64;

/** What a file is called says nothing of what a program writes: `tool data/pulls`. */
function withoutNames(text: Text): string {
	return showText(text).replace(/[\w.+~/-]+/g, (word) => (isName(word) ? "" : word));
}

function namesIn(text: string): readonly string[] {
	const words = text.slice(0, 20_000).split(/[^\w.+~/-]+/);
	return words.filter((word) => word.length <= 200 && isName(word)).slice(0, MOST_NAMES);
}

/** `w file`, as typed into ed. */
function writtenByEditor(name: string, typed: string): readonly string[] {
	if (!/^e[dx]$/.test(name)) return [];
	return [...typed.matchAll(/^[\d,;$%.]*[wW]q?[ \t]+([\w.+~/-]{1,200})$/gm)]
		.slice(0, MOST_NAMES)
		.map(([, path = ""]) => path);
}

const isName = (word: string) => NAME.test(word) && !word.includes("//");

function variants(program: string, path: string): readonly string[] {
	const unpacked = path.replace(/\.(?:b64|bz2|gz|lz4|uu|xz|zst)$/, "");
	const parts = (PARTS[program] ?? []).map((part) => path + part);
	const usual = (PARTS[program] ?? []).map((part) => `xx${part}`);
	return [...new Set([path, unpacked, ...parts, ...usual])];
}
