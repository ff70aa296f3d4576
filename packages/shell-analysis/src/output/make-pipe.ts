import { parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { fileKey } from "../walk/file-key.ts";

const VALUED = valuedFlags({ other: "-m --mode" });

/** `mkfifo name…`, `mknod name p`: what comes out is what any program writes to it, under whichever name. */
export function makePipe(call: Call): Text {
	const { machine, place } = call;
	const { operands } = parseFlags(call.args, { valued: VALUED, interspersed: true });
	for (const { text } of operands) {
		const key = fileKey(text);
		if (place.scope.files.has(key)) continue;
		const content = machine.unknowns.create({ source: "what is written to a pipe", printed: true });
		place.scope.files.set(key, [content]);
	}
	return leaf(call, undefined, []);
}
