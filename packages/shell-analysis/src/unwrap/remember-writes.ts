import { isVi } from "../effects/interpreter/is-vi.ts";
import { isTerminal } from "../text/is-terminal.ts";
import { literal, literalOf } from "../text/literal.ts";
import { renderText } from "../text/show-text.ts";
import { fileKey } from "../walk/file-key.ts";
import type { Call } from "./call.ts";
import { isHintedCall } from "./leaf.ts";

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
	if (isReading(call.name) || !isHintedCall(call)) return;
	const { machine, place, args } = call;
	const isNaming = NAMING.test(call.name) && !isTerminal(place.stdin);
	const input = isNaming ? namesIn(renderText(place.stdin, " ")) : [];
	const isScript = NAMING.test(call.name) || isVi(call.name);
	const words = args.flatMap(({ text }) => literalOf(text) ?? []);
	const names = [...words.flatMap(isScript ? namesAnywhere : pathsIn), ...input];
	for (const name of names.flatMap((path) => variants(call.name, path))) {
		const key = fileKey(literal(name));
		const written = [
			machine.unknowns.create({ source: `${name} from ${call.name}`, hinted: true }),
		];
		const before = place.scope.files.get(key);
		const options = before === undefined ? [written] : [before, written];
		place.scope.files.set(key, machine.unknowns.oneOf(name, options));
	}
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

function namesIn(text: string): readonly string[] {
	const words = text.slice(0, 20_000).split(/[^\w.+~/-]+/);
	return words
		.filter((word) => word.length <= 200 && NAME.test(word) && !word.includes("//"))
		.slice(0, MOST_NAMES);
}

function variants(program: string, path: string): readonly string[] {
	const unpacked = path.replace(/\.(?:b64|bz2|gz|lz4|uu|xz|zst)$/, "");
	const parts = (PARTS[program] ?? []).map((part) => path + part);
	const usual = (PARTS[program] ?? []).map((part) => `xx${part}`);
	return [...new Set([path, unpacked, ...parts, ...usual])];
}
