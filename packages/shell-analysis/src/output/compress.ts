import { parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { writeFile } from "../walk/write-file.ts";

const VALUED = valuedFlags({ other: "-S --suffix -T --threads -b --bits" });
const SUFFIX = /\.(?:bz2|gz|lz4|xz|zst)$/;

/**
 * `gzip`, `xz` and the like, in both directions: what is packed can only be unpacked again, so that its bytes need not
 * be known. The content stays the same; only the name of the file changes.
 */
export function printPacked(call: Call): Text {
	const { machine, place, name } = call;
	const { operands, switches } = parseFlags(call.args, { valued: VALUED, interspersed: true });
	if (operands.length === 0) return leaf(call, undefined, place.stdin);
	const isPrinting = ["-c", "--stdout", "--to-stdout"].some((flag) => switches.has(flag));
	const contents = operands.map(({ text }) => machine.fileText(text, place));
	const [content] = contents;
	if (content === undefined || contents.length > 1) return leaf(call);
	if (isPrinting || name.endsWith("cat")) return leaf(call, undefined, content);
	const word = literalOf(operands[0]?.text ?? []) ?? "";
	for (const path of SUFFIX.test(word) ? [word.replace(SUFFIX, "")] : packedNames(word)) {
		writeFile(machine, { path: literal(path), output: content, append: false }, place);
	}
	return leaf(call, undefined, []);
}

function packedNames(path: string): readonly string[] {
	return ["bz2", "gz", "lz4", "xz", "zst"].map((suffix) => `${path}.${suffix}`);
}
