import { literal, literalOf } from "../text/literal.ts";
import { fileKey } from "../walk/file-key.ts";
import type { Call } from "./call.ts";
import { isHintedCall } from "./leaf.ts";

/** Programs that leave their operands as they are. */
const READING = new Set(
	`: [ ack ag basename bat cat chgrp chmod chown cksum cmp colordiff comm delta df diff diff3 difft dirname du echo egrep
expr fgrep file fold getent git-grep glow grep groups head hexdump history jq less ll locate look ls lsof man md5sum
mkdir mktemp more nl notify-send od pgrep ping pkill pr printenv printf readlink realpath rg ripgrep rm rmdir say seq
sha1sum sha256sum sha512sum shasum shellcheck stat strings sum tail test tldr tokei touch tree true type typos wc whatis
which xclip xsel zcat`.split(/\s+/),
);
const PATH = /^[\w.+~/-]{1,200}$/;
/** The names that programs make out of a prefix. */
const PARTS: Readonly<Record<string, readonly string[]>> = { csplit: ["00", "01"] };

/**
 * A program without a rule of its own that has to do with a creation may write it to the files which its arguments
 * name: `shuf -o file`, `iconv -o file`, `gunzip file.gz`. What such a file holds is not known, and it is hinted.
 */
export function rememberWrites(call: Call): void {
	if (READING.has(call.name) || !isHintedCall(call)) return;
	const { machine, place, args } = call;
	const names = args.flatMap(({ text }) => pathsIn(literalOf(text) ?? ""));
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

/** The argument, or the value of the option that it is. */
function pathsIn(word: string): readonly string[] {
	const value = /^--?[\w-]+=(.*)$/.exec(word)?.[1] ?? /^-[A-Za-z](.+)$/.exec(word)?.[1];
	return [word.startsWith("-") ? (value ?? "") : word].filter((path) => PATH.test(path));
}

function variants(program: string, path: string): readonly string[] {
	const unpacked = path.replace(/\.(?:b64|bz2|gz|lz4|uu|xz|zst)$/, "");
	const parts = (PARTS[program] ?? []).map((part) => path + part);
	return [...new Set([path, unpacked, ...parts])];
}
